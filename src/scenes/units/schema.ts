import { z } from 'zod';
import { checkCast, makeReader, shared, toneSchema, wordSchema } from '../read.ts';
import type { UnitsState } from './model.ts';

const states = ['piles', 'share'] as const;

const pile = z.strictObject({
  label: wordSchema,
  count: z.number().int().min(0),
  figure: wordSchema.nullable().default(null),
  tone: toneSchema.default('rest'),
});

const parts = z.array(pile).min(1).max(6);

const block = z.strictObject({
  ...shared,
  show: z.enum(states).default('piles'),
  piles: z.array(pile).min(1).max(4).default([]),
  difference: z.boolean().default(false),
  of: z.number().int().min(1).default(100),
  parts: parts.default([]),
  squares: z
    .array(z.strictObject({ label: wordSchema, parts }))
    .min(2)
    .max(3)
    .default([]),
});

const count = (piles: readonly { count: number }[]): number =>
  piles.reduce((sum, { count }) => sum + count, 0);

/** Reads units blocks: piles that are counted, or squares shared by their parts. */
export const unitsReader = makeReader(
  'units',
  states,
  block,
  ({ cite: _, parts, squares, ...block }, _table, problems, cast) => {
    const single = parts.length > 0 ? [{ label: null, parts }] : [];
    const state: UnitsState = { ...block, squares: squares.length > 0 ? squares : single };
    const key = state.show === 'piles' ? 'piles' : squares.length > 0 ? 'squares' : 'parts';
    const report = (message: string, path: (string | number)[]) =>
      problems.push({ code: 'bad-scene', message, path });
    if ((state.show === 'piles' ? state.piles : state.squares).length === 0)
      report(`"${state.show}" needs ${key}`, [key]);
    if (parts.length > 0 && squares.length > 0)
      report('one square has "parts", several have "squares": not both', ['parts']);
    for (const [index, square] of state.squares.entries())
      if (state.show === 'share' && count(square.parts) > state.of)
        report(
          `the parts make ${count(square.parts)}, more than ${state.of}`,
          key === 'squares' ? ['squares', index, 'parts'] : ['parts'],
        );
    if (state.difference && state.piles.length !== 2) report('a difference needs two piles', ['difference']);
    const needed = state.show === 'share' ? state.of * state.squares.length : count(state.piles);
    problems.push(...checkCast(needed, cast, [key]));
    return { data: null, state };
  },
);
