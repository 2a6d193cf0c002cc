import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDeck } from '../../src/build/openDeck.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { outputs } from '../../src/outputs/list.ts';
import type { Files } from '../../src/outputs/output.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { withBrowser } from '../../src/print/launch/browser.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { makeOutputs } from '../outputs/make.ts';
import { makeSource } from '../smallDeck.ts';
import { readPdf, squeeze } from './read.ts';

// A PDF with a Type 3 font or a font of this computer is not kept: makeOutputs throws.
const PRINTED = ['slides', 'studentHandouts', 'speakerHandouts'];
const folder = mkdtempSync(join(tmpdir(), 'faces-'));
let files: Files;

beforeAll(async () => {
  const { deck, diagnostics } = await openDeck('tests/fixtures/faces');
  if (!deck) throw new Error(JSON.stringify(diagnostics));
  ({ files } = await makeOutputs(
    deck,
    outputs.map(({ name }) => name),
  ));
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each(['public/slides.pdf', 'public/handout-a4.pdf', 'speaker/handout-a4.pdf'])(
  '%s has emphasis and code in every place, and code as it is typed',
  async (path) => {
    const { tagged } = await readPdf(files.get(path) as Uint8Array);
    expect(squeeze(tagged)).toContain(squeeze('sloped, bold, both, code, both, K'));
    if (path === 'speaker/handout-a4.pdf') {
      expect(squeeze(tagged)).toContain(squeeze('const a = "b--c"; // Код, ż'));
      expect(squeeze(tagged)).toContain(squeeze('raw raw "a" -- b'));
    }
  },
);

const PAGES = [
  ['public/index.html', /^public\/assets\/story\.\w+\.css$/],
  ['public/talk.html', /^public\/assets\/talk\.\w+\.css$/],
  ['speaker/talk.html', null],
] as const;

test.each(PAGES)('no words of %s are in a face that the browser makes up', async (path, sheet) => {
  const styles = sheet ? [...files].find(([name]) => sheet.test(name))?.[1] : files.get(path);
  const faces = [
    ...String(styles).matchAll(/@font-face\{font-family:"([^"]+)";font-style:(\w+);font-weight:(\d+)/g),
  ].map(([, family, style, weight]) => `${family} ${weight} ${style}`);
  const used = await withBrowser(async (browser) => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(pathToFileURL(join(folder, path)).href);
    return page.evaluate(() => {
      const found = new Set<string>();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        if (!parent || !walker.currentNode.nodeValue?.trim() || parent.closest('script,style,.form'))
          continue;
        const { fontFamily, fontStyle, fontWeight } = getComputedStyle(parent);
        const family = fontFamily.split(',')[0]?.replaceAll('"', '');
        found.add(`${family} ${Number(fontWeight) >= 600 ? 600 : 400} ${fontStyle}`);
      }
      return [...found];
    });
  });
  expect(used).toContain('Source Code Pro 600 italic');
  expect(used.filter((face) => !faces.includes(face))).toEqual([]);
});

/** A deck with the same words in every place where words can stand. */
function makeDeck(words: string, places: 'voices' | 'all'): Deck {
  const blocks = `A ${words}.[^a]\n\n- A ${words}\n\n> A ${words}\n\n| A ${words} | b |\n| - | - |\n| A ${words} | c |`;
  const voices = ['Story', 'Caution', 'Ask', 'Task', 'Note'].map((voice) => `${voice}:\n\n${blocks}`);
  const own = places === 'all' ? `A ${words}` : 'A claim';
  const slides = `## ${own} {#one}\n\n- ${own}\n\n${voices.join('\n\n')}\n\n[^a]: A ${words}.`;
  const { deck, diagnostics } = parseDeck(makeSource(slides), sceneReaders);
  if (!deck) throw new Error(JSON.stringify(diagnostics));
  return { ...deck, paper: ['a4'] };
}

const MARKS = ['*word*', '**word**', '***word***', '`word`', '<kbd>word</kbd>', '**`word`**'];

// A face that only another mark of the fixture calls for must not be what makes this one print.
test.each(MARKS)('a deck with %s and no other mark prints', async (words) => {
  for (const places of ['voices', 'all'] as const) {
    const made = await makeOutputs(makeDeck(words, places), PRINTED);
    expect(made.files.size).toBe(3);
  }
});
