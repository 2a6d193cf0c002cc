import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Origin } from '../build/origin.ts';
import { readBuildMark } from '../build/replace.ts';

/** True when a folder holds a whole build that was made from an origin. */
export async function isFresh(out: string, origin: Origin): Promise<boolean> {
  const mark = await readBuildMark(out);
  if (!mark || JSON.stringify(mark.origin) !== JSON.stringify(origin)) return false;
  const found = await Promise.all(
    mark.files.map((path) =>
      access(join(out, path)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.every(Boolean);
}
