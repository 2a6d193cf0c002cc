import { decodeHTMLStrict } from 'entities';
import type { Tokens } from 'marked';
import type { CodeBlock } from '../../deck/prose.ts';
import type { Place } from '../../report/diagnostic.ts';
import { isNotesName, isNotesSlip } from '../checks/names.ts';
import { type Fence, readFence } from './fence.ts';
import type { Reading } from './reading.ts';

/** How many sets of lines a block may point at. */
const MOST_STEPS = 30;

/** Reads a block of code with what its fence says of lines; what the fence says besides is a warning. */
export function readCodeBlock(
  { text, lang = '', codeBlockStyle }: Tokens.Code,
  place: Place,
  reading: Reading,
): CodeBlock {
  const fenced = codeBlockStyle !== 'indented';
  const notes = findNotesWord(lang);
  if (!fenced || notes !== null)
    return { type: 'codeBlock', language: notes ?? '', value: text, fenced, place };
  const fence = readFence(decodeHTMLStrict(lang));
  const { language, firstNumber } = fence;
  reportFence(fence, text.split('\n').length, place, reading);
  const isPointed = fence.highlights.some((set) => set.length > 0);
  const highlights = isPointed ? fence.highlights.slice(0, MOST_STEPS) : [];
  return {
    type: 'codeBlock',
    language,
    value: text,
    fenced,
    ...(firstNumber === null ? {} : { firstNumber }),
    ...(highlights.length === 0 ? {} : { highlights }),
    place,
  };
}

/** The word of a fence that marks notes, or is a slip of one: its language, or one of its classes, `{.md .notes}`. */
function findNotesWord(info: string): string | null {
  const [first = '', ...further] = info.split(/\s+/);
  const classes = further.filter((word) => /^[.#{]/.test(word));
  return [first, ...classes].find((word) => isNotesName(word) || isNotesSlip(word)) ?? null;
}

function reportFence(
  { unknown, highlights }: Fence,
  count: number,
  place: Place,
  { context: { report } }: Reading,
): void {
  if (unknown.length > 0)
    report.warn(
      'fence-attribute',
      place,
      `${unknown.map((part) => `"${part}"`).join(', ')} of this block of code ${unknown.length === 1 ? 'says' : 'say'} nothing here`,
      'a fence takes a language, numberLines, startFrom=10 and lines to point at: [1-3|5]',
    );
  const beyond = highlights.flat().find((line) => line > count);
  if (beyond !== undefined)
    report.warn(
      'no-such-line',
      place,
      `this block of code is to point at line ${beyond}, and has ${count}`,
      'lines count from 1, whatever number the first one bears',
    );
  if (highlights.length > MOST_STEPS)
    report.warn(
      'too-many-steps',
      place,
      `this block of code points at ${highlights.length} sets of lines; ${MOST_STEPS} are shown`,
    );
}
