import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { hintNames } from '../../report/nearest.ts';
import { ImageFault } from './limits.ts';

const IMAGE = /\.(?:jpe?g|png|webp|avif|gif|tiff?|svg)$/i;

/** How deep in a deck's folder pictures are looked for. */
const DEPTH = 6;

/**
 * The place of a picture's file on this machine. Throws where there is none, with the nearest name, and where it lies
 * outside the deck's folder, whatever links lead there.
 */
export function locateImage(path: string, folder: string): string {
  const found = findReal(join(folder, path));
  if (found === null || !statSync(found).isFile())
    throw new ImageFault(
      'missing-image',
      "there is no such file in the deck's folder",
      hintNames(path, listImageFiles(folder)),
    );
  if (!found.startsWith(realpathSync(folder) + sep))
    throw new ImageFault(
      'outside-image',
      "it is a link that leads out of the deck's folder",
      'copy the file into it',
    );
  return found;
}

/** The paths of all pictures in a deck's folder, in order; hidden files and links are left out. */
export function listImageFiles(folder: string, under = '', depth = DEPTH): string[] {
  return readdirSync(join(folder, under), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = under === '' ? entry.name : `${under}/${entry.name}`;
      if (entry.isDirectory()) return depth === 0 ? [] : listImageFiles(folder, path, depth - 1);
      return entry.isFile() && IMAGE.test(entry.name) ? [path] : [];
    });
}

function findReal(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
