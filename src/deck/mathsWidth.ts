import type { MathsElement } from './formulaContent.ts';

/** How wide, in em, a letter or figure is taken to be, and a sign with the space around it. */
const LETTER = 0.55;
const SIGN = 1.1;

/** How much smaller indices and exponents are. */
const SCRIPT = 0.72;

/** Space between the columns of a table. */
const GAP = 0.8;

/** Signs that stand close to what they are beside: brackets, commas, dots and what isn't seen. */
const CLOSE = /^[()[\]{}|,.;:!?′\u2061-\u2064⌈⌉⌊⌋⟨⟩]?$/;

/** About how wide a formula is, in em of its type: rather too wide than too narrow. */
export function estimateWidth(element: MathsElement): number {
  const widths = element.children.map((child) => (typeof child === 'string' ? 0 : estimateWidth(child)));
  const [first = 0, ...others] = widths;
  switch (element.name) {
    case 'mo':
      return CLOSE.test(readSigns(element)) ? LETTER : SIGN;
    case 'mi':
    case 'mn':
    case 'mtext':
    case 'ms':
      return [...readSigns(element)].length * LETTER;
    case 'mspace':
      return Number.parseFloat(element.attributes.width ?? '0') || 0;
    case 'mfrac':
    case 'munder':
    case 'mover':
    case 'munderover':
      return Math.max(first, ...others);
    case 'msub':
    case 'msup':
    case 'msubsup':
      return first + SCRIPT * Math.max(...others, 0);
    case 'msqrt':
    case 'mroot':
      return widths.reduce(add, 1);
    case 'mtable':
      return estimateTable(element);
    default:
      return widths.reduce(add, 0);
  }
}

function estimateTable({ children }: MathsElement): number {
  const rows = children.flatMap((row) => (typeof row === 'string' ? [] : [row.children]));
  const columns = Math.max(0, ...rows.map((cells) => cells.length));
  return Array.from({ length: columns }, (_, column) =>
    Math.max(
      ...rows.map((cells) => {
        const cell = cells[column];
        return cell === undefined || typeof cell === 'string' ? 0 : estimateWidth(cell);
      }),
    ),
  ).reduce((sum, width) => sum + width + GAP, 0);
}

function readSigns({ children }: MathsElement): string {
  return children.map((child) => (typeof child === 'string' ? child : readSigns(child))).join('');
}

function add(sum: number, width: number): number {
  return sum + width;
}
