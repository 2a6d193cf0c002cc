import { z } from 'zod';
import {
  cellNumber,
  checkCast,
  makeReader,
  missName,
  readRows,
  shared,
  toneSchema,
  wordSchema,
} from '../read.ts';
import { fillRegion, fillWorld } from './land.ts';

const states = ['places', 'arcs', 'gather'] as const;

const lon = z.number().min(-180).max(180);
const lat = z.number().min(-90).max(90);

const block = z.strictObject({
  ...shared,
  show: z.enum(states).default('places'),
  data: z.string(),
  region: z
    .union([z.literal('world'), z.tuple([lon, lat, lon, lat])])
    .default('world')
    .refine((region) => region === 'world' || region[3] > region[1], 'north must be above south'),
  places: z
    .array(
      z.strictObject({
        id: z.string(),
        as: z.enum(['held', 'never']).default('held'),
        tone: toneSchema.default('ink'),
        caption: wordSchema.nullable().default(null),
      }),
    )
    .default([]),
  arcs: z
    .array(
      z.strictObject({
        from: z.string(),
        to: z.string(),
        label: wordSchema.nullable().default(null),
        tone: toneSchema.default('ink'),
        dashed: z.boolean().default(false),
      }),
    )
    .default([]),
  gather: z
    .strictObject({
      at: z.string(),
      count: z.number().int().min(1),
      tone: toneSchema.default('verdict'),
      label: wordSchema.nullable().default(null),
    })
    .nullable()
    .default(null),
});

const row = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  lat: cellNumber.pipe(z.number().min(-90).max(90)),
  lon: cellNumber.pipe(z.number().min(-180).max(180)),
});

/** Reads map blocks: land from the world atlas, places from a table. */
export const mapReader = makeReader(
  'map',
  states,
  block,
  ({ data, region, cite: _, ...state }, table, problems, cast) => {
    const places = readRows(table, data, row, problems).map(({ cells }) => cells);
    const ids = places.map(({ id }) => id);
    const check = (id: string, path: (string | number)[]): void => {
      if (ids.length > 0 && !ids.includes(id))
        problems.push(missName('unknown-place', 'place', id, ids, path));
    };
    for (const [index, { id }] of state.places.entries()) check(id, ['places', index, 'id']);
    for (const [index, { from, to }] of state.arcs.entries()) {
      check(from, ['arcs', index, 'from']);
      check(to, ['arcs', index, 'to']);
    }
    if (state.gather) {
      check(state.gather.at, ['gather', 'at']);
      problems.push(...checkCast(state.gather.count + state.places.length, cast, ['gather', 'count']));
    }
    if (state.show === 'gather' && !state.gather)
      problems.push({ code: 'bad-scene', message: 'state "gather" needs "gather"', path: ['gather'] });
    const land = region === 'world' ? fillWorld() : fillRegion(region);
    return { data: { land, places }, state };
  },
);
