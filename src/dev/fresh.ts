import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** True when `output` exists and nothing in the folders and files of `sources` was changed after it. */
export async function isFresh(output: string, sources: string[]): Promise<boolean> {
  const built = await stat(output).catch(() => null);
  if (!built) return false;
  const times = await Promise.all(sources.map(findNewest));
  return Math.max(...times) <= built.mtimeMs;
}

async function findNewest(path: string): Promise<number> {
  const own = await stat(path);
  if (!own.isDirectory()) return own.mtimeMs;
  const inside = await readdir(path, { recursive: true });
  const times = await Promise.all(inside.map(async (name) => (await stat(join(path, name))).mtimeMs));
  return Math.max(own.mtimeMs, ...times);
}
