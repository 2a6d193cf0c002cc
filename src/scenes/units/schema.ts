import { z } from 'zod';
import { checkCast, makeReader, shared, toneSchema, wordSchema } from '../read.ts';

const states = ['piles', 'share'] as const;

const pile = z.strictObject({
  label: wordSchema,
  count: z.number().int().min(0),
  figure: wordSchema.nullable().default(null),
  tone: toneSchema.default('rest'),
});

const block = z.strictObject({
  ...shared,
  show: z.enum(states).default('piles'),
  piles: z.array(pile).min(1).max(4).default([]),
  difference: z.boolean().default(false),
  of: z.number().int().min(1).default(100),
  parts: z.array(pile).min(1).max(6).default([]),
});

/** Reads units blocks: piles that are counted, or parts of a whole. */
export const unitsReader = makeReader(
  'units',
  states,
  block,
  ({ cite: _, ...state }, _table, problems, cast) => {
    const key = state.show === 'piles' ? 'piles' : 'parts';
    const counted = state[key];
    const total = counted.reduce((sum, { count }) => sum + count, 0);
    if (counted.length === 0)
      problems.push({ code: 'bad-scene', message: `"${state.show}" needs ${key}`, path: [key] });
    if (state.show === 'share' && total > state.of)
      problems.push({
        code: 'bad-scene',
        message: `the parts make ${total}, more than ${state.of}`,
        path: ['parts'],
      });
    if (state.difference && state.piles.length !== 2)
      problems.push({ code: 'bad-scene', message: 'a difference needs two piles', path: ['difference'] });
    problems.push(...checkCast(state.show === 'share' ? state.of : total, cast, [key]));
    return { data: null, state };
  },
);
