import { countWords, readText } from '../../deck/text.ts';
import { listSpeeches, VOICES } from '../../deck/voices.ts';
import type { SlideDraft } from './slide.ts';

/**
 * The minutes of a chapter's slides: their own, or a share of what is left of the chapter's by words of notes.
 * Shares are whole tenths and add up to what is left; the largest remainders are rounded up.
 */
export function shareMinutes(slides: readonly SlideDraft[], minutes: number): number[] {
  const own = slides.reduce((sum, slide) => sum + (slide.minutes ?? 0), 0);
  const left = Math.max(0, Math.round((minutes - own) * 10));
  const open = slides.filter((slide) => slide.minutes === null);
  const weights = open.map((slide) => Math.max(1, countNotes(slide)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (left * weight) / total);
  const tenths = exact.map(Math.floor);
  const spare = left - tenths.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, spare)) tenths[index] = (tenths[index] ?? 0) + 1;
  return slides.map((slide) => slide.minutes ?? (tenths[open.indexOf(slide)] ?? 0) / 10);
}

/** Words that the lecturer says: those of every voice that is the speaker's. */
function countNotes(slide: SlideDraft): number {
  const said = slide.steps.flatMap(({ voices }) =>
    listSpeeches(voices, 'speaker').filter(({ name }) => VOICES[name].audience === 'speaker'),
  );
  return said.reduce((sum, { speech }) => sum + countWords(readText(speech.prose)), 0);
}
