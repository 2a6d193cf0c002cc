import { randomUUID } from 'node:crypto';
import { mkdir, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** What the build writes, by path relative to the output folder. */
export type Files = Map<string, string | Uint8Array>;

/** The part of the process that hears of Ctrl+C. */
export type Signals = Pick<NodeJS.Process, 'on' | 'off' | 'kill' | 'pid'>;

const PARTS = ['cuts', 'public', 'speaker'];

/**
 * Throws unless a folder may be replaced: it doesn't exist, is empty, or holds a build and nothing besides. So a wrong
 * `--out` deletes nobody's work.
 */
export async function checkFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null;
    throw new Error(`${folder} can't be a folder for the outputs.`, { cause });
  });
  if (!found) return;
  if (!found.isDirectory()) throw new Error(`${folder} is a file: the outputs need a folder.`);
  const names = (await readdir(folder)).filter((name) => name !== '.DS_Store');
  const others = names.filter((name) => !PARTS.includes(name));
  const page = await stat(join(folder, 'public/index.html')).catch(ignoreMissing);
  if (names.length === 0 || (others.length === 0 && page)) return;
  const some = (others.length > 0 ? others : names).slice(0, 3).join(', ');
  throw new Error(
    `${folder} holds other things than a build (${some}) and would be deleted: name a new or an empty folder.`,
  );
}

/**
 * Writes the files into a fresh folder beside `folder` and swaps the two when all is written. When anything fails,
 * what was in `folder` stays as it was. A signal that would end the process waits until the folder is whole.
 */
export async function replaceFolder(folder: string, files: Files, signals: Signals = process): Promise<void> {
  await checkFolder(folder);
  const target = await realpath(folder).catch(() => resolve(folder));
  await holdSignals(signals, async () => {
    try {
      // Not mkdtemp: what it makes is closed to others, and a web server may be one.
      const fresh = join(dirname(target), `.${basename(target)}-${randomUUID().slice(0, 8)}`);
      await mkdir(fresh, { recursive: true });
      try {
        await writeFiles(fresh, files);
        await swap(fresh, target);
      } catch (error) {
        await rm(fresh, { recursive: true, force: true });
        throw error;
      }
    } catch (cause) {
      throw new Error(`The outputs could not be written to ${folder}; what was there stays.`, { cause });
    }
  });
}

async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, content] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

async function swap(fresh: string, target: string): Promise<void> {
  const old = `${fresh}-old`;
  for (;;) {
    const moved = await rename(target, old).then(() => true, ignoreMissing);
    try {
      await rename(fresh, target);
      return;
    } catch (error) {
      // Another build was quicker: its folder is the one to replace.
      if (isTaken(error)) continue;
      if (moved) await rename(old, target);
      throw error;
    } finally {
      await rm(old, { recursive: true, force: true });
    }
  }
}

async function holdSignals(signals: Signals, work: () => Promise<void>): Promise<void> {
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  let held: NodeJS.Signals | null = null;
  const hold = (name: NodeJS.Signals) => {
    held = name;
  };
  for (const name of names) signals.on(name, hold);
  try {
    await work();
  } finally {
    for (const name of names) signals.off(name, hold);
    if (held !== null) signals.kill(signals.pid, held);
  }
}

function isTaken(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOTEMPTY' || code === 'EEXIST';
}

function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
