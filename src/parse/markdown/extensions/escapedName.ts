import type { TokenizerExtension, Tokens } from 'marked';
import { isNotesName } from '../../checks/names.ts';

/** A name of notes that is meant as a word, `\Notes`: marked knows no escaped letters. */
export const escapedName: TokenizerExtension = {
  name: 'escapedName',
  level: 'inline',
  tokenizer(src): Tokens.Escape | undefined {
    const [raw, text = ''] = /^\\(\p{Lu}\p{L}{1,20})(?![\p{L}*\s]*[{[<])/u.exec(src) ?? [];
    return raw !== undefined && isNotesName(text) ? { type: 'escape', raw, text } : undefined;
  },
};
