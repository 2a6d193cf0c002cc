import { expect, test } from 'vitest';
import type { Deck, Slide } from '../../src/deck/deck.ts';
import { fitSlides } from '../../src/outputs/slides/fit.ts';

const place = { file: '01.md', line: 4, column: 1 };
const deck = { chapters: [{ slides: [{ id: 'long', place } as Slide] }] } as unknown as Deck;

test('a slide that is too full on several of its pages steps its type down once a measuring', async () => {
  const measured: string[] = [];
  const excess = [120, 60, 0];
  const { fits, warnings } = await fitSlides(
    deck,
    async (html) => {
      measured.push(html);
      const words = excess[measured.length - 1] ?? 0;
      // Three steps, each with a page of its own: the later have more words.
      return [words / 2, words, words].map((each) => ({ slide: 'long', words: each, foot: 0 }));
    },
    (fits) => String(fits.get('long')?.words ?? 0),
  );
  expect(measured).toEqual(['0', '1', '2']);
  expect(fits.get('long')).toEqual({ words: 2, foot: 0, flows: false });
  expect(warnings).toMatchObject([{ code: 'page-overflow', line: 4 }]);
  expect(warnings[0]?.message).toContain('need 120 pixels more');
});
