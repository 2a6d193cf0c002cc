import type { TokenizerExtension } from 'marked';
import { DIV_FENCE, firstLine } from '../boundary.ts';
import { type DivToken, findTokenizer } from './tokens.ts';

/** A fenced div, as pandoc has it: https://pandoc.org/MANUAL.html#divs-and-spans. It ends before the slide does. */
export const div: TokenizerExtension = {
  name: 'div',
  level: 'block',
  tokenizer(src): DivToken | undefined {
    const head = firstLine(src, 0);
    if (!DIV_FENCE.test(head)) return undefined;
    const info = head
      .replace(/^ *:+/, '')
      .replace(/:+[ \t]*$/, '')
      .trim();
    const lone = { type: 'div' as const, raw: head, info, text: '', isClosed: false, tokens: [] };
    if (info === '') return lone;
    const tokenizer = findTokenizer(this);
    const end = tokenizer.findDivEnd(src);
    if (end === null) return lone;
    const text = src.slice(head.length + 1, end.from);
    const token: DivToken = { ...lone, raw: src.slice(0, end.to), text, isClosed: true, tokens: [] };
    // As a quotation does: its words are paragraphs, wherever it stands.
    const { top } = this.lexer.state;
    this.lexer.state.top = true;
    token.tokens = tokenizer.enter(() => this.lexer.blockTokens(text, [])) ?? [];
    this.lexer.state.top = top;
    return token;
  },
};
