import { expect, test } from 'vitest';
import { parseDeck } from '../../src/parse/parse.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { makeSource } from '../smallDeck.ts';

const PILES =
  '```scene units\nshow: piles\npiles:\n  - {label: rye, count: 6, tone: hope}\nunit: one loaf\n```';
const KEEP = '```scene keep\n```';

function read(...slides: string[]) {
  const { deck, diagnostics } = parseDeck(makeSource(slides.join('\n\n---\n\n')), sceneReaders);
  const steps = deck?.chapters.flatMap((chapter) => chapter.slides.flatMap((slide) => slide.steps)) ?? [];
  return {
    scenes: steps.map(({ scene, opensScene }) => [scene?.scene ?? null, opensScene]),
    told: diagnostics.map(({ code, line }) => [code, line]),
  };
}

test('a slide without a scene block has no picture, also after a slide that has one', () => {
  const { scenes, told } = read(`## One\n\n${PILES}`, '## Two\n\n| a | b |\n| --- | --- |\n| 1 | 2 |');
  expect(scenes).toEqual([
    ['units', true],
    [null, false],
  ]);
  expect(told).toEqual([]);
});

test('a block of scene keep keeps the picture of the slide before, and inside a slide that of the step before', () => {
  const step = `${KEEP}\n\n- more\n\nStory:\n\nMore.`;
  expect(read(`## One\n\n${PILES}\n\n${step}`, `## Two\n\n${KEEP}`, `## Three\n\n${KEEP}`).scenes).toEqual([
    ['units', true],
    ['units', false],
    ['units', false],
    ['units', false],
  ]);
});

test('where there is nothing to keep is an error, and so are settings of a picture that is kept', () => {
  expect(read(`## One\n\n${PILES}`, '## Two\n\nWords', `## Three\n\n${KEEP}`).told).toEqual([
    ['nothing-kept', 25],
  ]);
  expect(read(`## One\n\n${PILES}`, '## Two\n\n```scene keep\nunit: one loaf\n```').told).toEqual([
    ['unknown-key', 20],
  ]);
});

test('a slip of "keep" is told with its name', () => {
  const { diagnostics } = parseDeck(makeSource('## One\n\n```scene kept\n```'), sceneReaders);
  expect(diagnostics).toMatchObject([{ code: 'unknown-scene', hint: expect.stringContaining('keep') }]);
});
