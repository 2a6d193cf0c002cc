import { z } from 'zod';
import { makeReader, shared, wordSchema } from '../read.ts';
import type { State } from './draw.ts';

const block = z.strictObject({
  ...shared,
  show: z.enum(['words']).default('words'),
  text: wordSchema,
  by: wordSchema,
  occasion: wordSchema.nullable().default(null),
});

/** Reads quote blocks: words, who said them and when. */
export const quoteReader = makeReader<z.infer<typeof block>, null, State>(
  'quote',
  ['words'],
  block,
  ({ cite: _, ...state }) => ({ data: null, state }),
);
