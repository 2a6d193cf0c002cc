import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';

/** An entry of a BibTeX file as it was read: its work, or why it can't be read; `at` is where its key stands, or its fault. */
export interface BibEntry {
  key: string;
  at: number;
  item: Record<string, unknown> | null;
  fault: string | null;
}

/** An entry as it is written. */
interface Written {
  kind: string;
  key: string;
  at: number;
  /** Where the entry begins. */
  from: number;
  text: string;
}

/** Names of months stand for themselves in every BibTeX file. */
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/i;

/** Reads BibTeX or BibLaTeX. An entry that can't be read says why, and the others are read all the same. */
export function readEntries(text: string): BibEntry[] {
  const entries = splitEntries(text);
  const strings = entries.filter(({ kind }) => kind === 'string');
  const works = entries.filter(({ kind }) => !/^(?:string|comment|preamble)$/.test(kind));
  const defined = new Set(strings.map(({ key }) => key.toLowerCase()));
  const before = strings.map((entry) => `${entry.text}\n`).join('');
  const texts = works.map(({ text }) => text);
  return parseEach(texts, before).map((read, index): BibEntry => {
    const { key = '', at = 0, from = 0, text = '' } = works[index] ?? {};
    const lost = listMacros(text).find((name) => !defined.has(name.toLowerCase()) && !MONTH.test(name));
    if (lost !== undefined)
      return { key, at, item: null, fault: `nothing in this file says what "${lost}" is` };
    const item = read.items?.[0] ?? null;
    const place = item || read.at === null ? at : from + read.at;
    return { key, at: place, item, fault: item ? null : read.fault };
  });
}

/** Reads texts together, and by halves where that fails: of a few mistakes it is found quickly whose they are. */
function parseEach(texts: readonly string[], before: string): Read[] {
  const read = parse(texts, before);
  if (read.items) return read.items.map((item) => ({ ...read, items: [item] }));
  if (texts.length <= 1) return texts.map(() => read);
  const half = Math.ceil(texts.length / 2);
  return [...parseEach(texts.slice(0, half), before), ...parseEach(texts.slice(half), before)];
}

interface Read {
  /** As many as there are texts; null when one of them can't be read. */
  items: Record<string, unknown>[] | null;
  fault: string;
  /** Where in the texts the fault is, if that is known. */
  at: number | null;
}

function parse(texts: readonly string[], before: string): Read {
  const text = texts.join('\n');
  const wrong = (fault: string, at: number | null = null): Read => ({ items: null, fault, at });
  try {
    const { data } = new Cite(before + text, { forceType: '@biblatex/text', generateGraph: false });
    const isWhole = data.length === texts.length;
    return isWhole ? { items: data, fault: '', at: null } : wrong('it is not closed, or no entry at all');
  } catch (cause) {
    const thrown = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    const [said, line, column] = / at line (\d+) col (\d+):?/.exec(thrown) ?? [''];
    const message = thrown.replace(said, '');
    if (line === undefined) return wrong(message);
    const lines = (before + text).split('\n').slice(0, Number(line) - 1);
    const offset = lines.reduce((sum, each) => sum + each.length + 1, 0) + Number(column) - 1;
    return wrong(message, Math.max(0, Math.min(text.length, offset - before.length)));
  }
}

/** The entries of a file, each to where its braces are closed; one that isn't closed ends before the next. */
function splitEntries(text: string): Written[] {
  const heads = [...text.matchAll(/@(\w+)(\s*[{(]\s*)([^\s,={}()"]*)/g)];
  const entries: Written[] = [];
  let end = 0;
  let unclosed = 0;
  for (const [index, head] of heads.entries()) {
    const [, kind = '', open = '', key = ''] = head;
    if (head.index < end) continue;
    const from = head.index + 1 + kind.length;
    const close = findClose(text, from + open.trimEnd().length - 1, open.includes('('));
    if (close < 0) unclosed++;
    end = close < 0 ? findNext(heads, index, text, unclosed) : close + 1;
    entries.push({
      kind: kind.toLowerCase(),
      key,
      at: from + open.length,
      from: head.index,
      text: text.slice(head.index, end),
    });
  }
  return entries;
}

/** How many entries may be open before the rest of a file is one. */
const MOST_OPEN = 20;

/** Where an entry that isn't closed ends: before the next that begins a line. */
function findNext(heads: readonly RegExpExecArray[], index: number, text: string, unclosed: number): number {
  if (unclosed > MOST_OPEN) return text.length;
  const isFirst = ({ index: at }: RegExpExecArray) =>
    /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - 40), at));
  return heads.find((head, place) => place > index && isFirst(head))?.index ?? text.length;
}

/** Where the sign that opens an entry is closed; -1 when it isn't. */
function findClose(text: string, from: number, isRound: boolean): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\\') at++;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    if (isRound ? at > from && depth === 0 && sign === ')' : depth === 0) return at;
  }
  return -1;
}

/** The names of macros in an entry: what stands in a value outside braces and quotation marks. */
function listMacros(text: string): string[] {
  const bare: string[] = [];
  let depth = 0;
  let isQuoted = false;
  for (const sign of text) {
    if (sign === '{') depth++;
    if (sign === '"' && depth === 1) isQuoted = !isQuoted;
    bare.push(depth === 1 && !isQuoted ? (sign === '"' ? ' ' : sign) : sign === '}' ? ' ' : '');
    if (sign === '}') depth--;
  }
  return [...bare.join('').matchAll(/[=#]\s*([\p{L}_][^\s#,="'(){}%]*)\s*(?=[,#\s})]|$)/gu)].map(
    ([, name = '']) => name,
  );
}
