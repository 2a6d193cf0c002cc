import type { TokenizerExtension } from 'marked';
import { findStart } from './findStart.ts';
import type { MarkToken } from './tokens.ts';

/** Marked words: `==words==`. Signs of equality among words and numbers, `a == b`, `x==1`, are none. */
export const mark: TokenizerExtension = {
  name: 'mark',
  level: 'inline',
  start: findStart('=='),
  tokenizer(src, tokens): MarkToken | undefined {
    if (!src.startsWith('==') || /[\p{L}\p{N}=]$/u.test(tokens.at(-1)?.raw ?? '')) return undefined;
    const [raw, text] =
      /^==(?![\s=])((?:[^=\n]|=(?!=)|\n(?!\s*\n)){0,1000}?[^\s=])==(?![\p{L}\p{N}=])/u.exec(src) ?? [];
    if (raw === undefined || text === undefined) return undefined;
    return { type: 'mark', raw, text, tokens: this.lexer.inlineTokens(text) };
  },
};
