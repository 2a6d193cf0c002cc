import { Lexer, Marked, type Token } from 'marked';
import { citation } from './extensions/citation.ts';
import { blockComment, inlineComment } from './extensions/comment.ts';
import { definitionList } from './extensions/definitionList.ts';
import { div } from './extensions/div.ts';
import { escapedName } from './extensions/escapedName.ts';
import { footnote, footnoteCall } from './extensions/footnote.ts';
import { mark } from './extensions/mark.ts';
import { blockMaths, inlineMaths } from './extensions/maths.ts';
import { span } from './extensions/span.ts';
import { slideEnd, voice } from './extensions/structure.ts';
import { ChapterTokenizer } from './tokenizer.ts';

/** marked tries the last one first. */
const EXTENSIONS = [
  ...[definitionList, blockMaths, slideEnd, voice, blockComment, div, footnote],
  ...[mark, inlineMaths, inlineComment, footnoteCall, citation, span, escapedName],
];

const marked = new Marked({ gfm: true, extensions: EXTENSIONS });

/** How many characters the words of one block may have: some of marked's expressions take time by their square. */
export const MAX_BLOCK_LENGTH = 20_000;

/** marked's lexer, which leaves the words of a block that is too long unread. */
class ChapterLexer extends Lexer {
  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    if (src.length <= MAX_BLOCK_LENGTH) return super.inlineTokens(src, tokens);
    tokens.push({ type: 'tooLong', raw: src, text: src });
    return tokens;
  }
}

/** The tokens of Markdown: marked's, and those of our extensions; and whether some of it stands too deep to be read. */
export function readTokens(markdown: string): { tokens: Token[]; isTooDeep: boolean } {
  const tokenizer = new ChapterTokenizer();
  const tokens = new ChapterLexer({ ...marked.defaults, tokenizer }).lex(markdown);
  return { tokens, isTooDeep: tokenizer.isTooDeep };
}
