import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SerializedAXNode } from 'puppeteer';
import { expect, test } from 'vitest';
import type { Deck } from '../../src/deck/deck.ts';
import { readText as readWords } from '../../src/deck/text.ts';
import { findSteps } from '../../src/deck/walk.ts';
import { withBrowser } from '../../src/print/launch/browser.ts';
import { describeScene } from '../../src/scenes/describe.ts';
import { squeeze } from '../pdf/read.ts';

function flatten(node: SerializedAXNode): SerializedAXNode[] {
  return [node, ...(node.children ?? []).flatMap(flatten)];
}

/** Reads the accessibility tree of a built story, and compares headings, pictures' words and links with the deck. */
export function testTree(name: string, deck: Deck, folder: string): void {
  test(`${name}: the accessibility tree, read from top to bottom, is the story in order`, async () => {
    await withBrowser(async (browser) => {
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 800 });
      await page.goto(pathToFileURL(join(folder, 'public/index.html')).href);
      await page.waitForFunction(
        () => !document.querySelector(':is(.chapters .card, .part-body):not(.laid)'),
      );
      const tree = await page.accessibility.snapshot({ interestingOnly: false });
      const nodes = tree ? flatten(tree) : [];
      const headings = nodes.filter(({ role }) => role === 'heading').map(({ name }) => squeeze(name ?? ''));
      const expected = [
        deck.title,
        ...deck.chapters
          .filter(({ number }) => number > 0)
          .flatMap(({ title, slides }) => [title, ...slides.map(({ heading }) => readWords(heading))]),
      ].map(squeeze);
      expect(headings.slice(0, expected.length)).toEqual(expected);

      const words = squeeze(
        nodes
          .filter(({ role }) => role === 'StaticText')
          .map(({ name }) => name)
          .join(''),
      );
      let place = 0;
      for (const { step } of findSteps(deck)) {
        const { description } = describeScene(step.scene);
        const first = readWords(step.voices.story?.prose ?? step.projected).split(/[.?!]/)[0] ?? '';
        for (const part of [first.split(' ').slice(0, 5).join(' '), step.opensScene ? description : '']) {
          const found = words.indexOf(squeeze(part), place);
          expect(found, `${step.id}: ${part}`).toBeGreaterThanOrEqual(place);
          place = found;
        }
      }
      const links = nodes.filter(({ role }) => role === 'link').map(({ name }) => name ?? '');
      for (const { title } of deck.chapters.filter(({ number }) => number > 0))
        expect(links.filter((name) => name.includes(title)).length, title).toBeGreaterThan(0);
      expect(links.filter((name) => name.trim() === '')).toEqual([]);
      for (const { entry } of deck.references)
        expect(words).toContain(squeeze(readWords(entry)).slice(0, 20));
    });
  });
}
