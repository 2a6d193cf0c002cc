import type { Attributes, CodeBlock, CodeRun } from '../deck/prose.ts';
import { addClass, escapeText, renderElement } from './html.ts';

/** Widths of lines, in characters, that style sheets know: code is set as wide as the next of them. */
const WIDTH_STEP = 4;

/** The widest that is told apart: a line beyond it breaks anyway. */
const MOST_WIDTH = 160;

/** How many characters a tab is wide. */
const TAB = 2;

/** A block of code. Where it is enriched each line is an element; with builds, each set of lines after the first has its fragment. */
export function renderCodeBlock(block: CodeBlock, hasBuilds: boolean): string {
  const language: Attributes = block.language === '' ? {} : { class: `language-${block.language}` };
  if (!block.lines) {
    const code = renderElement(
      'code',
      language,
      block.value === '' ? '' : `${escapeText(block.value.replace(/\n$/, ''))}\n`,
    );
    return renderElement('pre', block.attributes, code);
  }
  const { lines, firstNumber, highlights = [] } = block;
  const html = lines.map((line, index) => renderCodeLine(line, index + 1, block)).join('');
  const pointing = hasBuilds && highlights.length > 1;
  const marks = pointing
    ? highlights
        .slice(1)
        .map((set, index) => renderMark(index + 1, set))
        .join('')
    : '';
  const classes = [
    'listing',
    `wide-${findCodeWidth(block)}`,
    ...(firstNumber === undefined ? [] : ['numbered', `digits-${countCodeDigits(block)}`]),
    ...(highlights.some((set) => set.length > 0) ? ['pointed'] : []),
    // What stands before the first step: the block as a whole, or its first set of lines.
    ...(hasBuilds && highlights[0]?.length === 0 ? ['opens-whole'] : []),
  ];
  return renderElement(
    'pre',
    addClass(block.attributes, classes.join(' ')),
    marks + renderElement('code', language, html),
  );
}

/** How many characters wide a block is set: its longest line, rounded up. */
export function findCodeWidth({ lines = [] }: CodeBlock): number {
  const longest = Math.max(
    ...lines.map(
      (line) =>
        [
          ...line
            .map(({ value }) => value)
            .join('')
            .replaceAll('\t', ' '.repeat(TAB)),
        ].length,
    ),
    1,
  );
  return Math.min(MOST_WIDTH, Math.ceil(longest / WIDTH_STEP) * WIDTH_STEP);
}

/** How many digits the number of its last line has. */
export function countCodeDigits({ firstNumber = 1, lines = [] }: CodeBlock): number {
  return String(firstNumber + lines.length - 1).length;
}

/** A fragment without words: while it is visible, its set of lines is pointed at. */
function renderMark(step: number, set: readonly number[]): string {
  return `<span class="fragment code-step step-${step}${set.length === 0 ? ' whole' : ''}"></span>`;
}

function renderCodeLine(line: readonly CodeRun[], number: number, block: CodeBlock): string {
  const sets = (block.highlights ?? []).flatMap((set, index) =>
    set.includes(number) ? [`lit-${index}`] : [],
  );
  const first = (block.highlights ?? []).find((set) => set.length > 0)?.includes(number) === true;
  const classes = [
    'code-line',
    ...(sets.length === 0 ? [] : ['lit']),
    ...(first ? ['lit-first'] : []),
    ...sets,
  ];
  const shown =
    block.firstNumber === undefined
      ? ''
      : `<span class="line-number" aria-hidden="true">${block.firstNumber + number - 1}</span>`;
  const runs = line.map(({ kind, value }) =>
    kind === null ? escapeText(value) : `<span class="code-${kind}">${escapeText(value)}</span>`,
  );
  // A line feed inside keeps the lines of copied text apart, and gives an empty line its height.
  return `<span class="${classes.join(' ')}">${shown}${runs.join('')}\n</span>`;
}
