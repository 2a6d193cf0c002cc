import type { Deck } from '../../deck/deck.ts';
import { escapeHtml } from '../../prose/html.ts';
import { writeDate } from '../page/date.ts';
import { renderEnglish } from '../page/language.ts';
import { type Span, writeClock, writeMinutes } from './clock.ts';

/** A chapter's number and name; the title chapter has no number. */
export function renderChapterName(number: number, title: string): string {
  return number === 0 ? escapeHtml(title) : `<span class="count">${number}</span> ${escapeHtml(title)}`;
}

/** The plan on the cover: when each chapter begins, its date, its slides and minutes. */
export function renderPlan(deck: Deck, clock: ReadonlyMap<string, Span>): string {
  const dated = deck.chapters.some(({ date }) => date !== null);
  const rows = deck.chapters.flatMap((chapter) => {
    const first = chapter.slides[0];
    if (!first) return [];
    const minutes = chapter.slides.reduce((sum, slide) => sum + slide.minutes, 0);
    const date = chapter.date === null ? '&nbsp;' : writeDate(chapter.date, deck.language);
    return [
      `<tr><td>${writeClock(clock.get(first.id)?.start ?? 0)}</td>` +
        `<th scope="row"><a href="#${escapeHtml(first.id)}">${renderChapterName(chapter.number, chapter.title)}</a></th>` +
        `${dated ? `<td>${date}</td>` : ''}<td>${writeRanges(chapter.slides.map(({ number }) => number))}</td><td>${renderEnglish(writeMinutes(minutes), deck.language)}</td></tr>`,
    ];
  });
  const columns = ['Clock', 'Chapter', ...(dated ? ['Date'] : []), 'Slides', 'Time'];
  const head = columns.map((name) => `<th scope="col">${name}</th>`).join('');
  const end = Math.max(0, ...[...clock.values()].map((span) => span.end));
  return `<table class="plan"><thead><tr>${head}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table>
<p class="end"><b>${writeClock(end)}</b> End</p>`;
}

/** The deck's shorter versions: the slides that each keeps, by number. */
export function renderCuts(deck: Deck): string {
  const slides = new Map(
    deck.chapters.flatMap((chapter) => chapter.slides).map((slide) => [slide.id, slide]),
  );
  return deck.cuts
    .map((cut) => {
      const kept = cut.slides.flatMap(({ id }) => slides.get(id) ?? []).map(({ number }) => number);
      return `<p class="cut">${renderEnglish(`<b>${writeMinutes(cut.minutes)}:</b> ${kept.length === 1 ? 'slide' : 'slides'} ${writeRanges(kept)}`, deck.language)}</p>`;
    })
    .join('\n');
}

/** Numbers in order with runs drawn together: "1–3, 7". */
export function writeRanges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
