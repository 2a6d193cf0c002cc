import { z } from 'zod';
import {
  checkCast,
  daySchema,
  findRepeatedIds,
  makeNameProblem,
  makeReader,
  makeRowProblem,
  readRows,
  shared,
  toneSchema,
} from '../read.ts';
import { countDays } from './days.ts';

const states = ['grid', 'strip'] as const;

const block = z
  .strictObject({
    ...shared,
    show: z.enum(states).default('grid'),
    data: z.string(),
    from: daySchema,
    to: daySchema,
    lit: z.array(z.string()).default([]),
    flag: z.array(z.string()).default([]),
    lanes: z
      .strictObject({ above: z.string().min(1), below: z.string().min(1) })
      .nullable()
      .default(null),
    name: z.array(z.string()).nullable().default(null),
    until: daySchema.optional(),
    dim: daySchema.nullable().default(null),
  })
  .refine(({ from, to }) => from <= to, { message: '"to" is before "from"', path: ['to'] });

const noDay = z.literal('').transform(() => null);

const row = z.object({
  id: z.string().min(1),
  start: daySchema,
  end: z.union([daySchema, noDay]).default(null),
  label: z.string().min(1),
  tone: z.union([toneSchema, z.literal('').transform(() => 'ink' as const)]).default('ink'),
  fades: z.union([daySchema, noDay]).default(null),
  lane: z.union([z.enum(['above', 'below']), z.literal('').transform(() => null)]).default(null),
});

/** Reads calendar blocks: days from one to another, and a table of spans and events. */
export const calendarReader = makeReader(
  'calendar',
  states,
  block,
  ({ data, cite: _, ...state }, table, problems, cast) => {
    const rows = readRows(table, data, row, problems);
    const ids = rows.map(({ cells }) => cells.id);
    problems.push(...findRepeatedIds(data, rows));
    for (const { cells, line } of rows)
      if (cells.end !== null && cells.end < cells.start)
        problems.push(makeRowProblem(data, line, 'end', `${cells.end} is before ${cells.start}`));
      else if (cells.fades !== null && cells.fades <= (cells.end ?? cells.start))
        problems.push(
          makeRowProblem(data, line, 'fades', `${cells.fades} is not after ${cells.end ?? cells.start}`),
        );
    for (const key of ['lit', 'flag'] as const)
      for (const [index, id] of state[key].entries()) {
        if (ids.length === 0) continue;
        const span = rows.find(({ cells }) => cells.id === id)?.cells;
        if (!span) problems.push(makeNameProblem('unknown-span', 'span or event', id, ids, [key, index]));
        else if (span.start > state.to || (span.end ?? span.start) < state.from)
          problems.push({
            code: 'unknown-span',
            message: `"${id}" lies outside ${state.from} to ${state.to}`,
            path: [key, index],
          });
      }
    for (const [index, id] of (state.name ?? []).entries())
      if (!state.flag.includes(id))
        problems.push(makeNameProblem('unknown-span', 'flag', id, state.flag, ['name', index]));
    problems.push(...checkCast(countDays(state.from, state.to) + 1, cast, ['to']));
    return { data: rows.map(({ cells }) => cells), state: { ...state, until: state.until ?? state.to } };
  },
);
