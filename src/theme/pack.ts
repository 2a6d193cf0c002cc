import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, sep } from 'node:path';

/** A Fontsource package, or a folder laid out like one: metadata.json, unicode.json and files/. */
export interface FontPack {
  id: string;
  family: string;
  weights: number[];
  /** CSS `unicode-range` by subset. */
  ranges: Record<string, string>;
  folder: string;
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Fontsource numbers the subsets of large alphabets: "[117]". */
const SUBSET = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|\[\d+\])$/;
const INTERVAL = /^U\+([0-9a-f]{1,6})(?:-([0-9a-f]{1,6}))?$/i;

/**
 * Opens a font package by its name, with or without "@fontsource/", or by its folder. What its files say is taken as
 * data: throws when the package is not installed, or when a name or a range in it is not valid, or one of its files lies elsewhere.
 */
export function openPack(name: string): FontPack {
  const folder = isAbsolute(name) ? name : findInstalled(name.replace(/^@fontsource\//, ''));
  const { id, family, weights } = readJson(folder, 'metadata.json');
  if (typeof id !== 'string' || !ID.test(id))
    throw new Error(`${join(folder, 'metadata.json')}: "id" is not a name of small letters and hyphens.`);
  if (typeof family !== 'string' || !Array.isArray(weights) || !weights.every(Number.isFinite))
    throw new Error(`${join(folder, 'metadata.json')} does not say its "family" and "weights".`);
  const ranges: Record<string, string> = {};
  for (const [subset, range] of Object.entries(readJson(folder, 'unicode.json'))) {
    const file = join(folder, 'unicode.json');
    if (!SUBSET.test(subset)) throw new Error(`${file}: ${JSON.stringify(subset)} is no name of a subset.`);
    if (readRange(range) === null) throw new Error(`${file}: the range of "${subset}" is no unicode-range.`);
    ranges[subset] = String(range);
  }
  return { id, family, weights, ranges, folder };
}

/** The intervals of a `unicode-range`, "U+0-FF,U+131"; null for anything else. */
export function readRange(range: unknown): [number, number][] | null {
  if (typeof range !== 'string') return null;
  const intervals: [number, number][] = [];
  for (const part of range.split(',')) {
    const [, from, to = from] = INTERVAL.exec(part.trim()) ?? [];
    if (from === undefined || to === undefined) return null;
    intervals.push([Number.parseInt(from, 16), Number.parseInt(to, 16)]);
  }
  return intervals;
}

function readJson(folder: string, file: string): Record<string, unknown> {
  const path = join(folder, file);
  if (existsSync(path)) checkInside(folder, path);
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch (cause) {
    throw new Error(
      `The font folder ${folder} has no metadata.json or unicode.json as Fontsource's packages do.`,
      { cause },
    );
  }
  throw new Error(`${path} holds no keys.`);
}

/** Throws when a file that exists is a link to one outside the folder. */
function checkInside(folder: string, path: string): void {
  if (!realpathSync(path).startsWith(realpathSync(folder) + sep))
    throw new Error(`${path} is a link that leads out of its font folder.`);
}

function findInstalled(name: string): string {
  try {
    return dirname(createRequire(import.meta.url).resolve(`@fontsource/${name}/unicode.json`));
  } catch (cause) {
    throw new Error(`The font "${name}" is not installed: npm install @fontsource/${name}`, { cause });
  }
}

/** The file of a pack's face that comes nearest to a weight and slant, with the .woff of the same face beside it. */
export function findFace(
  pack: FontPack,
  subset: string,
  weight: number,
  style: string,
): { face: string; path: string } {
  const weights = [...pack.weights].sort((a, b) => Math.abs(a - weight) - Math.abs(b - weight));
  for (const each of weights)
    for (const slant of [style, 'normal']) {
      const face = `${pack.id}-${subset.replace(/[[\]]/g, '')}-${each}-${slant}`;
      const [path, other] = ['woff2', 'woff'].map((kind) => join(pack.folder, 'files', `${face}.${kind}`));
      if (!path || !other || !existsSync(path)) continue;
      if (!existsSync(other)) throw new Error(`${path} has no .woff beside it, from which widths are read.`);
      for (const file of [path, other]) checkInside(pack.folder, file);
      return { face, path };
    }
  throw new Error(`The font ${pack.family} has no file for its characters "${subset}".`);
}
