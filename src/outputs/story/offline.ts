import { createHash } from 'node:crypto';
import { type DeckFonts, findFonts, findFontsFor } from '../../theme/fonts.ts';
import { IMAGE_FOLDER } from '../page/images.ts';

const HASHED = /\.[0-9a-f]{8}\.\w+$/;

/**
 * The worker that keeps `pages` for reading without a network, with all that they load. `files` are those of the
 * public; `script` is the worker's own; of the files of pictures those named `images` are kept.
 */
export function renderWorker(
  files: ReadonlyMap<string, unknown>,
  pages: readonly string[],
  script: string,
  deck?: DeckFonts,
  images: ReadonlySet<string> = new Set(),
): string {
  const text = pages.map((page) => files.get(`public/${page}`) ?? '').join('');
  const fonts = new Set(findFontsFor(text, findFonts(deck)).map(({ name }) => name));
  const kept = [...files]
    .map(([path, content]) => ({ url: path.slice('public/'.length), content }))
    .filter(({ url }) => pages.includes(url) || isKept(url, fonts, images))
    .sort((a, b) => (a.url < b.url ? -1 : 1))
    .map(({ url, content }) => ({ url, revision: HASHED.test(url) ? null : digest(url, content) }));
  return `self.kept=${JSON.stringify(kept)};\n${script}`;
}

function isKept(path: string, fonts: ReadonlySet<string>, images: ReadonlySet<string>): boolean {
  if (path.startsWith(IMAGE_FOLDER)) return images.has(path.slice(IMAGE_FOLDER.length));
  if (path.startsWith('assets/fonts/')) return fonts.has(path.slice('assets/fonts/'.length));
  // Readers without a script have no worker either.
  return (path.startsWith('assets/') && !/stills/.test(path)) || path === 'manifest.webmanifest';
}

function digest(url: string, content: unknown): string {
  if (typeof content !== 'string' && !(content instanceof Uint8Array))
    throw new Error(`${url} is not finished, and can't be kept for reading without a network.`);
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}
