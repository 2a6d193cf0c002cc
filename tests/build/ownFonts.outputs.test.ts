import { expect, test } from 'vitest';
import { openDeck } from '../../src/build/openDeck.ts';
import { makeBench } from '../../src/dev/bench.ts';
import { draftOutputs, readDraft } from '../../src/dev/draft.ts';
import { makeGallery } from '../../src/dev/gallery.ts';

const FOLDER = 'tests/fixtures/stress';
const OWN = 'public/assets/fonts/own1-noto-naskh-arabic-arabic-400-normal.woff2';

test('the author’s server, the gallery and the bench have the fonts of a deck’s own folder', async () => {
  const entries = draftOutputs.flatMap(({ scripts, styles }) => [...scripts, ...styles]);
  const draft = await readDraft(FOLDER, async () => new Map(entries.map((entry) => [entry, ''])));
  expect(draft.files?.has(OWN)).toBe(true);
  const { deck, date } = await openDeck(FOLDER);
  if (!deck) throw new Error('the fixture has mistakes');
  expect((await makeGallery(deck, [])).has(OWN)).toBe(true);
  expect((await makeBench(deck, date)).has(OWN)).toBe(true);
});
