import { readAttributeList } from './attributes.ts';

/** What the line says that opens a block of code. */
export interface Fence {
  /** Empty when there is none. */
  language: string;
  /** The number of the first line; null where lines have none. */
  firstNumber: number | null;
  /** Lines to point at, one set after another, each from 1; an empty set is the whole block. */
  highlights: number[][];
  /** What was not understood, as written. */
  unknown: string[];
}

/** A group in braces or brackets, a quoted value, or a word. */
const PART = /\{[^{}]*\}|\[[^[\]]*\]|[^\s{}[\]"]*"[^"]*"|[^\s{}[\]]+|\S/gu;

/** reveal.js: `[1-3|5]`, or `[10: 1-3|5]` where the first line is numbered 10. See https://revealjs.com/code/. */
const REVEAL = /^\[\s*(?:(\d{1,6})\s*:)?\s*([\d\s,|-]*)\]$/;

/** Slidev: `{1-3|5}`, `{all|2}`. See https://sli.dev/features/line-highlighting. */
const SLIDEV = /^\{((?:\s|[\d,|*-]|all|none|hide)+)\}$/;

/** Slidev's options: `{lines:true,startLine:5}`. */
const OPTIONS = /^\{\s*(?:[A-Za-z]+\s*:\s*[^,{}]+,?\s*)+\}$/;

/** Words and classes by which tools ask for numbers. */
const NUMBERS = /^(?:number-?lines|line-?numbers|show-?line-?numbers|linenums)$/i;

/** Keys that say the number of the first line, and keys that say which lines to point at. */
const FIRST = /^(?:data-)?(?:start-?from|start-?line|ln-start-from)$/i;
const LINES = /^(?:data-|code-)?line-numbers$/i;

/** Reads what stands after the mark of a fence, as pandoc, reveal.js, Slidev and Quarto write it. */
export function readFence(info: string): Fence {
  const fence: Fence = { language: '', firstNumber: null, highlights: [], unknown: [] };
  for (const [index, part] of (info.match(PART) ?? []).entries()) {
    const [, first, shown] = REVEAL.exec(part) ?? [];
    const [, ranges] = SLIDEV.exec(part) ?? [];
    if (shown !== undefined) {
      addNumbers(fence, first);
      addHighlights(fence, shown);
    } else if (ranges !== undefined) addHighlights(fence, ranges);
    else if (OPTIONS.test(part)) for (const pair of readOptions(part)) addPair(fence, ...pair);
    else if (part.startsWith('{')) addBraces(fence, part.slice(1, -1));
    else if (NUMBERS.test(part)) addNumbers(fence);
    else if (index === 0) fence.language = part;
    else if (part.includes('=')) addPair(fence, ...splitPair(part));
    else fence.unknown.push(part);
  }
  return fence;
}

function readOptions(part: string): [string, string][] {
  return part
    .slice(1, -1)
    .split(',')
    .filter((option) => option.trim() !== '')
    .map((option) => {
      const at = option.indexOf(':');
      return [option.slice(0, at).trim(), option.slice(at + 1).trim()];
    });
}

function splitPair(part: string): [string, string] {
  const at = part.indexOf('=');
  return [part.slice(0, at), part.slice(at + 1).replace(/^["']|["']$/g, '')];
}

/** pandoc's attributes, `{.js .numberLines startFrom="10"}`, or the name of a language alone, `{python}`. */
function addBraces(fence: Fence, text: string): void {
  const list = readAttributeList(text);
  if (!list) {
    const [name, ...further] = text.split(/[\s,]+/).filter(Boolean);
    if (name !== undefined && /^[\w+#-]+$/.test(name) && fence.language === '') fence.language = name;
    else if (name !== undefined) fence.unknown.push(name);
    fence.unknown.push(...further);
    return;
  }
  for (const name of list.classes)
    if (NUMBERS.test(name)) addNumbers(fence);
    else if (fence.language === '') fence.language = name;
    else fence.unknown.push(`.${name}`);
  if (list.id !== null) fence.unknown.push(`#${list.id}`);
  for (const pair of Object.entries(list.pairs)) addPair(fence, ...pair);
}

function addPair(fence: Fence, key: string, value: string): void {
  if (FIRST.test(key) && /^\d{1,6}$/.test(value)) fence.firstNumber = Number(value);
  else if (/^lines$/.test(key) || LINES.test(key)) {
    if (value === 'false') fence.firstNumber = null;
    else {
      addNumbers(fence);
      if (value !== 'true') addHighlights(fence, value);
    }
  } else fence.unknown.push(key);
}

function addNumbers(fence: Fence, first = '1'): void {
  fence.firstNumber ??= Number(first);
}

function addHighlights(fence: Fence, written: string): void {
  if (written.trim() === '') return;
  for (const set of written.split('|')) fence.highlights.push(readLines(set, fence.unknown));
}

/** The most lines that one set may name: a longer one is a slip of its author. */
const MOST_LINES = 2000;

function readLines(set: string, unknown: string[]): number[] {
  if (/^\s*(?:all|none|hide|\*)?\s*$/.test(set)) return [];
  return set.split(',').flatMap((range) => {
    const [, from = '', to = from] = /^\s*(\d{1,5})\s*(?:-\s*(\d{1,5}))?\s*$/.exec(range) ?? [];
    const count = Number(to) - Number(from) + 1;
    if (from === '' || Number(from) < 1 || count < 1 || count > MOST_LINES) {
      unknown.push(range.trim());
      return [];
    }
    return Array.from({ length: count }, (_, index) => Number(from) + index);
  });
}
