import type { BrowserCode } from '../build/browserCode.ts';
import { addPages } from '../build/pages.ts';
import type { Files } from '../build/replace.ts';
import { readSource } from '../build/source.ts';
import { parseDeck } from '../parse/parse.ts';
import { sceneReaders } from '../scenes/schemas.ts';
import { readMetrics } from '../theme/metrics.ts';
import { renderFailure, renderMistakes } from './mistakes.ts';

/** A deck while its author writes: its pages, or the page that tells why there are none. */
export interface Draft {
  files: Files | null;
  page: string;
  /** Mistakes and warnings for the terminal; null when all is well. */
  told: string | null;
}

// The worker of the built pages would answer in place of this server: this one takes its place, and leaves.
const WORKER = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  const names = await caches.keys();
  await Promise.all(names.map((name) => caches.delete(name)));
  await registration.unregister();
  if (names.length > 0) for (const client of await clients.matchAll()) await client.navigate(client.url);
})()));
`;

/** Reads a deck and renders its pages. A broken world, such as a folder that is gone, becomes a page too. */
export async function readDraft(slides: string, code: () => Promise<BrowserCode>): Promise<Draft> {
  try {
    const source = readSource(slides);
    const { deck, diagnostics } = parseDeck(source, sceneReaders);
    const mistakes = renderMistakes(diagnostics, source, slides);
    const told = mistakes?.text ?? null;
    if (!deck) return { files: null, page: mistakes?.page ?? '', told };
    const files: Files = new Map([['public/worker.js', WORKER]]);
    await addPages(files, deck, await readMetrics(JSON.stringify(deck.chapters)), await code());
    return { files, page: '', told };
  } catch (error) {
    const { text, page } = renderFailure(error);
    return { files: null, page, told: text };
  }
}
