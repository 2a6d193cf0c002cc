import type { TokenizerExtension } from 'marked';
import { KEY, readItems, splitLocator } from '../../cite/citation.ts';
import type { CitationToken } from './tokens.ts';

const BRACKETED = /^\[([^[\]]{0,2000}@[^[\]]{0,2000})\](?!\(|\{)/;
const NARRATIVE = new RegExp(String.raw`^@(?:\{([^}\n]{1,500})\}|(${KEY}))(?:\s\[([^\[\]@]+)\])?`, 'u');

/** A character after which an @ belongs to an address. */
const ADDRESS = /[\p{L}\p{N}_@./+-]$/u;

/** Words up to an @ that begins a citation, or up to a sign at which marked's words stop by themselves. */
const RUN = /^(?:[^\\<![`*~_@]|(?<=[\p{L}\p{N}_@./+-])@)*/u;

/** Pandoc's citations: `[see @key, p. 3]` and `@key [p. 3]`. See https://pandoc.org/MANUAL.html#citation-syntax. */
export const citation: TokenizerExtension = {
  name: 'citation',
  level: 'inline',
  start(src) {
    const at = RUN.exec(src)?.[0].length ?? 0;
    return src[at] === '@' ? at : undefined;
  },
  tokenizer(src, tokens): CitationToken | undefined {
    if (this.lexer.state.inLink) return undefined;
    if (src.startsWith('[')) {
      const [raw, text = ''] = BRACKETED.exec(src) ?? [];
      const items = raw === undefined ? null : readItems(text);
      return raw === undefined || !items ? undefined : { type: 'citation', raw, items, narrative: false };
    }
    if (!src.startsWith('@') || ADDRESS.test(tokens.at(-1)?.raw ?? '')) return undefined;
    const [raw, braced, bare, rest] = NARRATIVE.exec(src) ?? [];
    if (raw === undefined) return undefined;
    const item = {
      key: braced ?? bare ?? '',
      prefix: '',
      ...splitLocator(rest ?? ''),
      suppressAuthor: false,
    };
    return { type: 'citation', raw, items: [item], narrative: true };
  },
};
