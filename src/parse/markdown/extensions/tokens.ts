import type { Token, TokenizerThis, Tokens } from 'marked';
import type { CitationItem } from '../../../deck/prose.ts';
import type { VoiceStart } from '../boundary.ts';
import { ChapterTokenizer } from '../tokenizer.ts';

/** The end of a slide. */
export interface SlideEndToken extends Tokens.Generic {
  type: 'slideEnd';
}

/** A voice begins: what follows in the chapter is said by it. */
export interface VoiceToken extends Tokens.Generic {
  type: 'voice';
  start: VoiceStart;
}

/** An HTML comment; `text` is what stands inside it. One that isn't closed runs to the end of what holds it. */
export interface CommentToken extends Tokens.Generic {
  type: 'comment';
  text: string;
  isClosed: boolean;
}

/** A fenced div; `info` is what stands after its colons. A fence that closes nothing is a div of its own that isn't closed. */
export interface DivToken extends Tokens.Generic {
  type: 'div';
  info: string;
  text: string;
  isClosed: boolean;
  tokens: Token[];
}

/** The text of a footnote. */
export interface FootnoteToken extends Tokens.Generic {
  type: 'footnote';
  label: string;
  text: string;
  tokens: Token[];
}

/** The call of a footnote, `[^label]`. */
export interface FootnoteCallToken extends Tokens.Generic {
  type: 'footnoteCall';
  label: string;
}

/** A citation of pandoc's. */
export interface CitationToken extends Tokens.Generic {
  type: 'citation';
  items: CitationItem[];
  narrative: boolean;
}

/** Words with attributes, `[words]{.class}`; `list` is what stands between the braces. */
export interface SpanToken extends Tokens.Generic {
  type: 'span';
  text: string;
  list: string;
  tokens: Token[];
}

/** Marked words, `==words==`. */
export interface MarkToken extends Tokens.Generic {
  type: 'mark';
  text: string;
  tokens: Token[];
}

/** A formula; `id` is what links to its number name. One that isn't closed is the words up to where it had to be. */
export interface MathsToken extends Tokens.Generic {
  type: 'maths';
  tex: string;
  isDisplay: boolean;
  id: string | null;
  isClosed: boolean;
}

/** What explains a term; `at` is where it begins in the list's source, `text` what is left of it without its mark. */
export interface DefinitionToken {
  at: number;
  raw: string;
  text: string;
  tokens: Token[];
}

/** A definition list: terms, each with what explains it. `at` is where a term begins in the list's source. */
export interface DefinitionListToken extends Tokens.Generic {
  type: 'definitionList';
  items: { at: number; text: string; tokens: Token[]; definitions: DefinitionToken[] }[];
}

/** The tokenizer at work. */
export function findTokenizer({ lexer }: TokenizerThis): ChapterTokenizer {
  const { tokenizer } = lexer.options;
  if (!(tokenizer instanceof ChapterTokenizer)) throw new Error('These extensions need a ChapterTokenizer.');
  return tokenizer;
}
