import { createHash } from 'node:crypto';
import type { BrowserCode } from '../../build/browserCode.ts';
import type { Files } from '../../build/replace.ts';
import { type FontsAsked, findFonts, findFontsFor } from '../../theme/fonts.ts';

const PAGES = ['index.html', 'talk.html'];
const HASHED = /\.[0-9a-f]{8}\.\w+$/;

/** Adds the worker that keeps story and talk for reading without a network: the pages and all that they load. */
export function addWorker(files: Files, code: BrowserCode, deck?: FontsAsked): void {
  const text = PAGES.map((page) => files.get(`public/${page}`) ?? '').join('');
  const fonts = new Set(findFontsFor(text, findFonts(deck)).map(({ name }) => name));
  const kept = [...files.keys()]
    .filter((path) => path.startsWith('public/'))
    .map((path) => path.slice('public/'.length))
    .filter((path) => PAGES.includes(path) || isKept(path, fonts))
    .sort()
    .map((url) => ({ url, revision: HASHED.test(url) ? null : digest(files.get(`public/${url}`) ?? '') }));
  files.set('public/worker.js', `self.kept=${JSON.stringify(kept)};\n${code.workerScript}`);
}

function isKept(path: string, fonts: ReadonlySet<string>): boolean {
  if (path.startsWith('assets/fonts/')) return fonts.has(path.slice('assets/fonts/'.length));
  // Readers without a script have no worker either.
  return (path.startsWith('assets/') && !/stills/.test(path)) || path === 'manifest.webmanifest';
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}
