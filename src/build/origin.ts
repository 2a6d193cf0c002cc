import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listImageFiles } from '../enrich/images/locate.ts';
import { findDeckFile } from '../report/source.ts';
import { findDeckFolder, readSource } from './source.ts';

/** What a build is made from, as digests: builds with equal ones write equal files. */
export interface Origin {
  /** Of the engine's sources and of the versions of its packages. */
  engine: string;
  /** Of the deck's text, of its pictures and of the font folders that it names. */
  deck: string;
  /** The options that change what is written. */
  options: { url: string | null; cuts: number[]; steps: boolean; epoch: string };
}

const ENGINE = ['src', 'package-lock.json'].map((path) =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url)),
);

/**
 * Digests what a build of a deck would be made from at this moment. Taken before the deck is read: a file that is
 * saved later, even while the build runs, makes another origin. Contents are digested, for a time says nothing of them.
 */
export function findOrigin(
  {
    slides,
    url,
    cuts = [],
    steps = false,
  }: {
    slides: string;
    url: string | null;
    cuts?: readonly number[];
    steps?: boolean;
  },
  environment: NodeJS.ProcessEnv,
): Origin {
  const engine = createHash('sha256');
  for (const path of ENGINE) addPath(engine, path, '');
  const deck = createHash('sha256');
  const source = readSource(slides);
  const folder = findDeckFolder(slides);
  for (const [name, text] of source.files) deck.update(`${name}\0${text}\0`);
  for (const path of listImageFiles(folder)) addPath(deck, join(folder, path), path);
  // Whatever a link may lead to is taken in, and whatever looks like a font folder: one too many does no harm.
  for (const [path] of (source.files.get(findDeckFile(source)) ?? '').matchAll(/\.\/[\w./-]+/g))
    if (statSync(join(folder, path), { throwIfNoEntry: false })?.isDirectory())
      addPath(deck, join(folder, path), '');
  for (const [, path = ''] of [...source.files.values()].join('\n').matchAll(/\]\(<?([^\s()<>#:]+\.\w+)/g)) {
    const file = join(folder, path);
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) addPath(deck, file, path);
  }
  return {
    engine: engine.digest('hex'),
    deck: deck.digest('hex'),
    options: { url, cuts: [...cuts], steps, epoch: environment.SOURCE_DATE_EPOCH ?? '' },
  };
}

/** Adds the files of a folder in order of their names, but for hidden ones and links: an editor's locks are such. */
function addPath(hash: Hash, path: string, name: string): void {
  if (!statSync(path).isDirectory()) {
    hash.update(`${name}\0`).update(readFileSync(path));
    return;
  }
  const entries = readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && (entry.isFile() || entry.isDirectory()))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) addPath(hash, path + sep + entry.name, `${name}/${entry.name}`);
}
