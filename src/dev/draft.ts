import type { BrowserCode } from '../build/bundle.ts';
import { finishFiles, prepareOutputs } from '../build/makeOutputs.ts';
import { openDeck } from '../build/openDeck.ts';
import { findDeckFolder } from '../build/source.ts';
import { outputs } from '../outputs/list.ts';
import type { Files } from '../outputs/output.ts';
import { renderFailure, renderMistakes } from './mistakes.ts';

/** The outputs that an author sees while writing: those that are made without a browser. */
export const draftOutputs = outputs.filter(({ isPrinted }) => !isPrinted);

/** A deck while its author writes: its pages, or the page that says why there are none. */
export interface Draft {
  files: Files | null;
  page: string;
  /** Mistakes and warnings for the terminal; null when all is well. */
  mistakes: string | null;
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
    const { source, deck, diagnostics, attachments, images, date } = await openDeck(slides);
    const rendered = renderMistakes(diagnostics, source, findDeckFolder(slides));
    const mistakes = rendered?.text ?? null;
    if (!deck) return { files: null, page: rendered?.page ?? '', mistakes };
    const prepared = await prepareOutputs(deck, draftOutputs, {
      code: await code(),
      date,
      attachments,
      images,
    });
    const files = await finishFiles(await prepared.make());
    files.set('public/worker.js', WORKER);
    return { files, page: '', mistakes };
  } catch (error) {
    const { text, page } = renderFailure(error);
    return { files: null, page, mistakes: text };
  }
}
