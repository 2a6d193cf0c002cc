import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveDev } from '../../src/dev/server.ts';
import { launchBrowser } from '../../src/print/launch/browser.ts';
import { makeFolder } from './folder.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

test('a save reloads the story; a mistake takes its place, here and in the terminal, until it is mended', async () => {
  const slides = join(makeFolder(), 'slides');
  cpSync('tests/fixtures/lighthouses', slides, { recursive: true });
  const told: (string | null)[] = [];
  const { address, close } = await serveDev(
    { slides, root: process.cwd(), port: 0 },
    { report: (mistakes) => told.push(mistakes) },
  );
  const change = (file: string, from: string, to: string) => {
    const path = join(slides, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };
  const page: Page = await browser.newPage();
  const shows = (text: string) =>
    page.waitForFunction((wanted) => document.body?.textContent?.includes(wanted), {}, text);
  try {
    await page.goto(address);
    await shows('The council votes');
    expect(told).toEqual([null]);

    change('02-keepers.md', 'The council votes', 'The council decides');
    await shows('The council decides');

    change('data/council.csv', 'Harbour', 'Seaside');
    await shows('Seaside');

    change('deck.yaml', 'cast:', 'caste:');
    await shows('there is no key "caste" here');
    expect(told.at(-1)).toContain('deck.yaml:9:1 error unknown-key');

    change('deck.yaml', 'caste:', 'cast:');
    await shows('The council decides');
    expect(told.at(-1)).toBeNull();
    expect(await (await fetch(`${address}speaker/talk.html`)).text()).toContain('The council decides');
  } finally {
    await page.close();
    await close();
  }
});
