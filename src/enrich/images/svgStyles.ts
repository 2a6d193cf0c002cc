import { PROPERTIES } from './svgAllow.ts';

/** A rule of a drawing's style sheet: what it is for, and its declarations as attributes. */
interface StyleRule {
  matches(name: string, attributes: Readonly<Record<string, string>>): boolean;
  /** Rules of a higher one win. */
  weight: number;
  declarations: Record<string, string>;
}

/** The style sheet of a drawing, as far as it is read, and whether some of it isn't. */
export interface StyleSheet {
  /** What an element's rules and its own style make of it, as attributes; its own attributes come first. */
  find(name: string, attributes: Readonly<Record<string, string>>): Record<string, string>;
  isWhole: boolean;
}

const SIMPLE = /^(?:([a-zA-Z]+)|\.([\w-]+)|#([\w-]+)|\*)$/;

/**
 * Reads the rules that drawing programs write: for a name, a class or an id, without combination. They become
 * attributes, so that no style is left.
 */
export function readStyleSheet(css: string): StyleSheet {
  const plain = css.replace(/\/\*[\s\S]*?\*\/|<!\[CDATA\[|\]\]>|<!--|-->/g, '');
  const rules: StyleRule[] = [];
  let isWhole = true;
  let rest = plain;
  for (const [whole, selectors = '', body = ''] of plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    rest = rest.replace(whole, '');
    const declarations = readDeclarations(body);
    for (const selector of selectors.split(',').map((each) => each.trim())) {
      const rule = readRule(selector, declarations);
      if (rule) rules.push(rule);
      else isWhole = false;
    }
  }
  if (rest.trim() !== '') isWhole = false;
  const sorted = rules.sort((a, b) => a.weight - b.weight);
  return {
    isWhole,
    find(name, attributes) {
      const found = sorted.filter(({ matches }) => matches(name, attributes));
      return Object.assign(
        {},
        ...found.map(({ declarations }) => declarations),
        readDeclarations(attributes.style ?? ''),
      );
    },
  };
}

function readRule(selector: string, declarations: Record<string, string>): StyleRule | null {
  const match = SIMPLE.exec(selector);
  if (!match) return null;
  const [, element, name, id] = match;
  if (id !== undefined) return { weight: 2, declarations, matches: (_, own) => own.id === id };
  if (name !== undefined)
    return { weight: 1, declarations, matches: (_, own) => own.class?.split(/\s+/).includes(name) === true };
  return { weight: 0, declarations, matches: (own) => element === undefined || own === element };
}

/** The declarations that SVG takes as attributes. */
function readDeclarations(css: string): Record<string, string> {
  return Object.fromEntries(
    css.split(';').flatMap((line): [string, string][] => {
      const [name = '', ...value] = line.split(':');
      const property = name.trim().toLowerCase();
      const written = value
        .join(':')
        .replace(/!\s*important/i, '')
        .trim();
      return PROPERTIES.has(property) && written !== '' ? [[property, written]] : [];
    }),
  );
}
