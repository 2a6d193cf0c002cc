import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Files } from '../outputs/output.ts';
import type { Origin } from './origin.ts';

/** The part of the process that hears of Ctrl+C. */
export type Signals = Pick<NodeJS.Process, 'on' | 'off' | 'kill' | 'pid'>;

type Rename = (from: string, to: string) => Promise<void>;

/** What replacing a folder needs of the world. */
export interface ReplaceEffects {
  signals: Signals;
  rename: Rename;
}

const realEffects: ReplaceEffects = { signals: process, rename };

/** The file at the top of a build's folder that says what it was made from, and what belongs to it. */
const MARK = 'build.json';

const NOTE = 'Written by the build, which replaces this folder and all that is in it.';

/** What a build says of itself. */
interface BuildMark {
  note: string;
  origin: Origin | null;
  /** Paths of all its files but this one. */
  files: string[];
}

/** Reads what the build in a folder says of itself; null when there is none. */
export async function readBuildMark(folder: string): Promise<BuildMark | null> {
  const text = await readFile(join(folder, MARK), 'utf8').catch(ignoreMissing);
  try {
    const mark = JSON.parse(text ?? 'null') as BuildMark | null;
    return mark?.note === NOTE && Array.isArray(mark.files) ? mark : null;
  } catch {
    return null;
  }
}

/**
 * Throws unless a folder may be replaced: it doesn't exist, is empty, or holds a build, which has left its mark, and
 * nothing besides. So a wrong `--out` deletes nobody's work.
 */
export async function checkFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null;
    throw new Error(`${folder} can't be a folder for the outputs.`, { cause });
  });
  if (!found) return;
  if (!found.isDirectory()) throw new Error(`${folder} is a file: the outputs need a folder.`);
  const mark = await readBuildMark(folder);
  const others = mark ? await listOthers(folder, mark) : (await readdir(folder)).filter(isNoticed);
  if (others.length === 0) return;
  const some = others.slice(0, 3).join(', ') + (others.length > 3 ? ' …' : '');
  throw new Error(
    `${folder} holds other things than a build (${some}) and would be deleted: take out what you need and delete it, or name a new or an empty folder.`,
  );
}

/** The files in a build's folder that the build did not write. */
async function listOthers(folder: string, { files }: BuildMark): Promise<string[]> {
  const own = new Set([MARK, ...files]);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && isNoticed(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !own.has(path))
    .sort();
}

/** macOS leaves such a file in every folder that it shows. */
function isNoticed(name: string): boolean {
  return name !== '.DS_Store';
}

/**
 * Writes the files into a fresh folder beside `folder`, with a mark of what they were made from, and swaps the two when
 * all is written. When anything fails, what was in `folder` stays as it was. A signal that would end the process waits
 * until the folder is whole.
 */
export async function replaceFolder(
  folder: string,
  files: Files,
  origin: Origin | null = null,
  { signals, rename }: ReplaceEffects = realEffects,
): Promise<void> {
  await checkFolder(folder);
  const target = await realpath(folder).catch(() => resolve(folder));
  const mark: BuildMark = { note: NOTE, origin, files: [...files.keys()].sort() };
  await holdSignals(signals, async () => {
    try {
      // Not mkdtemp: what it makes is closed to others, and a web server may be one.
      const fresh = join(dirname(target), `.${basename(target)}-${randomUUID().slice(0, 8)}`);
      await mkdir(fresh, { recursive: true });
      try {
        await writeFiles(fresh, new Map([...files, [MARK, `${JSON.stringify(mark, null, 2)}\n`]]));
        await swap(fresh, target, rename);
      } catch (error) {
        await rm(fresh, { recursive: true, force: true });
        throw error;
      }
    } catch (cause) {
      if (cause instanceof LostFolderError) throw cause;
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

async function swap(fresh: string, target: string, rename: Rename): Promise<void> {
  const old = `${fresh}-old`;
  for (;;) {
    const moved = await rename(target, old).then(() => true, ignoreMissing);
    try {
      await rename(fresh, target);
      await rm(old, { recursive: true, force: true });
      return;
    } catch (error) {
      // Another build was quicker: its folder is the one to replace.
      if (isTaken(error)) {
        await rm(old, { recursive: true, force: true });
        continue;
      }
      if (moved)
        await rename(old, target).catch((cause: unknown) => {
          throw new LostFolderError(
            `The outputs could not be written to ${target}, nor could what was there be put back: it is kept in ${old}.`,
            { cause },
          );
        });
      throw error;
    }
  }
}

/** The folder of before is kept, but in another place. */
class LostFolderError extends Error {}

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
