import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join } from 'node:path';

/** A Fontsource package, or a folder laid out like one: metadata.json, unicode.json and files/. */
export interface Pack {
  id: string;
  family: string;
  weights: number[];
  /** CSS `unicode-range` by subset. */
  ranges: Record<string, string>;
  folder: string;
}

/** Opens a font package by its name, with or without "@fontsource/", or by its folder. Throws when it is not installed. */
export function openPack(name: string): Pack {
  const folder = isAbsolute(name) ? name : findInstalled(name.replace(/^@fontsource\//, ''));
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  try {
    const { id, family, weights } = read('metadata.json');
    return { id, family, weights, ranges: read('unicode.json'), folder };
  } catch (cause) {
    throw new Error(
      `The font folder ${name} has no metadata.json or unicode.json as Fontsource's packages do.`,
      {
        cause,
      },
    );
  }
}

function findInstalled(name: string): string {
  try {
    return dirname(createRequire(import.meta.url).resolve(`@fontsource/${name}/unicode.json`));
  } catch (cause) {
    throw new Error(`The font "${name}" is not installed: npm install @fontsource/${name}`, { cause });
  }
}

/** The file of a pack's face that comes nearest to a weight and slant. */
export function findFace(
  pack: Pack,
  subset: string,
  weight: number,
  style: string,
): { name: string; path: string } {
  const weights = [...pack.weights].sort((a, b) => Math.abs(a - weight) - Math.abs(b - weight));
  for (const each of weights)
    for (const slant of [style, 'normal']) {
      const name = `${pack.id}-${subset}-${each}-${slant}.woff2`;
      const path = join(pack.folder, 'files', name);
      if (existsSync(path)) return { name, path };
    }
  throw new Error(`The font ${pack.family} has no file for its characters "${subset}".`);
}
