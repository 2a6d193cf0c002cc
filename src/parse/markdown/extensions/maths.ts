import type { TokenizerExtension } from 'marked';
import { findStart } from './findStart.ts';
import { findTokenizer, type MathsToken } from './tokens.ts';

/** How many characters a formula may have. */
export const MAX_FORMULA_LENGTH = 5000;

/** The id of a numbered equation, as pandoc-crossref has it: `$$ … $$ {#eq:id}`. */
const EQUATION_ID = /^[ \t]*\{#(eq:[\p{L}\p{N}_](?:[\p{L}\p{N}_:.-]{0,99}[\p{L}\p{N}_])?)\}/u;

/** Where the dollars that close a formula stand; -1 where a blank line, the end or the limit comes first. */
function findClose(src: string, from: number, mark: '$' | '$$'): number {
  const end = Math.min(src.length, from + MAX_FORMULA_LENGTH);
  for (let at = from; at < end; at++) {
    if (src[at] === '\\') at++;
    else if (src[at] === '\n' && /^[ \t]*(?:\n|$)/.test(src.slice(at + 1, at + 100))) return -1;
    else if (src[at] === '$' && src.startsWith(mark, at)) return at;
  }
  return -1;
}

/** `$$ … $$`, with or without an id. */
function readDisplayed(src: string): MathsToken | undefined {
  if (!/^\$\$(?!\$)/.test(src)) return undefined;
  const close = findClose(src, 2, '$$');
  const tex = src.slice(2, close).trim();
  if (close < 0 || tex === '') return undefined;
  const [braces = '', id = null] = EQUATION_ID.exec(src.slice(close + 2, close + 120)) ?? [];
  return { type: 'maths', raw: src.slice(0, close + 2) + braces, tex, isDisplay: true, id, isClosed: true };
}

/** `$…$`: no space after the first dollar nor before the second, and no digit after that. */
function readInline(src: string): MathsToken | undefined {
  if (!/^\$(?![\s$])/.test(src)) return undefined;
  const close = findClose(src, 1, '$');
  if (close < 2 || /\s/.test(src.charAt(close - 1)) || /[\d$]/.test(src.charAt(close + 1))) return undefined;
  const raw = src.slice(0, close + 1);
  return { type: 'maths', raw, tex: src.slice(1, close), isDisplay: false, id: null, isClosed: true };
}

/** A formula in a line, by pandoc's rule, by which money is none: https://pandoc.org/MANUAL.html#math. */
export const inlineMaths: TokenizerExtension = {
  name: 'maths',
  level: 'inline',
  start: findStart('$'),
  tokenizer: (src) => readDisplayed(src) ?? readInline(src),
};

/** A formula on lines of its own: no list or rule is made of its signs. One that isn't closed runs to a blank line or the next boundary. */
export const blockMaths: TokenizerExtension = {
  name: 'maths',
  level: 'block',
  start(src) {
    // As far as the paragraph goes that would be ended.
    const gap = src.search(/\n[ \t]*\n/);
    const at = (gap < 0 ? src : src.slice(0, gap)).search(/\n {0,3}\$\$(?!\$)/);
    return at < 0 ? undefined : at + 1;
  },
  tokenizer(src): MathsToken | undefined {
    const indent = /^ {0,3}(?=\$\$(?!\$))/.exec(src)?.[0].length;
    if (indent === undefined) return undefined;
    const text = src.slice(indent, findTokenizer(this).findBoundary(src));
    const token = readDisplayed(text);
    if (!token) {
      const raw = /^(?:.+\n?)+/.exec(text)?.[0] ?? text;
      return {
        type: 'maths',
        raw: src.slice(0, indent + raw.length),
        tex: raw,
        isDisplay: true,
        id: null,
        isClosed: false,
      };
    }
    if (!/^[ \t]*(?:\n|$)/.test(text.slice(token.raw.length, token.raw.length + 200))) return undefined;
    return { ...token, raw: src.slice(0, indent + token.raw.length) };
  },
};
