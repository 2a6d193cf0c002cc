import { z } from 'zod';
import type { Problem } from '../../deck/scene.ts';
import {
  cellNumber,
  checkCast,
  findRepeated,
  findRepeatedIds,
  makeNameProblem,
  makeReader,
  readRows,
  shared,
  toneSchema,
  wordSchema,
} from '../read.ts';
import { fillRegion, fillWorld, measureLand } from './land.ts';
import { countKept } from './marked.ts';
import type { Land, MapState } from './model.ts';

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

/** What is wrong with the marks of a map whatever its table: ones that hide each other, and ones that are missing. */
function checkMarks({ show, places, arcs, gather }: MapState): Problem[] {
  const ids = places.map(({ id }) => id);
  const ways = arcs.map(({ from, to }) => `${from} to ${to}`);
  const wrong = (message: string, path: (string | number)[]): Problem => ({
    code: 'bad-scene',
    message,
    path,
  });
  return [
    ...findRepeated('place', ids, (index) => ['places', index, 'id']),
    ...findRepeated('arc', ways, (index) => ['arcs', index]),
    ...arcs.flatMap(({ from, to }, index) =>
      from === to ? [wrong(`an arc leads from "${from}" to itself`, ['arcs', index, 'to'])] : [],
    ),
    ...(show === 'arcs' && arcs.length === 0 ? [wrong('state "arcs" needs "arcs"', ['arcs'])] : []),
    ...(show === 'gather' && !gather ? [wrong('state "gather" needs "gather"', ['gather'])] : []),
  ];
}

/** The least share of a region that land and sea must each have: with less there is no coast to know a place by. */
const LEAST_SHARE = 0.02;

/** Degrees of the longer side of a region below which even the finest atlas, true to some two kilometres, has no coast. */
const LEAST_SIDE = 0.5;

/** A warning when the land of a region would be a block of dots, or its coast no true one. */
function checkForm(land: Land): Problem[] {
  if (!land.region) return [];
  const [west, south, east, north] = land.region;
  const share = measureLand(land);
  const warn = (message: string, hint: string): Problem[] => [
    { code: 'formless-land', level: 'warning', message, path: ['region'], hint },
  ];
  if (share > 1 - LEAST_SHARE || share < LEAST_SHARE)
    return warn(
      `the region is almost all ${share < 0.5 ? 'sea' : 'land'}, so the map has no form: it knows coasts, not lakes, rivers or borders`,
      'take a region that reaches a coast',
    );
  if (Math.max(east - west, north - south) < LEAST_SIDE)
    return warn(
      `the region is less than ${LEAST_SIDE} degrees wide: the coast at this scale is not true`,
      'take a wider region',
    );
  return [];
}

/** How many dots make land of a map where its author leaves their number open. */
const LAND = 400;

/** Reads map blocks: land from the world atlas, places from a table. */
export const mapReader = makeReader(
  'map',
  states,
  block,
  ({ data, region, cite: _, ...state }, table, problems, cast) => {
    const rows = readRows(table, data, row, problems, ['lat', 'lon']);
    problems.push(...findRepeatedIds(data, rows));
    const places = rows.map(({ cells }) => cells);
    const ids = places.map(({ id }) => id);
    const check = (id: string, path: (string | number)[]): void => {
      if (ids.length > 0 && !ids.includes(id))
        problems.push(makeNameProblem('unknown-place', 'place', id, ids, path));
    };
    for (const [index, { id }] of state.places.entries()) check(id, ['places', index, 'id']);
    for (const [index, { from, to }] of state.arcs.entries()) {
      check(from, ['arcs', index, 'from']);
      check(to, ['arcs', index, 'to']);
    }
    if (state.gather) check(state.gather.at, ['gather', 'at']);
    problems.push(...checkMarks(state));
    // The land needs a dot at least.
    const path = state.gather ? ['gather', 'count'] : ['show'];
    const kept = countKept(state);
    problems.push(...checkCast(kept + 1, cast, path, kept + LAND));
    const land = region === 'world' ? fillWorld() : fillRegion(region);
    problems.push(...checkForm(land));
    return { data: { land, places }, state };
  },
);
