import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../node_modules/.cache/deck-pictures', import.meta.url));

/** Bytes of a SHA-256 digest. */
const DIGEST = 32;

/** What takes long is made once: `key` says all that it is made from. */
export type Cache = (key: readonly string[], make: () => Promise<Uint8Array>) => Promise<Uint8Array>;

/**
 * A cache in a folder, which may be deleted at any time. Each file opens with a digest of the rest, so that a broken
 * one is made anew; it is renamed when it is complete, so that builds may share the folder. Where nothing can be
 * written, everything is made each time.
 */
export function openCache(folder = FOLDER): Cache {
  return async (key, make) => {
    const path = join(folder, digest(JSON.stringify(key)).toString('hex'));
    const kept = await readKept(path);
    if (kept) return kept;
    const made = await make();
    await keep(folder, path, made);
    return made;
  };
}

async function readKept(path: string): Promise<Uint8Array | null> {
  try {
    const file = await readFile(path);
    const content = file.subarray(DIGEST);
    return digest(content).equals(file.subarray(0, DIGEST)) ? content : null;
  } catch {
    return null;
  }
}

async function keep(folder: string, path: string, content: Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, Buffer.concat([digest(content), content]));
    await rename(draft, path);
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

function digest(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
