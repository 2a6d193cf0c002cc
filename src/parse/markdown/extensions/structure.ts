import type { TokenizerExtension } from 'marked';
import { firstLine, readVoiceStart, SLIDE_END } from '../boundary.ts';
import { findTokenizer, type SlideEndToken, type VoiceToken } from './tokens.ts';

/** Ends a paragraph at the next boundary; marked asks with a text that lacks its first character. */
function findStart(this: Parameters<typeof findTokenizer>[0], src: string): number | undefined {
  const at = findTokenizer(this).findBoundary(src);
  return at < src.length ? at : undefined;
}

/** `---` ends a slide. */
export const slideEnd: TokenizerExtension = {
  name: 'slideEnd',
  level: 'block',
  start: findStart,
  tokenizer(src): SlideEndToken | undefined {
    const line = firstLine(src, 0);
    if (!findTokenizer(this).isTop || !SLIDE_END.test(line)) return undefined;
    return { type: 'slideEnd', raw: line };
  },
};

/** `Note:` begins a voice. */
export const voice: TokenizerExtension = {
  name: 'voice',
  level: 'block',
  tokenizer(src): VoiceToken | undefined {
    if (!findTokenizer(this).isTop) return undefined;
    const start = readVoiceStart(firstLine(src, 0));
    return start ? { type: 'voice', raw: src.slice(0, start.length), start } : undefined;
  },
};
