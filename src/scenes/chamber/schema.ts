import { z } from 'zod';
import { cellNumber, checkCast, makeNameProblem, makeReader, readRows, shared, toneSchema } from '../read.ts';
import type { Chamber } from './model.ts';

const states = ['rest', 'wave', 'lit', 'vote'] as const;

const block = z.strictObject({
  ...shared,
  show: z.enum(states).default('rest'),
  data: z.string(),
  tone: toneSchema.default('hope'),
  from: z.enum(['left', 'centre', 'right']).default('left'),
  at: z.number().min(0).max(1).default(0.5),
  lit: z.array(z.string()).nullable().default(null),
  groups: z.boolean().optional(),
  outside: z.string().nullable().default(null),
});

const row = z.object({
  chamber: z.string().min(1),
  group: z.string().min(1),
  seats: cellNumber.pipe(z.int().min(0)),
  outcome: z
    .enum(['for', 'against', 'absent', 'presiding', 'vacant', ''])
    .default('')
    .transform((outcome) => outcome || null),
});

/** Reads chamber blocks: a table of groups in seating order, and how the seats are shown. */
export const chamberReader = makeReader(
  'chamber',
  states,
  block,
  ({ data, cite: _, ...state }, table, problems, cast) => {
    const rows = readRows(table, data, row, problems, ['seats']).map(({ cells }) => cells);
    const chambers: Chamber[] = [];
    for (const { chamber, group, seats, outcome } of rows) {
      const known = chambers.find(({ name }) => name === chamber);
      const hall = known ?? { name: chamber, blocks: [] };
      if (!known) chambers.push(hall);
      hall.blocks.push({ group, seats, outcome });
    }
    const groups = [...new Set(rows.map(({ group }) => group))];
    for (const [index, group] of (state.lit ?? []).entries())
      if (!groups.includes(group))
        problems.push(makeNameProblem('unknown-group', 'group', group, groups, ['lit', index]));
    const seats = rows.reduce((sum, { seats }) => sum + seats, 0);
    if (rows.length > 0 && seats === 0)
      problems.push({ code: 'bad-scene', message: `"${data}" has no seats`, path: ['data'] });
    problems.push(...checkCast(seats, cast, ['data']));
    return { data: chambers, state: { ...state, groups: state.groups ?? state.show === 'vote' } };
  },
);
