import { Parser } from 'htmlparser2';
import type { MathsElement } from '../../deck/formulaContent.ts';
import { readClasses, readStyles } from './looks.ts';

/** The elements of MathML Core, and `menclose`, which is drawn by our style sheet. */
const ELEMENTS = new Set(
  (
    'math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle mpadded mphantom menclose msub msup msubsup munder ' +
    'mover munderover mmultiscripts mprescripts none mtable mtr mtd'
  ).split(' '),
);

const YES_OR_NO = /^(?:true|false)$/;
const LENGTH = /^-?(?:0|\d{0,3}(?:\.\d{1,6})?(?:em|ex|px|pt))$/;
const COUNT = /^\d{1,2}$/;

/** The attributes that pass, with the values that they may have. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  ...repeat(
    'stretchy fence separator symmetric largeop movablelimits accent accentunder displaystyle',
    YES_OR_NO,
  ),
  ...repeat('lspace rspace minsize maxsize width height depth voffset linethickness mathsize', LENGTH),
  ...repeat('columnspan rowspan', COUNT),
  display: /^block$/,
  mathvariant: /^normal$/,
  form: /^(?:prefix|infix|postfix)$/,
  scriptlevel: /^[+-]?\d$/,
  notation: /^[a-z ]{1,80}$/,
};

function repeat(names: string, values: RegExp): Record<string, RegExp> {
  return Object.fromEntries(names.split(' ').map((name) => [name, values]));
}

/** How deep elements may stand in each other: each level is a call inside a call, here and in every output. */
const MAX_DEPTH = 120;

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: (MathsElement | string)[];
}

/**
 * Reads what a library made of a formula through an allow-list into elements of our own: no style, address, id or handler
 * passes, and its classes become ours. `lost` names what of its look is gone. Null content where it is no MathML.
 */
export function readMathml(markup: string): { content: MathsElement | null; lost: string[] } {
  const lost = new Set<string>();
  const root: Open = { name: '', attributes: {}, children: [] };
  const stack: (Open | null)[] = [root];
  let isWhole = true;
  const parser = new Parser({
    onopentag(name, attributes) {
      isWhole &&= stack.length <= MAX_DEPTH;
      // `\label` and automatic numbers make spans without words.
      if (name !== 'span' && !ELEMENTS.has(name)) isWhole = false;
      stack.push(
        ELEMENTS.has(name) ? { name, attributes: keep(name, attributes, lost), children: [] } : null,
      );
    },
    ontext(text) {
      stack.findLast((open) => open !== null)?.children.push(text);
    },
    onclosetag() {
      const closed = stack.pop();
      if (closed) stack.findLast((open) => open !== null)?.children.push(dropMargins(closed));
    },
  });
  parser.end(markup);
  const [content] = root.children;
  const isMaths = root.children.length === 1 && typeof content === 'object' && content.name === 'math';
  return { content: isWhole && isMaths ? content : null, lost: [...lost] };
}

function keep(
  element: string,
  { class: classes = '', style = '', ...attributes }: Readonly<Record<string, string>>,
  lost: Set<string>,
): Record<string, string> {
  const kept: Record<string, string> = {};
  const looks = [...readClasses(classes, lost), ...readStyles(element, style, lost)];
  for (const [name, value] of Object.entries(attributes)) {
    if (ATTRIBUTES[name]?.test(value)) kept[name] = value;
    else if (name === 'mathbackground' && value === 'black') looks.push('maths-ink');
    else if (/color|background/.test(name)) lost.add('its colours');
    else lost.add('the place of some of its parts');
  }
  const unique = [...new Set(looks)].sort();
  return unique.length === 0 ? kept : { ...kept, class: unique.join(' ') };
}

/** A table without the margins of automatic numbers, which nothing stands in: equations have their numbers by their ids. */
function dropMargins(table: Open): Open {
  const isMargin = (child: MathsElement | string): boolean => hasClass(child, 'maths-margin');
  const rows = table.children.filter((child) => typeof child !== 'string');
  const margins = rows.flatMap(({ children }) => children.filter(isMargin));
  if (table.name !== 'mtable' || margins.length === 0 || margins.some(hasText)) return table;
  const children = rows.map((row) => ({ ...row, children: row.children.filter((cell) => !isMargin(cell)) }));
  const classes = table.attributes.class?.split(' ').filter((name) => name !== 'maths-whole') ?? [];
  return { ...table, attributes: { ...table.attributes, class: classes.join(' ') }, children };
}

function hasClass(child: MathsElement | string, name: string): boolean {
  return typeof child !== 'string' && child.attributes.class?.split(' ').includes(name) === true;
}

function hasText(child: MathsElement | string): boolean {
  return typeof child === 'string' ? child.trim() !== '' : child.children.some(hasText);
}
