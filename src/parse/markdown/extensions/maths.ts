import type { TokenizerExtension } from 'marked';
import { findTokenizer, type MathsToken } from './tokens.ts';

/** A formula in a line by pandoc's rule, by which money is none: https://pandoc.org/MANUAL.html#math. */
const INLINE = /^\$(?![\s$])(?:\\[^\n]|[^\\$\n]|\n(?!\s*\n)){1,2000}?(?<!\s)\$(?![\d$])/;

/** A formula that stands for itself. */
const DISPLAYED = /^\$\$(?:\\[^\n]|[^\\$\n]|\$(?!\$)|\n(?![ \t]*\n)){1,5000}?\$\$/;

/** A formula: nothing in it is emphasis, a citation or an escape. */
export const inlineMaths: TokenizerExtension = {
  name: 'maths',
  level: 'inline',
  start(src) {
    const at = src.indexOf('$');
    return at < 0 ? undefined : at;
  },
  tokenizer(src): MathsToken | undefined {
    const [raw] = DISPLAYED.exec(src) ?? INLINE.exec(src) ?? [];
    return raw === undefined ? undefined : { type: 'maths', raw };
  },
};

/** A formula on lines of its own: no list or rule is made of its signs. */
export const blockMaths: TokenizerExtension = {
  name: 'maths',
  level: 'block',
  start(src) {
    // As far as the paragraph goes that would be ended.
    const gap = src.search(/\n[ \t]*\n/);
    const at = (gap < 0 ? src : src.slice(0, gap)).search(/\n {0,3}\$\$/);
    return at < 0 ? undefined : at + 1;
  },
  tokenizer(src): MathsToken | undefined {
    const indent = /^ {0,3}(?=\$\$)/.exec(src)?.[0].length;
    if (indent === undefined) return undefined;
    const text = src.slice(indent, findTokenizer(this).findBoundary(src));
    const [raw] = DISPLAYED.exec(text) ?? [];
    if (raw === undefined || !/^[ \t]*(?:\n|$)/.test(text.slice(raw.length))) return undefined;
    return { type: 'maths', raw: src.slice(0, indent + raw.length) };
  },
};
