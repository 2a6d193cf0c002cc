import { Lexer, Marked, type Token } from 'marked';
import { citation } from './extensions/citation.ts';
import { blockComment, inlineComment } from './extensions/comment.ts';
import { div } from './extensions/div.ts';
import { footnote, footnoteCall } from './extensions/footnote.ts';
import { span } from './extensions/span.ts';
import { slideEnd, voice } from './extensions/structure.ts';
import { ChapterTokenizer } from './tokenizer.ts';

const EXTENSIONS = [
  ...[slideEnd, voice, blockComment, div, footnote],
  ...[inlineComment, footnoteCall, citation, span],
];

const marked = new Marked({ gfm: true, extensions: EXTENSIONS });

/** The tokens of Markdown: marked's, and those of our extensions; and whether some of it stands too deep to be read. */
export function readTokens(markdown: string): { tokens: Token[]; isTooDeep: boolean } {
  const tokenizer = new ChapterTokenizer();
  const tokens = new Lexer({ ...marked.defaults, tokenizer }).lex(markdown);
  return { tokens, isTooDeep: tokenizer.isTooDeep };
}
