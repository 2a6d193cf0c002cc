import type { Deck } from '../deck/deck.ts';
import { listProses } from '../deck/mapDeck.ts';
import { listDeepNodes } from '../deck/nodes.ts';
import type { CodeBlock, ProseNode } from '../deck/prose.ts';
import { countCodeDigits, findCodeWidth } from '../prose/code.ts';

/** The outputs that have style sheets for kinds of words which only some decks have. */
type StyledOutput = 'story' | 'talk' | 'slides' | 'handouts';

/** The style sheets of those kinds, to be bundled. */
export function listKindStyles(output: StyledOutput): string[] {
  return ['code', 'words', 'maths', 'images'].map((kind) => findSheet(output, kind));
}

function findSheet(output: StyledOutput, kind: string): string {
  return `src/outputs/${output}/kinds/${kind}.css`;
}

const ELEMENTS = new Set(['dl', 'mark']);
const CLASSES = new Set([
  'columns',
  'mark',
  'smaller',
  'larger',
  'underline',
  'smallcaps',
  'alert',
  'callout',
]);

/** Whether a node is of a kind that the sheet `words.css` is for. */
function isSpecial(node: ProseNode): boolean {
  if (node.type === 'checkbox' || (node.type === 'element' && ELEMENTS.has(node.name))) return true;
  return node.attributes?.class?.split(/\s+/).some((name) => CLASSES.has(name)) === true;
}

/** What an output adds to its styles for the kinds of words that a deck has: nothing for a deck that has none of them. */
export function renderKindStyles(deck: Deck, output: StyledOutput, code: (entry: string) => string): string {
  const nodes = [...listProses(deck), ...deck.glossary.map(({ content }) => content)].flatMap(listDeepNodes);
  const blocks = nodes.filter(
    (node): node is CodeBlock => node.type === 'codeBlock' && node.lines !== undefined,
  );
  const special = nodes.filter(isSpecial);
  return [
    special.length === 0 ? '' : code(findSheet(output, 'words')) + renderColumnWidths(special),
    blocks.length === 0 ? '' : code(findSheet(output, 'code')) + renderCodeSizes(blocks),
    output === 'talk' ? renderCodeSteps(blocks) : '',
    nodes.some(({ type }) => type === 'math') ? code(findSheet(output, 'maths')) : '',
    nodes.some(({ type }) => type === 'image') ? code(findSheet(output, 'images')) : '',
  ].join('');
}

function renderColumnWidths(nodes: readonly ProseNode[]): string {
  const inside = nodes.flatMap((node) => ('children' in node ? node.children : []));
  const widths = inside.flatMap(({ attributes }) => attributes?.class?.match(/\bcolumn-\d+/g) ?? []);
  return writeRules(widths, (name) => `.${name}{--column-width:${name.slice('column-'.length)}}`);
}

/** How wide code is, for the size of its type: a class may say what no `style` attribute may. */
function renderCodeSizes(blocks: readonly CodeBlock[]): string {
  return (
    writeRules(blocks.map(findCodeWidth), (width) => `.wide-${width}{--wide:${width}}`) +
    writeRules(blocks.map(countCodeDigits), (digits) => `.digits-${digits}{--digits:${digits}}`)
  );
}

/** The steps of code in the talk: while a fragment is visible, its lines are lit and the others recede. */
function renderCodeSteps(blocks: readonly CodeBlock[]): string {
  const most = Math.max(0, ...blocks.map(({ highlights = [] }) => highlights.length - 1));
  return Array.from({ length: most }, (_, index) => {
    const step = `.step-${index + 1}`;
    return (
      `${step}.visible~code .code-line{--far:var(--code-far);border-inline-start-color:transparent;background-color:transparent}` +
      `${step}.visible:where(.whole)~code .code-line{--far:initial}` +
      `${step}.visible~code .lit-${index + 1}{--far:initial;border-inline-start-color:var(--code-edge);background-color:var(--code-lit)}`
    );
  }).join('\n');
}

/** A rule for each different value, in one order. */
function writeRules<Value extends string | number>(
  values: readonly Value[],
  write: (value: Value) => string,
): string {
  return [...new Set(values)]
    .sort()
    .map((value) => `${write(value)}\n`)
    .join('');
}
