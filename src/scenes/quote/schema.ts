import { z } from 'zod';
import { makeReader, shared, wordSchema } from '../read.ts';

const block = z.strictObject({
  ...shared,
  show: z.enum(['words']).default('words'),
  text: wordSchema,
  by: wordSchema,
  occasion: wordSchema.nullable().default(null),
});

/** Reads quote blocks: words, who said them and when. */
export const quoteReader = makeReader('quote', ['words'], block, ({ cite: _, ...state }) => ({
  data: null,
  state,
}));
