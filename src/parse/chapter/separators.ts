import type { Place } from '../../report/diagnostic.ts';
import type { Report } from '../../report/report.ts';
import type { FrontShared } from './frontValues.ts';

/** A separator that was read: what it matches of a line, or how many blank lines it is. */
type Separator =
  | { kind: 'line'; find(line: string): { from: number; to: number } | null }
  | { kind: 'blank'; lines: number };

/** The separators that a deck or a chapter sets; null for those of every deck. */
export interface Separators {
  slide: Separator | null;
  vertical: Separator | null;
  notes: Separator | null;
}

const LINE_END = String.raw`(?:\\r\?\\n|\\r\\n|\\n|\r?\n|\(\?:\\r\?\\n\)|\(\\r\?\\n\)|\(\\r\\n\|\\n\))`;
const BLANKS = new RegExp(`^\\^?((?:${LINE_END}){2,})\\$?$`);
const HEAD = new RegExp(`^(?:\\^|${LINE_END})`);
const TAIL = new RegExp(`(?:(?<!\\\\)\\$|${LINE_END})$`);

const ATOM = String.raw`(?:\\[^\p{L}\p{N}]|\\[sSdDwWtb]|\[\^?(?:\\[^\p{L}]|\\[sdw]|[^\]\\])+\]|[^\\[\](){}*+?|^$])`;
const RUN = String.raw`(?:${ATOM}(?:[*+?]|\{\d{1,2}(?:,\d{0,2})?\})?)*`;
const SAFE = new RegExp(String.raw`^(?:${RUN}|\((?:\?:)?${RUN}(?:\|${RUN})*\)|\|)*$`, 'u');

/** How many signs of a line a separator of slides is looked for in, and one of notes at a time. */
const REACH = { slide: 400, notes: 2000 };

/** Reads the separators that an author writes; one that can't be read safely is an error at its place. */
export function readSeparators(
  written: FrontShared['separators'],
  findPlace: (name: keyof Separators) => Place,
  report: Report,
): Separators {
  const read = (name: keyof Separators): Separator | null => {
    const text = written[name];
    if (text === undefined) return null;
    const separator = readSeparator(text, name === 'notes');
    if (separator === null)
      report.error(
        'bad-separator',
        findPlace(name),
        `"${text}" is no separator`,
        'write the line itself, such as "<!--s-->", or an expression for one line in which no group repeats',
      );
    return separator;
  };
  return { slide: read('slide'), vertical: read('vertical'), notes: read('notes') };
}

function readSeparator(text: string, isHead: boolean): Separator | null {
  const blanks = BLANKS.exec(text)?.[1]?.match(/\\n|\n/g)?.length;
  if (blanks !== undefined) return isHead ? null : { kind: 'blank', lines: blanks - 1 };
  let inside = text.trim();
  let isAnchored = false;
  for (; HEAD.test(inside); isAnchored = true) inside = inside.replace(HEAD, '');
  if (!isHead) while (TAIL.test(inside)) inside = inside.replace(TAIL, '');
  const isPlain = /^[^\p{L}\\[(]+$/u.test(inside);
  const pattern = isPlain ? inside.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&') : inside;
  const repeats = pattern.match(/(?<!\\)(?:[*+]|\{\d+,\})/g)?.length ?? 0;
  if (pattern === '' || (!isPlain && (!SAFE.test(pattern) || repeats > (isHead ? 1 : 2)))) return null;
  // What begins a note may stand anywhere in a line, as other tools have it; what ends a slide is a whole line.
  const whole = isHead ? (isAnchored ? `^(?:${pattern})` : `(?:${pattern})`) : `^(?:${pattern})$`;
  const expression = compile(whole);
  if (!expression || expression.test('')) return null;
  return {
    kind: 'line',
    find: (line) =>
      isHead ? findFirst(line, expression) : matchStart(line.trimEnd(), expression, REACH.slide),
  };
}

/** The first match in a line, however long that is: it is looked through in stretches that overlap. */
function findFirst(line: string, expression: RegExp): { from: number; to: number } | null {
  for (let at = 0; at === 0 || at < line.length; at += REACH.notes / 2) {
    if (at > 0 && expression.source.startsWith('^')) return null;
    const found = matchStart(line.slice(at), expression, REACH.notes);
    if (found) return { from: at + found.from, to: at + found.to };
  }
  return null;
}

function matchStart(line: string, expression: RegExp, reach: number): { from: number; to: number } | null {
  const match = expression.exec(line.slice(0, reach));
  return match && { from: match.index, to: match.index + match[0].length };
}

function compile(pattern: string): RegExp | null {
  try {
    return new RegExp(pattern, 'i');
  } catch {
    return null;
  }
}
