import type { Deck } from '../../deck/deck.ts';
import { readText } from '../../deck/text.ts';
import { findSteps } from '../../deck/walk.ts';
import type { Picture } from '../../marks/picture.ts';
import { escapeHtml } from '../../prose/html.ts';
import type { Beat } from './model.ts';

const MOST = 2;

/** Returns the picture of the step at an index of the deck; null for a bare stage. */
type DrawPicture = (index: number) => Picture | null;

/**
 * What the opening shows before the first words: the pictures that the next steps make of the opening's own
 * data, each whose dots look otherwise than before. A chamber at rest is stirred before anybody says why.
 */
export function findOverture(deck: Deck, draw: DrawPicture): Beat[] {
  const [first, ...rest] = findSteps(deck);
  if (!first?.step.scene) return [];
  const { scene, data } = first.step.scene;
  const beats: Beat[] = [];
  let shown = writeTones(draw, 0);
  for (const { index, step } of rest) {
    if (step.scene?.scene !== scene || JSON.stringify(step.scene.data) !== JSON.stringify(data)) break;
    const tones = writeTones(draw, index);
    if (tones !== shown) beats.push(index);
    shown = tones;
    if (beats.length === MOST) break;
  }
  return beats;
}

function writeTones(draw: DrawPicture, index: number): string {
  const dots = draw(index)?.dots ?? [];
  return dots
    .map(({ tone, fill, ring }) => `${tone}${fill}${ring > 0}`)
    .sort()
    .join();
}

/** What the story closes with: the pictures of the last chapter's first slide, each with its projected words. */
function findClose(deck: Deck): { title: string; beats: { beat: Beat; words: string }[] } | null {
  const chapter = deck.chapters.at(-1);
  const slide = chapter?.slides[0];
  if (!chapter || chapter.number === 0) return null;
  const beats = findSteps(deck)
    .filter((visit) => visit.slide === slide && visit.step.opensScene)
    .map(({ index, step }) => ({ beat: index, words: readText(step.projected).split('\n')[0] ?? '' }));
  return beats.length > 1 ? { title: chapter.title, beats } : null;
}

/** The stretches of scroll in which the pictures change. */
export function renderBeats(beats: readonly Beat[]): string {
  return beats.map((beat) => `<div class="beat" data-picture="${beat}" aria-hidden="true"></div>\n`).join('');
}

/** The close: the title once more, over its pictures. All of it was said before, and is not read out again. */
export function renderClose(deck: Deck): string {
  const close = findClose(deck);
  if (!close) return '';
  const [first, ...beats] = close.beats.map(({ beat }) => beat);
  const lines = close.beats.map(({ beat, words }) => `<span data-line="${beat}">${escapeHtml(words)}</span>`);
  return `<div class="close" data-picture="${first}" aria-hidden="true">
<div class="close-words"><div class="close-head"><p class="close-title">${escapeHtml(close.title)}</p>
<p class="close-lines">${lines.join(' ')}</p></div></div>
${renderBeats(beats)}</div>
`;
}
