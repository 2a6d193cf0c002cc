import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer';
import { bundleEntries } from '../../src/build/bundle.ts';
import { finishFiles, prepareOutputs } from '../../src/build/makeOutputs.ts';
import type { Deck } from '../../src/deck/deck.ts';
import type { ImageFiles } from '../../src/deck/images.ts';
import { draftOutputs } from '../../src/dev/draft.ts';

/** Story and talk of a deck in a folder of their own, nothing printed. */
export interface WrittenPages {
  /** The address of a page, a path such as `public/talk.html`, as a file. */
  find(page: string): string;
  remove(): Promise<void>;
}

/** Writes the pages of a deck for tests of other decks than those that are built whole. */
export async function writePages(deck: Deck, images: ImageFiles = new Map()): Promise<WrittenPages> {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'));
  const code = await bundleEntries(draftOutputs);
  const prepared = await prepareOutputs(deck, draftOutputs, {
    code,
    images,
    date: `${deck.updated}T00:00:00Z`,
  });
  for (const [path, content] of await finishFiles(await prepared.make())) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return {
    find: (page) => pathToFileURL(join(folder, page)).href,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Clicks the link to an id inside a part of the page, however its address is written. */
export async function clickLink(page: Page, part: string, id: string): Promise<void> {
  const links = await page.$$(`${part} a`);
  for (const link of links)
    if (await link.evaluate((each, name) => decodeURIComponent(each.hash) === `#${name}`, id)) {
      await link.evaluate((each) => each.click());
      return;
    }
  throw new Error(`${part} has no link to ${id}`);
}
