import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serveFolder } from '../../src/dev/serve.ts';
import { launchBrowser } from '../../src/print/launch/browser.ts';

let browser: Browser;
let folder: string;
let server: { address: string; close(): Promise<void> };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offline-'));
  await cp(join(inject('built').fixture, 'public'), folder, { recursive: true });
  server = await serveFolder(folder, 0);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(path = ''): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(server.address + path);
  return page;
}

test('after a first visit, and without the server, story and talk open whole, and the PDFs that were kept', async () => {
  const page = await open();
  await page.waitForFunction(
    async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated',
    { polling: 100, timeout: 20_000 },
  );
  await page.click('.more');
  await page.click('.keep button');
  await page.waitForFunction(() => /^Saved/.test(document.querySelector('.keep [role]')?.textContent ?? ''), {
    timeout: 20_000,
  });
  await page.close();
  await server.close();

  const story = await open('#last-keepers');
  const failed: string[] = [];
  story.on('requestfailed', (request) => failed.push(request.url()));
  await story.reload();
  await story.waitForSelector('.stage[data-step="last-keepers"]');
  expect(await story.evaluate(() => [...document.querySelectorAll('.stage text')].length)).toBeGreaterThan(1);
  expect(await story.evaluate(() => document.fonts.check('400 16px Spectral'))).toBe(true);
  const kept = await story.evaluate(async () => {
    const answer = await fetch('slides.pdf');
    return { type: answer.headers.get('content-type'), size: (await answer.blob()).size };
  });
  expect(kept.type).toContain('pdf');
  expect(kept.size).toBeGreaterThan(10_000);
  expect(failed).toEqual([]);

  const talk = await open('talk.html');
  await talk.waitForSelector('.reveal.ready, .reveal .present');
  expect(await talk.title()).toContain('Keeping a Good Light');
});
