import type { Chapter, Slide } from '../../deck/deck.ts';
import { countWords, readText } from '../../deck/text.ts';
import { listSpeeches, VOICES } from '../../deck/voices.ts';
import { writeCount } from '../../report/count.ts';
import type { Report } from '../../report/report.ts';
import type { ChapterDraft } from './chapter.ts';
import type { SlideDraft } from './slide.ts';

/** Words of notes that a lecturer says in a minute. */
const PACE = 130;

/** The chapters with their minutes, their own or taken; slides are counted over the deck. */
export function timeChapters(
  drafts: readonly ChapterDraft[],
  minutes: number | undefined,
  report: Report,
): Chapter[] {
  const taken = takeMinutes(drafts, minutes);
  let number = 0;
  return drafts.map((draft, index): Chapter => {
    const { hasOwnId: _, ...chapter } = draft;
    const own = taken[index] ?? 0;
    const shares = shareMinutes(draft.slides, own);
    reportShares(draft, shares, report);
    const slides = draft.slides.map(
      ({ level: _level, isBelow: _below, hasOwnId: _id, ...slide }, at): Slide => ({
        ...slide,
        number: ++number,
        minutes: shares[at] ?? 0,
      }),
    );
    return { ...chapter, minutes: own, slides };
  });
}

function reportShares(
  { file, minutes, slides }: ChapterDraft,
  shares: readonly number[],
  report: Report,
): void {
  const spent = shares.reduce((sum, share) => sum + share, 0);
  if (minutes !== null && slides.length > 0 && Math.abs(spent - minutes) > minutes / 10)
    report.warn(
      'minutes-differ',
      { file, line: 1, column: 1 },
      `the slides take ${writeCount(roundMinutes(spent), 'minute', 'minutes')}, and the chapter has ${minutes}`,
    );
}

/** The minutes of each chapter: its own, else its share of what is left of the deck's, else those that its slides take. */
function takeMinutes(drafts: readonly ChapterDraft[], whole: number | undefined): number[] {
  const estimates = drafts.map(({ slides }) => slides.reduce((sum, slide) => sum + estimate(slide), 0));
  const own = drafts.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  const open = estimates.reduce((sum, each, at) => (drafts[at]?.minutes == null ? sum + each : sum), 0);
  const left = whole === undefined ? open : Math.max(0, whole - own);
  return drafts.map(
    ({ minutes }, at) => minutes ?? roundMinutes(open === 0 ? 0 : (left * (estimates[at] ?? 0)) / open),
  );
}

/** The minutes of a slide: its own, else as long as its notes take to be said; one without notes takes a minute. */
function estimate(slide: SlideDraft): number {
  const words = countNotes(slide);
  return slide.minutes ?? (words === 0 ? 1 : Math.max(0.5, roundMinutes(words / PACE)));
}

/**
 * The minutes of a chapter's slides: their own, or a share of what is left of the chapter's by words of notes.
 * Shares are whole tenths and add up to what is left; the largest remainders are rounded up.
 */
function shareMinutes(slides: readonly SlideDraft[], minutes: number): number[] {
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

/** Minutes to a tenth. */
export function roundMinutes(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}
