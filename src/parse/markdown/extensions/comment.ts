import type { TokenizerExtension } from 'marked';
import type { CommentToken } from './tokens.ts';

/** A comment where a block may begin; what follows on its line is a block of its own. */
export const blockComment: TokenizerExtension = {
  name: 'comment',
  level: 'block',
  tokenizer(src): CommentToken | undefined {
    const head = /^ {0,3}<!--/.exec(src)?.[0];
    if (head === undefined) return undefined;
    const end = src.indexOf('-->', head.length);
    if (end < 0) return { type: 'comment', raw: src, text: src.slice(head.length), isClosed: false };
    const after = /^[ \t]*/.exec(src.slice(end + 3))?.[0] ?? '';
    const raw = src.slice(0, end + 3 + after.length);
    return { type: 'comment', raw, text: src.slice(head.length, end), isClosed: true };
  },
};

/** A comment inside a line of words. */
export const inlineComment: TokenizerExtension = {
  name: 'inlineComment',
  level: 'inline',
  tokenizer(src): CommentToken | undefined {
    if (!src.startsWith('<!--')) return undefined;
    const end = src.indexOf('-->', 4);
    if (end < 0) return undefined;
    return { type: 'comment', raw: src.slice(0, end + 3), text: src.slice(4, end), isClosed: true };
  },
};
