import type { PictureWords, Table } from '../../marks/picture.ts';
import { writeWords } from '../pictureWords.ts';
import { countDays, writeDay } from './days.ts';
import type { CalendarState, DaySpan } from './model.ts';

function writeSpan({ label, start, end, fades }: DaySpan): string {
  const thins = fades === null ? '' : `, thinning until none is left on ${writeDay(fades)}`;
  if (end === null) return `${label}, ${writeDay(start)}`;
  return `${label}, ${writeDay(start)} to ${writeDay(end)} (${countDays(start, end) + 1} days)${thins}`;
}

function pick(data: DaySpan[], ids: string[]): DaySpan[] {
  return ids.flatMap((id) => data.filter((span) => span.id === id));
}

/** What a calendar shows, in words. */
export function describeCalendar(data: DaySpan[], state: CalendarState): PictureWords {
  return writeWords(writeShown(data, state), tabulateSpans(data, state), state);
}

function writeShown(data: DaySpan[], state: CalendarState): string {
  const days = countDays(state.from, state.to) + 1;
  const parts = [`A calendar of ${days} days, ${writeDay(state.from)} to ${writeDay(state.to)}, in weeks.`];
  if (state.lit.length > 0) parts.push(`Lit: ${pick(data, state.lit).map(writeSpan).join('; ')}.`);
  const { lanes } = state;
  const marked = pick(data, state.flag);
  const mark = (head: string, spans: DaySpan[]): void => {
    if (spans.length > 0) parts.push(`${head}: ${spans.map(writeSpan).join('; ')}.`);
  };
  if (lanes) {
    mark(
      `Above, ${lanes.above}`,
      marked.filter(({ lane }) => lane !== 'below'),
    );
    mark(
      `Below, ${lanes.below}`,
      marked.filter(({ lane }) => lane === 'below'),
    );
  } else mark('Marked', marked);
  if (state.dim !== null) parts.push(`Days up to ${writeDay(state.dim)} are pale.`);
  if (state.until < state.to) parts.push(`Days after ${writeDay(state.until)} are hollow.`);
  return parts.join(' ');
}

/** The spans lit and the events marked, by date. */
function tabulateSpans(data: DaySpan[], state: CalendarState): Table {
  const named = pick(data, [...new Set([...state.lit, ...state.flag])]);
  named.sort((a, b) => Number(a.start > b.start) - Number(a.start < b.start));
  return {
    caption: `${writeDay(state.from)} to ${writeDay(state.to)}`,
    columns: ['What', 'From', 'To'],
    rows: named.map(({ label, start, end }) => [label, writeDay(start), writeDay(end ?? start)]),
  };
}
