import type { TokenizerExtension } from 'marked';
import { DIV_FENCE, firstLine, SLIDE_END } from '../boundary.ts';
import { type DivToken, findTokenizer } from './tokens.ts';

const CODE = /^ {0,3}(`{3,}|~{3,})/;

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
    const end = findEnd(src, head.length + 1, tokenizer.isTop);
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

/** The closing fence of a div whose first line of content is at `at`: where it begins and ends. Null when there is none. */
function findEnd(src: string, at: number, isTop: boolean): { from: number; to: number } | null {
  let open = 1;
  let code: string | null = null;
  for (let from = at; from < src.length; ) {
    const line = firstLine(src, from);
    const mark = CODE.exec(line)?.[1] ?? null;
    if (code !== null) {
      if (mark?.startsWith(code) && line.trim() === mark) code = null;
    } else if (mark !== null) code = mark;
    else if (isTop && SLIDE_END.test(line)) return null;
    else if (DIV_FENCE.test(line)) {
      open += /^ *:+[ \t]*$/.test(line) ? -1 : 1;
      if (open === 0) return { from, to: from + line.length };
    }
    from += line.length + 1;
  }
  return null;
}
