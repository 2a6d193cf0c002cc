import { expect, test } from 'vitest';
import { openDeck } from '../../src/build/openDeck.ts';
import { makeOutputs } from './make.ts';

// A heading of 90 words, tables of 9 columns and 40 rows, words of 160 letters, addresses of 12 parts, lists of 120 items.
test('whatever is long or broad is printed whole, and told where it is too much', async () => {
  const { deck } = await openDeck('tests/fixtures/oversize');
  if (!deck) throw new Error('the fixture has mistakes');
  // A file whose words are not all those of its page is an error.
  const { files, warnings } = await makeOutputs(deck, ['slides', 'studentHandouts', 'speakerHandouts']);
  expect([...files.keys()].sort()).toEqual([
    'public/handout-a4.pdf',
    'public/handout-letter.pdf',
    'public/slides.pdf',
    'speaker/handout-a4.pdf',
    'speaker/handout-letter.pdf',
  ]);
  expect(warnings.map(({ code, line }) => [code, line > 1])).toContainEqual(['page-overflow', true]);
}, 120_000);
