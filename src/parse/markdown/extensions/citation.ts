import { decodeHTMLStrict } from 'entities';
import type { Token, TokenizerExtension } from 'marked';
import { KEY, readItems, readRest } from '../../cite/citation.ts';
import type { CitationToken } from './tokens.ts';

const BRACKETED = /^\[([^[\]]{0,2000}@[^[\]]{0,2000})\](?!\(|\{)/;
const NARRATIVE = new RegExp(String.raw`^(-?)@(?:\{([^}\n]{1,500})\}|(${KEY}))`, 'u');

/** What belongs to a source that is named in a sentence; brackets that make a footnote's call, a link or a span are none of it. */
const REST = /^[ \t]*(?:\n[ \t]*)?\[(?!\^)([^[\]]{1,2000})\](?![([{])/;

/** A character after which an @ belongs to an address. */
const ADDRESS = /[\p{L}\p{N}_@./+-]$/u;

/** Words up to an @ that begins a citation, or up to a sign at which marked's words stop by themselves. */
const RUN = /^(?:[^\\<![`*~_@-]|-(?!@)|(?<=[\p{L}\p{N}_@./+-])-?@)*/u;

/** Pandoc's citations: `[see @key, p. 3]` and `@key [p. 3]`. See https://pandoc.org/MANUAL.html#citation-syntax. */
export const citation: TokenizerExtension = {
  name: 'citation',
  level: 'inline',
  start(src) {
    const at = RUN.exec(src)?.[0].length ?? 0;
    return /^-?@/.test(src.slice(at, at + 2)) ? at : undefined;
  },
  tokenizer(src, tokens): CitationToken | undefined {
    if (this.lexer.state.inLink) return undefined;
    const readPlain = (words: string): string => writeWords(this.lexer.inlineTokens(words));
    if (src.startsWith('[')) {
      const [raw, text = ''] = BRACKETED.exec(src) ?? [];
      const items = raw === undefined ? null : readItems(text, readPlain);
      return raw === undefined || !items ? undefined : { type: 'citation', raw, items, narrative: false };
    }
    if (!/^-?@/.test(src) || ADDRESS.test(tokens.at(-1)?.raw ?? '')) return undefined;
    const [head, minus, braced, bare] = NARRATIVE.exec(src) ?? [];
    if (head === undefined) return undefined;
    const [brackets = '', text] = REST.exec(src.slice(head.length)) ?? [];
    const rest = text === undefined ? null : readRest(text, readPlain);
    const suppressAuthor = minus === '-';
    const first = { key: braced ?? bare ?? '', prefix: '', locator: '', suffix: '', suppressAuthor };
    return {
      type: 'citation',
      raw: rest ? head + brackets : head,
      items: rest ? [{ ...first, ...rest.own }, ...rest.further] : [first],
      narrative: !suppressAuthor,
    };
  },
};

/** The words of what stands in a line, without its markup. */
function writeWords(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      'tokens' in token && token.tokens
        ? writeWords(token.tokens)
        : 'text' in token && token.type !== 'html'
          ? decodeHTMLStrict(token.text)
          : '',
    )
    .join('');
}
