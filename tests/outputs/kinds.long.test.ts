import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDeck } from '../../src/build/openDeck.ts';
import type { Files } from '../../src/outputs/output.ts';
import { launchBrowser } from '../../src/print/launch/browser.ts';
import { findViolations } from '../browser/axe.ts';
import { makeOutputs } from './make.ts';

const PAGES = ['public/index.html', 'public/talk.html', 'speaker/talk.html'];
const folder = mkdtempSync(join(tmpdir(), 'kinds-'));
let files: Files;
let browser: Browser;

beforeAll(async () => {
  const { deck, diagnostics } = await openDeck('tests/fixtures/kinds');
  if (!deck) throw new Error(JSON.stringify(diagnostics));
  ({ files } = await makeOutputs(deck, ['story', 'talk', 'speakerTalk']));
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

async function openTalk(hash: string, path = 'public/talk.html'): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 720 });
  await page.goto(`${pathToFileURL(join(folder, path)).href}#/${hash}`);
  await page.waitForSelector('.reveal.ready');
  return page;
}

/** The lines of the present slide's code that are lit, and those that recede. */
function readLines(page: Page): Promise<{ lit: number[]; far: number[] }> {
  return page.evaluate(() => {
    const slide = document.querySelector('section.slide.present');
    const lines = [...(slide?.querySelectorAll('.code-line') ?? [])].map((line, index) => {
      const { backgroundColor } = getComputedStyle(line);
      const far = getComputedStyle(line).getPropertyValue('--far').trim() !== '';
      return { number: index + 1, lit: backgroundColor !== 'rgba(0, 0, 0, 0)', far };
    });
    return {
      lit: lines.filter(({ lit }) => lit).map(({ number }) => number),
      far: lines.filter(({ far }) => far).map(({ number }) => number),
    };
  });
}

test('code is pointed at one set of lines after another, forth and back', async () => {
  const page = await openTalk('steps');
  const first = { lit: [1], far: [2, 3, 4, 5, 6, 7] };
  const second = { lit: [2, 3, 4], far: [1, 5, 6, 7] };
  expect(await readLines(page)).toEqual(first);
  await page.keyboard.press('ArrowRight');
  expect(await readLines(page)).toEqual(second);
  await page.keyboard.press('ArrowRight');
  expect(await readLines(page)).toEqual({ lit: [7], far: [1, 2, 3, 4, 5, 6] });
  await page.keyboard.press('ArrowLeft');
  expect(await readLines(page)).toEqual(second);
  await page.keyboard.press('ArrowLeft');
  expect(await readLines(page)).toEqual(first);
  await page.close();
});

test('lines that recede are read still, on both grounds', async () => {
  const page = await openTalk('steps');
  for (const hall of ['light', 'dark']) {
    const colours = await page.evaluate((hall) => {
      document.documentElement.dataset.hall = hall;
      const far = document.querySelector('section.slide.present .code-line:not(.lit-0) .code-keyword');
      return far && getComputedStyle(far).color;
    }, hall);
    expect(colours).toBe(hall === 'light' ? 'rgb(133, 123, 107)' : 'rgb(125, 117, 103)');
  }
  await page.close();
});

test('items and what follows a pause come one by one', async () => {
  const page = await openTalk('builds');
  const read = (): Promise<string> =>
    page.evaluate(() =>
      [...document.querySelectorAll('section.slide.present .fragment.visible')]
        .map((each) => each.textContent?.trim())
        .join('|'),
    );
  expect(await read()).toBe('');
  for (const shown of ['first', 'first|second', 'first|second|What comes last, marked, small and alarming']) {
    await page.keyboard.press('ArrowRight');
    expect(await read()).toBe(shown);
  }
  await page.close();
});

test('columns stand beside each other on a screen, and one below the other on a phone', async () => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, 'public/index.html')).href);
  const measure = (): Promise<number[][]> =>
    page.$$eval('#columns .column', (columns) =>
      columns.map((column) => {
        const { x, width } = column.getBoundingClientRect();
        return [Math.round(x), Math.round(width)];
      }),
    );
  await page.setViewport({ width: 1440, height: 900 });
  const [[left = 0, wide = 0] = [], [right = 0, narrow = 0] = []] = await measure();
  expect(right).toBeGreaterThan(left + wide);
  expect(wide / narrow).toBeCloseTo(60 / 40, 1);
  await page.setViewport({ width: 390, height: 844 });
  const [[first = 0, all] = [], [second, same] = []] = await measure();
  expect([second, same]).toEqual([first, all]);
  await page.close();
});

test('no page scrolls sideways, and copied code is as it was typed', async () => {
  const page = await browser.newPage();
  await page.setViewport({ width: 390, height: 844 });
  await page.goto(pathToFileURL(join(folder, 'public/index.html')).href);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  const copied = await page.evaluate(() => {
    for (const card of document.querySelectorAll('.card')) card.classList.add('laid');
    const code = document.querySelector('#numbers pre');
    const selection = getSelection();
    selection?.selectAllChildren(code as Element);
    return selection?.toString();
  });
  expect(copied?.trim()).toBe(
    [
      'class Lamp(Light):',
      '    """A lamp that turns."""',
      '',
      '    def turn(self, degrees: float = 0.5) -> str:',
      '        self.angle += degrees % 360',
      '        return f"turned {self.angle} of {360}"',
    ].join('\n'),
  );
  await page.close();
});

test.each(PAGES)('%s keeps the rules of HTML, without a style attribute', async (path) => {
  const html = String(files.get(path));
  expect(html).not.toMatch(/\sstyle\s*=\s*["']/);
  const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(html);
  expect(
    report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ({ ruleId, message }))),
  ).toEqual([]);
});

test.each(PAGES)('axe finds nothing on %s', async (path) => {
  const page = path.includes('talk') ? await openTalk('tasks', path) : await browser.newPage();
  if (!path.includes('talk')) await page.goto(pathToFileURL(join(folder, path)).href);
  expect(await findViolations(page)).toEqual([]);
  await page.close();
});

test.each([
  ['public/index.html', /^public\/assets\/story\.\w+\.css$/],
  ['public/talk.html', /^public\/assets\/talk\.\w+\.css$/],
  ['speaker/talk.html', null],
] as const)('no words of %s are in a face that the browser makes up', async (path, sheet) => {
  const styles = sheet ? [...files].find(([name]) => sheet.test(name))?.[1] : files.get(path);
  const faces = [
    ...String(styles).matchAll(/@font-face\{font-family:"([^"]+)";font-style:(\w+);font-weight:(\d+)/g),
  ].map(([, family, style, weight]) => `${family} ${weight} ${style}`);
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(pathToFileURL(join(folder, path)).href);
  const used = await page.evaluate(() => {
    const found = [...document.querySelectorAll('.listing, .listing *, dl *, .callout *, mark, .alert')].map(
      (element) => {
        const { fontFamily, fontStyle, fontWeight } = getComputedStyle(element);
        const family = fontFamily.split(',')[0]?.replaceAll('"', '');
        return `${family} ${Number(fontWeight) >= 600 ? 600 : 400} ${fontStyle}`;
      },
    );
    return [...new Set(found)];
  });
  expect(used).toContain('Source Code Pro 600 normal');
  expect(used.filter((face) => !faces.includes(face))).toEqual([]);
  await page.close();
});
