import { z } from 'zod';
import type { Problem } from '../../deck/scene.ts';
import { findRepeated, makeNameProblem, makeReader, shared, toneSchema, wordSchema } from '../read.ts';

const states = ['pairs', 'triangle', 'sets', 'ledger', 'web'] as const;

const list = z.strictObject({ label: wordSchema, items: z.array(wordSchema).default([]) });

const block = z.strictObject({
  ...shared,
  show: z.enum(states).default('web'),
  nodes: z
    .array(
      z.strictObject({
        id: z.string(),
        label: wordSchema,
        caption: wordSchema.nullable().default(null),
        tone: toneSchema.default('ink'),
      }),
    )
    .default([]),
  ties: z
    .array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        label: wordSchema.nullable().default(null),
        style: z.enum(['solid', 'dashed', 'arrow']).default('solid'),
        tone: toneSchema.nullable().default(null),
      }),
    )
    .default([]),
  lit: z.array(z.string()).nullable().default(null),
  sets: z.array(list).length(2).default([]),
  shared: z.array(wordSchema).default([]),
  columns: z.array(list).length(2).default([]),
});

function checkThat(right: boolean, message: string, key: string): Problem[] {
  return right ? [] : [{ code: 'bad-scene', message, path: [key] }];
}

/** Reads nodes blocks: all that they show is in the block itself. */
export const nodesReader = makeReader('nodes', states, block, ({ cite: _, ...state }, _table, problems) => {
  const { show, nodes } = state;
  const ids = nodes.map(({ id }) => id);
  const check = (id: string, path: (string | number)[]): void => {
    if (!ids.includes(id)) problems.push(makeNameProblem('unknown-node', 'node', id, ids, path));
  };
  const ties = state.ties.map(({ from, to }) => `${from} to ${to}`);
  problems.push(
    ...findRepeated('node', ids, (index) => ['nodes', index, 'id']),
    ...findRepeated('tie', ties, (index) => ['ties', index]),
  );
  for (const [index, { from, to }] of state.ties.entries()) {
    if (from === to)
      problems.push({
        code: 'bad-scene',
        message: `a tie leads from "${from}" to itself`,
        path: ['ties', index, 'to'],
      });
    check(from, ['ties', index, 'from']);
    check(to, ['ties', index, 'to']);
  }
  for (const [index, id] of (state.lit ?? []).entries()) check(id, ['lit', index]);
  const even = nodes.length > 0 && nodes.length % 2 === 0;
  if (show === 'pairs') problems.push(...checkThat(even, 'pairs need an even number of nodes', 'nodes'));
  if (show === 'triangle')
    problems.push(...checkThat(nodes.length === 3, 'a triangle needs three nodes', 'nodes'));
  if (show === 'web') problems.push(...checkThat(nodes.length > 0, 'a web needs nodes', 'nodes'));
  if (show === 'sets') problems.push(...checkThat(state.sets.length === 2, '"sets" needs two sets', 'sets'));
  if (show === 'ledger')
    problems.push(...checkThat(state.columns.length === 2, 'a ledger needs two columns', 'columns'));
  return { data: null, state };
});
