import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleStyles } from '../../src/build/bundle.ts';
import { readSource } from '../../src/build/source.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { renderSlidesPdf } from '../../src/outputs/slides/page.ts';
import { renderTalk } from '../../src/outputs/talk/page.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { launchBrowser } from '../../src/print/launch/browser.ts';
import { findBoxes, HALLS, type Layout, type Shape } from '../../src/scenes/hall.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { readMetrics } from '../../src/theme/metrics.ts';

type Direction = 'ltr' | 'rtl';

const DIRECTIONS: Direction[] = ['ltr', 'rtl'];
const SHAPES: Shape[] = ['wide', 'classic'];

/** Shows every slide of the talk at once, in its own pixels. */
const OPEN = '.reveal .slides section { display: block !important; position: relative !important; }';

let browser: Browser;
let deck: Deck;
let page: Page;

beforeAll(async () => {
  const parsed = parseDeck(readSource('tests/fixtures/rtl'), sceneReaders);
  if (!parsed.deck) throw new Error(JSON.stringify(parsed.diagnostics));
  deck = { ...parsed.deck, fonts: [] };
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.setBypassCSP(true);
});

afterAll(() => browser.close());

async function show(html: string, direction: Direction, shape: Shape): Promise<void> {
  await page.setViewport(HALLS[shape]);
  await page.setContent(html, { waitUntil: 'domcontentloaded' });
  await page.evaluate(
    (dir, shape) => {
      document.documentElement.dir = dir;
      document.body.dataset.shape = shape;
    },
    direction,
    shape,
  );
}

/** Where words and foot of each slide stand on it, by its layout; a title without a picture has the words' box. */
function readBoxes() {
  return page.$$eval('section.slide', (slides) =>
    slides.map((slide) => {
      const from = slide.getBoundingClientRect();
      const [words, foot] = ['.words', '.foot'].map((selector) => {
        const box = slide.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        return { x: box.x - from.x, y: box.y - from.y, width: box.width, height: box.height };
      });
      const isBare = slide.classList.contains('without-picture');
      return { layout: isBare ? 'words' : (/layout-(\w+)/.exec(slide.className)?.[1] ?? ''), words, foot };
    }),
  );
}

describe.each(DIRECTIONS)('a script that runs %s', (direction) => {
  test.each(SHAPES)('has the talk’s words where pictures keep clear of them: %s', async (shape) => {
    const sheets = ['talk', 'wordSlides'].map((name) => bundleStyles(`src/outputs/talk/styles/${name}.css`));
    const style = (await Promise.all(sheets)).join('');
    const talk = { audience: 'speaker', metrics: await readMetrics(''), script: '', style } as const;
    await show(renderTalk(deck, talk), direction, shape);
    await page.addStyleTag({ content: OPEN });
    const boxes = await readBoxes();
    expect([...new Set(boxes.map(({ layout }) => layout))].sort()).toEqual(['above', 'beside', 'words']);
    for (const { layout, words, foot } of boxes) {
      const reserved = findBoxes(layout as Layout, shape, direction);
      expect(words).toEqual(reserved.words);
      expect(foot).toMatchObject({ x: reserved.foot.x, width: reserved.foot.width });
    }
  });

  test('has the words of slides.pdf there, and no label of a picture under them', async () => {
    const styles = await bundleStyles('src/outputs/slides/slides.css');
    const language = direction === 'rtl' ? 'ar' : 'en';
    const html = renderSlidesPdf({ ...deck, language }, { metrics: await readMetrics(''), styles });
    await show(html, direction, 'wide');
    for (const { layout, words, foot } of await readBoxes())
      expect({ words, foot }).toEqual(findBoxes(layout as Layout, 'wide', direction));
    const covered = await page.$$eval('section.slide', (slides) =>
      slides.flatMap((slide) => {
        const words = slide.querySelector('.words')?.getBoundingClientRect() ?? new DOMRect();
        return [...slide.querySelectorAll('.picture text')].flatMap((text) => {
          const box = text.getBoundingClientRect();
          const beside = box.right <= words.left || box.left >= words.right;
          return beside || box.bottom <= words.top || box.top >= words.bottom ? [] : [text.textContent];
        });
      }),
    );
    expect(covered).toEqual([]);
  });
});
