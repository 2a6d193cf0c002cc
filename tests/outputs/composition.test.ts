import { expect, test } from 'vitest';
import type { Slide } from '../../src/deck/deck.ts';
import { readText } from '../../src/deck/text.ts';
import { arrangeWords, findComposition, nameComposition } from '../../src/outputs/page/composition.ts';
import { listSmallerSizes } from '../../src/outputs/page/fitSizes.ts';
import { findLayout } from '../../src/outputs/page/layout.ts';
import { renderSlidesPdf } from '../../src/outputs/slides/page.ts';
import { renderTalk } from '../../src/outputs/talk/page.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { renderWords } from '../../src/prose/words.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { readMetrics } from '../../src/theme/metrics.ts';
import { makeSource } from '../smallDeck.ts';

function readSlide(words: string): Slide {
  const { deck, diagnostics } = parseDeck(makeSource(`## A heading\n\n${words}`), sceneReaders);
  const slide = deck?.chapters[0]?.slides[0];
  if (!slide) throw new Error(JSON.stringify(diagnostics));
  return slide;
}

const list = (count: number, item: string) => `- ${item}\n`.repeat(count);

test.each([
  ['', 'heading', 1],
  ['Bread is made of time.', 'statement', 1],
  ['> Bread is made of time.', 'quotation', 1],
  ['> Bread is made of time.\n\n— A baker', 'quotation', 1],
  ['> Bread is made of time.\n\nSo it is said.', 'running', 1],
  ['> [!TIP]\n> Bread is made of time.', 'running', 1],
  ['::: {.columns}\n::: {.column}\nWords\n:::\n:::', 'wide', 1],
  [list(3, 'twelve words that say what there is to say of one thing'), 'running', 1],
  [list(6, 'a few words'), 'running', 2],
  [list(9, 'a line of words that is as long as most of the lines in a list'), 'running', 2],
  [list(14, 'a word'), 'running', 3],
  ['| a | b |\n| --- | --- |\n| 1 | 2 |', 'wide', 1],
  ['Words\n\n```\ncode\n```', 'wide', 1],
  ['![A](a.png)', 'image', 1],
  ['![A](a.png)\n![B](b.png)', 'image', 1],
  ['Words\n\n![A](a.png)', 'illustrated', 1],
  ['- ![A](a.png)', 'running', 1],
  ['![A](a.png)\n\nWords\n\n![B](b.png)', 'running', 1],
])('%j is composed as %s in %i columns', (words, kind, columns) => {
  const slide = readSlide(words);
  expect(findLayout(slide)).toBe('words');
  expect(findComposition(slide)).toEqual({ kind, columns });
});

test('a title keeps its layout, and a slide with a picture has no composition', () => {
  const title = readSlide('<!-- .slide: layout="title" -->\n\nWords');
  expect([findLayout(title), nameComposition(title)]).toEqual(['title', ['without-picture']]);
  const words = readSlide('<!-- .slide: layout="beside" -->\n\nWords');
  expect(findLayout(words)).toBe('words');
  const piles = 'show: piles\npiles:\n  - {label: rye, count: 6, tone: hope}\nunit: one loaf';
  const pictured = readSlide(`\`\`\`scene units\n${piles}\n\`\`\`\n\nWords`);
  expect([findLayout(pictured), nameComposition(pictured)]).toEqual(['beside', []]);
});

test.each([
  '> Time.\n>\n> — A baker',
  '> Time.\n> — A baker',
  '> Time.\\\n> — A baker',
  '> Time.\n\n— A baker',
])('whose a lone quotation is stands apart: %j', (words) => {
  const slide = readSlide(words);
  const [step] = slide.steps;
  const html = renderWords(arrangeWords(slide, step?.projected ?? []));
  expect(html).toContain('<p>Time.</p>');
  expect(html).toContain('<p class="attribution">— A baker</p>');
});

test('words after no dash are the quotation’s own', () => {
  const slide = readSlide('> Time.\n>\n> And salt.');
  const [step] = slide.steps;
  const words = arrangeWords(slide, step?.projected ?? []);
  expect(words).toEqual(step?.projected);
  expect(readText(words)).toContain('And salt.');
});

test('type steps down to 24 pixels, from what is designed for the composition and the screen', () => {
  const running = readSlide(list(3, 'words'));
  expect(listSmallerSizes(running, 'wide')).toEqual([48, 42, 36, 32, 28, 24]);
  expect(listSmallerSizes(running, 'classic')).toEqual([42, 36, 32, 28, 24]);
  expect(listSmallerSizes(readSlide('> Words'), 'wide')[0]).toBe(72);
});

test('a slide without a heading has no empty one: in the talk it is named after its chapter', async () => {
  const { deck: bare } = parseDeck(makeSource('> Words'), sceneReaders);
  if (!bare) throw new Error('the deck does not parse');
  const metrics = await readMetrics('');
  const talk = renderTalk(bare, { audience: 'speaker', metrics, script: '', style: '' });
  expect(talk).toContain('-heading" class="spoken">The chapter</h2>');
  expect(renderSlidesPdf(bare, { metrics, styles: '' })).not.toMatch(/<(h\d|p)[^>]*><\/\1>/);
});

test('a lone picture that is higher than wide has its heading beside it', () => {
  const { steps, ...slide } = readSlide('![A](a.png)');
  const measure = (width: number, height: number) =>
    findComposition({
      ...slide,
      steps: steps.map((step) => ({
        ...step,
        projected: step.projected.map((node) =>
          node.type === 'image'
            ? {
                ...node,
                asset: {
                  width,
                  height,
                  kind: 'vector',
                  isTransparent: true,
                  sources: [],
                  plain: [{ name: 'a.svg', width }],
                  words: '',
                },
              }
            : node,
        ),
      })),
    })?.kind;
  expect([measure(300, 400), measure(400, 300)]).toEqual(['portrait', 'image']);
});
