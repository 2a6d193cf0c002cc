import type { TokenizerExtension } from 'marked';
import { FOOTNOTE_HEAD, firstLine, isBoundary } from '../boundary.ts';
import { type FootnoteCallToken, type FootnoteToken, findTokenizer } from './tokens.ts';

/**
 * The text of a footnote, as GitHub reads it: its first paragraph goes on as paragraphs do, also on lines that are not
 * indented; what is indented belongs to it. https://github.github.com/gfm/ has no section on them; the rule is that of
 * list items.
 */
export const footnote: TokenizerExtension = {
  name: 'footnote',
  level: 'block',
  tokenizer(src): FootnoteToken | undefined {
    const [head, label] = FOOTNOTE_HEAD.exec(src) ?? [];
    if (head === undefined || label === undefined) return undefined;
    const tokenizer = findTokenizer(this);
    const rest = src.slice(head.length, tokenizer.findBoundary(src));
    const opening = firstLine(rest, 0);
    const paragraph = opening.trim() === '' ? opening : (tokenizer.paragraph(rest)?.raw ?? opening);
    const written = paragraph.replace(/\n+$/, '').split('\n');
    const lines = written.map((line, index) => (index === 0 ? line : line.replace(/^ {2,4}(?=\S)/, '')));
    let end = head.length + written.join('\n').length;
    let gap: string[] = [];
    for (let at = end + 1; at < src.length; ) {
      const line = firstLine(src, at);
      const indent = /^(?: {2,4}|\t)/.exec(line)?.[0].length ?? 0;
      if (line.trim() === '') gap.push('');
      else if (indent === 0 || isBoundary(line)) break;
      else {
        lines.push(...gap, line.slice(indent));
        gap = [];
        end = at + line.length;
      }
      at += line.length + 1;
    }
    const text = lines.join('\n');
    const { top } = this.lexer.state;
    this.lexer.state.top = true;
    const tokens = tokenizer.enter(() => this.lexer.blockTokens(text, [])) ?? [];
    this.lexer.state.top = top;
    return { type: 'footnote', raw: src.slice(0, end), label: label.toLowerCase(), text, tokens };
  },
};

/** The call of a footnote. */
export const footnoteCall: TokenizerExtension = {
  name: 'footnoteCall',
  level: 'inline',
  tokenizer(src): FootnoteCallToken | undefined {
    if (this.lexer.state.inLink) return undefined;
    const [raw, label] = /^\[\^([^\]\s]{1,999})\](?!\()/.exec(src) ?? [];
    return raw === undefined || label === undefined
      ? undefined
      : { type: 'footnoteCall', raw, label: label.toLowerCase() };
  },
};
