import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { serveFolder } from '../../src/dev/serve.ts';
import { launchBrowser } from '../../src/print/launch/browser.ts';
import { type Alone, copySpeaker } from './alone.ts';
import { openProjector, openTalk, readStop } from './talkDriver.ts';

const folder = join(inject('built').fixture, 'public');
let browser: Browser;
let context: BrowserContext;
let page: Page;
let server: { address: string; close(): Promise<void> };
let alone: Alone;

beforeAll(async () => {
  alone = await copySpeaker(inject('built').fixture);
  server = await serveFolder(folder, 0);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await alone.remove();
});
beforeEach(async () => {
  context = await browser.createBrowserContext();
  page = await context.newPage();
  await page.setViewport({ width: 1920, height: 1080 });
  await collectViolations(page);
});
afterEach(() => context.close());

/** Has a page remember what its policy has refused. */
async function collectViolations(watched: Page): Promise<void> {
  await watched.evaluateOnNewDocument(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      refused.push(`${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
}

const readViolations = (watched: Page) =>
  watched.evaluate(() => (window as unknown as { refused: string[] }).refused);

/** Goes through all slides and everything that the keys open. */
async function walk(walked: Page): Promise<void> {
  let before = '';
  for (let stop = await readStop(walked); JSON.stringify(stop) !== before; stop = await readStop(walked)) {
    before = JSON.stringify(stop);
    await walked.keyboard.press('PageDown');
  }
  for (const key of ['o', 'o', 't', 'z', 'z', 'b', 'b', 'd', 'd', 'l', 'l', 'c', '?', 'Escape', 'g'] as const)
    await walked.keyboard.press(key);
  await walked.keyboard.type('2');
  await walked.keyboard.press('Enter');
  await walked.keyboard.press('Home');
}

test.each(['from a server', 'as a file'])(
  'the public talk, opened %s, needs nothing that its policy refuses',
  async (how) => {
    const base = how === 'as a file' ? pathToFileURL(`${folder}/`).href : server.address;
    await openTalk(page, new URL('talk.html', base).href);
    const policy = await page.$eval(
      'meta[http-equiv="Content-Security-Policy"]',
      (meta) => meta.getAttribute('content') ?? '',
    );
    for (const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'"])
      expect(policy.split('; ')).toContain(part);
    await walk(page);
    expect(await readViolations(page)).toEqual([]);
  },
);

test('neither desk nor projector needs anything that its policy refuses', async () => {
  await openTalk(page, alone.address);
  const projector = await openProjector(page);
  await collectViolations(projector);
  await projector.reload();
  await projector.waitForSelector('body[data-open]');
  await page.bringToFront();
  await walk(page);
  expect(await readViolations(page)).toEqual([]);
  expect(await readViolations(projector)).toEqual([]);
});

test('the public talk frames no foreign page and loads no picture of another host', async () => {
  await openTalk(page, new URL('talk.html', server.address).href);
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://frame.example/';
    const picture = document.createElement('div');
    picture.style.backgroundImage = 'url("https://picture.example/a.png")';
    picture.textContent = 'A picture';
    document.body.append(frame, picture);
  });
  await page.waitForFunction(() => (window as unknown as { refused: string[] }).refused.length === 2);
  expect((await readViolations(page)).map((each) => each.split(' ')[0]).sort()).toEqual([
    'frame-src',
    'img-src',
  ]);
});
