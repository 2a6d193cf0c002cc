import type { TokenizerExtension } from 'marked';
import { readAttributeList } from '../attributes.ts';
import type { SpanToken } from './tokens.ts';

/** Words with attributes: `[words]{.class}`. Brackets inside the words are in pairs. */
export const span: TokenizerExtension = {
  name: 'span',
  level: 'inline',
  tokenizer(src): SpanToken | undefined {
    const end = findClose(src);
    if (end < 0 || src[end + 1] !== '{') return undefined;
    const close = src.indexOf('}', end);
    const list = src.slice(end + 2, close);
    if (close < 0 || !readAttributeList(list)) return undefined;
    const text = src.slice(1, end);
    return { type: 'span', raw: src.slice(0, close + 1), text, list, tokens: this.lexer.inlineTokens(text) };
  },
};

/** How far a span's words may reach. */
const MOST = 2000;

/** Where the bracket that opens a text is closed; -1 when it isn't. */
function findClose(src: string): number {
  if (src[0] !== '[') return -1;
  let open = 0;
  for (let at = 0; at < src.length && at < MOST; at++) {
    if (src[at] === '\\') at++;
    else if (src[at] === '[') open++;
    else if (src[at] === ']' && --open === 0) return at;
  }
  return -1;
}
