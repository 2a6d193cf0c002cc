import type { PictureWords, Table } from '../marks/picture.ts';

/** What a block says of a picture beside its data: what one dot is, and a caption. */
export interface Captions {
  unit: string | null;
  caption: string | null;
}

/** The words of a bare stage. */
export const NO_WORDS: PictureWords = {
  unit: null,
  description: '',
  table: { caption: '', columns: [], rows: [] },
};

/** A picture's words as every output has them: what is shown, what one dot is and the caption, and its data. */
export function writeWords(shown: string, table: Table, { unit, caption }: Captions): PictureWords {
  const description = [shown, unit ? `One dot is ${unit}.` : '', caption ?? ''].filter(Boolean).join(' ');
  return { unit, description, table };
}
