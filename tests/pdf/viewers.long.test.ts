import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../src/print/launch/browser.ts';
import { FILES } from './files.ts';

const { resolve } = createRequire(import.meta.url);

/** What a page of Chromium knows of pdf.js. */
declare const pdfjsLib: typeof import('pdfjs-dist');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Opens a page with pdf.js in it; what it warns of is added to `told`. */
async function openViewer(told: string[]): Promise<Page> {
  const page = await browser.newPage();
  page.on('console', (message) => {
    // The page has no worker of its own: its scripts are here already.
    if (!message.text().includes('Setting up fake worker')) told.push(message.text());
  });
  page.on('pageerror', (error) => told.push(String(error)));
  for (const name of ['pdf.worker.mjs', 'pdf.mjs'])
    await page.addScriptTag({
      type: 'module',
      content: readFileSync(resolve(`pdfjs-dist/legacy/build/${name}`), 'utf8'),
    });
  await page.waitForFunction('globalThis.pdfjsLib && globalThis.pdfjsWorker');
  return page;
}

describe.each([
  ['the deck', inject('built').deck],
  ['a deck of another subject', inject('built').fixture],
])('%s', (_, built) => {
  // Without one of the three this fails, and names it.
  test('qpdf, poppler and mupdf read every file without a word of complaint', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'scripts/checkPdf.ts', built],
      { encoding: 'utf8' },
    );
    expect(stderr).not.toContain('is not installed');
    const lines = stdout.trim().split('\n');
    expect(lines.filter((line) => !line.startsWith('ok '))).toEqual([]);
    expect(lines).toHaveLength(FILES.length * 3);
    expect(status).toBe(0);
  });

  test.each(FILES)('pdf.js draws every page of %s without a warning, and none is blank', async (path) => {
    const told: string[] = [];
    const page = await openViewer(told);
    try {
      const shares = await page.evaluate(
        async (text) => {
          const task = pdfjsLib.getDocument({
            data: Uint8Array.from(atob(text), (character) => character.charCodeAt(0)),
            verbosity: 1,
          });
          const document = await task.promise;
          const painted: number[] = [];
          const canvas = globalThis.document.createElement('canvas');
          for (let number = 1; number <= document.numPages; number++) {
            const sheet = await document.getPage(number);
            const viewport = sheet.getViewport({ scale: 0.5 });
            canvas.width = viewport.width;
            canvas.height = viewport.height;
            await sheet.render({ canvas, viewport }).promise;
            const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
              data: [],
            };
            let dark = 0;
            for (let at = 0; at < data.length; at += 4)
              if ((data[at] ?? 255) + (data[at + 1] ?? 255) + (data[at + 2] ?? 255) < 480) dark++;
            painted.push(dark / (data.length / 4));
          }
          await task.destroy();
          return painted;
        },
        readFileSync(join(built, path)).toString('base64'),
      );
      expect(told).toEqual([]);
      expect(shares.length).toBeGreaterThan(1);
      expect(Math.min(...shares)).toBeGreaterThan(0.002);
    } finally {
      await page.close();
    }
  });
});
