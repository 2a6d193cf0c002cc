import { expect, test } from 'vitest';
import { readSource } from '../../src/build/source.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { renderSpeakerHandout } from '../../src/outputs/handouts/speaker.ts';
import { renderStudentHandout } from '../../src/outputs/handouts/student.ts';
import { findLinkTarget, findTargets, MASTHEAD_ID, type PaperKind } from '../../src/outputs/paper/targets.ts';
import { renderSlidesPdf } from '../../src/outputs/slides/page.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { readMetrics } from '../../src/theme/metrics.ts';

const KINDS: PaperKind[] = ['slides', 'steps', 'student', 'speaker'];
/** A slide of two steps. */
const TOWERS = 'builders-went-where-ships-were-lost';

const { deck: read } = parseDeck(readSource('tests/fixtures/lighthouses'), sceneReaders);
if (!read) throw new Error('the fixture has mistakes');
const lighthouses = read;

function readDeck(change: (deck: Deck) => Deck = (deck) => deck): Deck {
  return change(lighthouses);
}

async function renderPaper(deck: Deck, kind: PaperKind): Promise<string> {
  const context = { metrics: await readMetrics(JSON.stringify(deck), deck), styles: '' };
  if (kind === 'student') return renderStudentHandout(deck, { ...context, paper: 'a4' });
  if (kind === 'speaker') return renderSpeakerHandout(deck, { ...context, paper: 'a4' });
  return renderSlidesPdf(deck, context, { steps: kind === 'steps' });
}

test.each(KINDS)('every chapter, slide and step of the deck leads to an id that %s have', async (kind) => {
  const deck = readDeck();
  const targets = findTargets(deck, kind);
  const slides = deck.chapters.flatMap((chapter) => chapter.slides);
  const ids = [...deck.chapters, ...slides, ...slides.flatMap(({ steps }) => steps)].map(({ id }) => id);
  expect([...targets.keys()].sort()).toEqual([...new Set(ids)].sort());
  const page = await renderPaper(deck, kind);
  const missing = [...targets.values()].filter((id) => !page.includes(` id="${id}"`));
  expect(missing.filter((id) => id !== MASTHEAD_ID)).toEqual([]);
});

test.each<[PaperKind, Record<string, string>]>([
  ['slides', { towers: TOWERS, [`${TOWERS}-2`]: TOWERS, opening: 'opening' }],
  ['steps', { towers: TOWERS, [`${TOWERS}-2`]: `${TOWERS}-2`, opening: 'opening' }],
  ['student', { towers: 'chapter-towers', [`${TOWERS}-2`]: TOWERS, opening: MASTHEAD_ID }],
  ['speaker', { towers: TOWERS, [`${TOWERS}-2`]: TOWERS, opening: 'opening' }],
])('in %s a chapter leads to its beginning, a later step to where it is shown', (kind, wanted) => {
  expect(Object.fromEntries(findTargets(readDeck(), kind))).toMatchObject(wanted);
});

test('a slide that has its chapter’s id is meant by it', () => {
  const deck = readDeck((read) => ({
    ...read,
    chapters: read.chapters.map((chapter) =>
      chapter.id === 'towers' ? { ...chapter, id: 'rock-by-rock' } : chapter,
    ),
  }));
  for (const kind of KINDS) expect(findTargets(deck, kind).get('rock-by-rock')).toBe('rock-by-rock');
});

test('a link to an id leads to the id that is there; an address and an id of the output’s own stay', () => {
  const targets = findTargets(readDeck(), 'slides');
  expect(findLinkTarget(`${TOWERS}-2`, targets)).toBe(`#${TOWERS}`);
  expect(findLinkTarget('nowhere', targets)).toBeNull();
});
