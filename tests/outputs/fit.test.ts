import { expect, test } from 'vitest';
import type { Deck, Slide } from '../../src/deck/deck.ts';
import { fillVoices } from '../../src/deck/voices.ts';
import { fitSlides } from '../../src/outputs/slides/fit.ts';

const place = { file: '01.md', line: 4, column: 1 };
const slide: Slide = {
  id: 'long',
  number: 1,
  heading: [],
  name: 'Long',
  minutes: 1,
  steps: [
    {
      id: 'long',
      number: 1,
      scene: { scene: 'units', data: null, state: null },
      opensScene: true,
      sceneCitation: null,
      projected: [],
      voices: fillVoices(() => null),
    },
  ],
  attributes: {},
  place,
};
const deck = { chapters: [{ slides: [slide] }] } as unknown as Deck;

/** Fits a slide of three pages, whose words need so much more room in each measuring. */
async function measure(excess: readonly number[]) {
  const measured: string[] = [];
  const fitting = await fitSlides(
    deck,
    async (html) => {
      measured.push(html);
      const words = excess[measured.length - 1] ?? 0;
      // Three steps, each with a page of its own: the later have more words.
      return [words / 2, words, words].map((each) => ({ slide: 'long', words: each, foot: 0 }));
    },
    (fits) => String(fits.get('long')?.size ?? 36),
  );
  return { measured, ...fitting };
}

test('a slide that is too full on several of its pages steps its type down once a measuring, and is not warned of', async () => {
  const { measured, fits, warnings } = await measure([120, 60, 0]);
  expect(measured).toEqual(['36', '32', '28']);
  expect(fits.get('long')).toEqual({ size: 28, foot: 0, flows: false });
  expect(warnings).toEqual([]);
});

test('a slide that is too full in the smallest type flows on, and is warned of', async () => {
  const { measured, fits, warnings } = await measure([400, 300, 200, 100]);
  expect(measured).toEqual(['36', '32', '28', '24', '24']);
  expect(fits.get('long')?.flows).toBe(true);
  expect(warnings).toMatchObject([{ code: 'page-overflow', line: 4 }]);
  expect(warnings[0]?.message).toContain('need 100 pixels more');
});
