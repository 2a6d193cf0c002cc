import type { PictureWords } from '../../marks/picture.ts';
import { writeWords } from '../pictureWords.ts';
import type { QuoteState } from './model.ts';

/** A quotation with its source, in words. */
export function describeQuote(_data: null, state: QuoteState): PictureWords {
  const source = [state.by, state.occasion].filter(Boolean).join(', ');
  const table = {
    caption: 'Quotation',
    columns: ['By', 'Words', 'Occasion'],
    rows: [[state.by, state.text, state.occasion ?? '']],
  };
  return writeWords(`A quotation: “${state.text}” ${source}.`, table, state);
}
