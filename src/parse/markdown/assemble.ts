import { Parser } from 'htmlparser2';
import type { Attributes, Prose, ProseNode } from '../../deck/prose.ts';
import type { Place } from '../../report/diagnostic.ts';
import { dropsContent, keepAttributes } from './allow.ts';

/** A part of what stands inside a block: a node, a piece of raw HTML, or a comment with attributes for an element. */
export type Part =
  | { kind: 'node'; node: ProseNode }
  | { kind: 'html'; text: string; findPlace(offset: number): Place | undefined }
  | { kind: 'attributes'; attributes: Attributes; place: Place };

/** What is said of raw HTML while it is read. */
export interface HtmlReport {
  /** A picture written as HTML; null for one that can't be shown. */
  image(attributes: Attributes, place: Place): ProseNode | null;
  /** An element, or an attribute of it, that the allow-list drops. */
  dropped(what: string, attributes: Attributes, place: Place): void;
  /** The address of a link inside the deck; what it leads to is checked when all ids are known. */
  reference(href: string, place: Place | undefined): string;
  /** An element that is still open where the words of its voice or block end. */
  open(attributes: Attributes, place: Place): void;
  /** A comment that has no element to give its attributes to. */
  lone(place: Place): void;
}

/** How deep elements of raw HTML may stand in each other. */
const MAX_DEPTH = 100;

/** An element that is open: a null name is one that is dropped, and its children go to the one around it. */
interface Open {
  name: string | null;
  attributes: Attributes;
  children: ProseNode[];
  place?: Place;
  silent: boolean;
}

/**
 * Puts the parts of a block together: raw HTML becomes elements with the nodes between their tags inside, and
 * attributes go to the element before their comment, or to the one around it when it is the first there, as reveal.js
 * does. `own` are those for the block itself.
 */
export function assemble(
  parts: readonly Part[],
  report: HtmlReport,
): { children: Prose; own: Attributes | null } {
  const root: Open = { name: null, attributes: {}, children: [], silent: false };
  const stack: Open[] = [root];
  let own: Attributes | null = null;
  let html: { from: number; findPlace(offset: number): Place | undefined } | null = null;
  let written = 0;
  const top = (): Open => stack.at(-1) ?? root;
  const add = (node: ProseNode): void => {
    if (!stack.some(({ silent }) => silent)) top().children.push(node);
  };
  const findOffset = (index: number): Place | undefined => html?.findPlace(Math.max(0, index - html.from));
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const place = findOffset(parser.startIndex);
        if (name === 'img' && place) {
          const image = report.image(attributes, place);
          if (image) add(withOwn(image, keepAttributes('span', attributes)));
          stack.push({ name: null, attributes: {}, children: [], silent: true });
          return;
        }
        const kept = stack.length > MAX_DEPTH ? null : keepAttributes(name, attributes);
        if (place && kept === null) report.dropped(`<${name}>`, attributes, place);
        if (place && kept)
          for (const attribute of Object.keys(attributes))
            if (!(attribute in kept)) report.dropped(`${attribute} of <${name}>`, attributes, place);
        const silent = kept === null && dropsContent(name);
        const element = { name: kept ? name : null, attributes: kept ?? {}, children: [], silent };
        stack.push(place ? { ...element, place } : element);
      },
      ontext(value) {
        const place = findOffset(parser.startIndex);
        add({ type: 'text', value, ...(place ? { place } : {}) });
      },
      onclosetag() {
        const closed = stack.length > 1 ? stack.pop() : undefined;
        if (!closed || closed.silent) return;
        if (closed.name === null) for (const child of closed.children) add(child);
        else add(makeElement(closed.name, closed, report));
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  for (const part of parts) {
    if (part.kind === 'html') {
      html = { from: written, findPlace: part.findPlace };
      written += part.text.length;
      parser.write(part.text);
    } else if (part.kind === 'node') add(part.node);
    else {
      trimEnd(top().children);
      if (addAttributes(top(), part.attributes)) continue;
      const around = stack.findLast(({ name }) => name !== null);
      if (around) around.attributes = mergeAttributes(around.attributes, part.attributes);
      else own = mergeAttributes(own ?? {}, part.attributes);
    }
  }
  for (const { attributes, place } of stack) if (place) report.open(attributes, place);
  parser.end();
  return { children: root.children, own };
}

/** A picture with what may be hung on any element; its title is its caption. */
function withOwn(image: ProseNode, kept: Readonly<Record<string, string>> | null): ProseNode {
  const { title: _, ...attributes } = kept ?? {};
  return Object.keys(attributes).length > 0 ? { ...image, attributes } : image;
}

function makeElement(name: string, { attributes, children, place }: Open, report: HtmlReport): ProseNode {
  const { href } = attributes;
  if (name === 'a' && href !== undefined && !/^(?:https?|mailto):/i.test(href))
    return {
      type: 'crossReference',
      target: report.reference(href, place),
      children,
      ...(place ? { place } : {}),
    };
  return {
    type: 'element',
    name,
    children,
    ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    ...(place ? { place } : {}),
  };
}

/** The space before a comment goes with it. */
function trimEnd(children: ProseNode[]): void {
  const last = children.at(-1);
  if (last?.type !== 'text') return;
  const value = last.value.trimEnd();
  if (value === '') children.pop();
  else children[children.length - 1] = { ...last, value };
}

const NO_ELEMENTS = new Set<ProseNode['type']>(['text', 'citation', 'footnote', 'term', 'break']);

/** Adds attributes to the last element among children; returns false when there is none. */
function addAttributes({ children }: Open, attributes: Attributes): boolean {
  const at = children.findLastIndex(
    (node) => !NO_ELEMENTS.has(node.type) && !(node.type === 'element' && node.name === 'br'),
  );
  const node = children[at];
  if (!node) return false;
  children[at] = { ...node, attributes: mergeAttributes(node.attributes ?? {}, attributes) };
  return true;
}

/** Attributes with further ones: classes add up, of any other the first stays. */
function mergeAttributes(first: Attributes, further: Attributes): Attributes {
  const merged: Record<string, string> = { ...further, ...first };
  const classes = [first.class, further.class].filter(Boolean).join(' ');
  if (classes !== '') merged.class = classes;
  return merged;
}
