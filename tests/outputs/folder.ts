import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of all files of a folder, relative to it, in order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Text that only a PDF's content streams hold is read elsewhere; this is a text file as it is. */
export function readText(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
