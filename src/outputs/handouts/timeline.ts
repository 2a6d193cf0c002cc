import type { Chapter } from '../../deck/deck.ts';
import { escapeHtml } from '../../prose/html.ts';
import { writeDate } from '../page/date.ts';

/** A chapter with its date. */
export interface Moment {
  chapter: Chapter;
  date: string;
}

const WIDTH = 720;
const INSET = 22;
const RADIUS = 10;
const DAY = 86_400_000;

/** The chapters that have a date, earliest first; those of one day in the deck's order. */
export function findMoments(chapters: readonly Chapter[]): Moment[] {
  return chapters
    .flatMap((chapter) => (chapter.date === null ? [] : [{ chapter, date: chapter.date }]))
    .sort((a, b) => a.date.localeCompare(b.date));
}

/**
 * A line of time drawn to scale: each chapter's number stands over its day, pushed up where two would touch, and
 * ticks mark the months, or the years of a long time. Empty when there are fewer than two different dates.
 */
export function renderTimeline(moments: readonly Moment[], language: string): string {
  const first = moments[0];
  const last = moments.at(-1);
  if (!first || !last || first.date === last.date) return '';
  const ticks = findTicks(first.date, last.date);
  const start = Math.min(toDay(first.date), ...ticks.map(({ day }) => day));
  const end = toDay(last.date);
  const toX = (day: number) => INSET + ((day - start) / (end - start)) * (WIDTH - 2 * INSET);
  const places = stackMoments(moments.map(({ date }) => toX(toDay(date))));
  const levels = Math.max(...places.map(({ level }) => level)) + 1;
  const axis = 8 + levels * (2 * RADIUS + 4);
  const toY = (level: number) => axis - 14 - level * (2 * RADIUS + 4);
  const stems = places.map(
    ({ x, level }) =>
      `<line x1="${x}" y1="${toY(level)}" x2="${x}" y2="${axis}" class="stem"/>` +
      `<circle cx="${x}" cy="${axis}" r="2.5" class="day"/>`,
  );
  const marks = places.map(({ x, level }, index) => {
    const y = toY(level);
    const name = moments[index]?.chapter.number ?? 0;
    return (
      `<circle cx="${x}" cy="${y}" r="${RADIUS}" class="mark"/>` +
      `<text x="${x}" y="${y + 4}" class="number">${name}</text>`
    );
  });
  const names = writeTicks(ticks, (end - start) / (WIDTH - 2 * INSET), language);
  const scale = ticks.map(({ day }, index) => {
    const x = round(toX(day));
    return (
      `<line x1="${x}" y1="${axis}" x2="${x}" y2="${axis + 6}" class="tick"/>` +
      (names[index] ? `<text x="${x}" y="${axis + 19}" class="month">${escapeHtml(names[index])}</text>` : '')
    );
  });
  const label = `A line of time from ${writeDate(first.date, language)} to ${writeDate(last.date, language)} with ${moments.length} chapters on their days; the list below gives each date.`;
  return `<svg class="timeline" viewBox="0 0 ${WIDTH} ${axis + 26}" role="img" aria-label="${escapeHtml(label)}"><g aria-hidden="true">
<line x1="${INSET}" y1="${axis}" x2="${WIDTH - INSET}" y2="${axis}" class="axis"/>
${scale.join('\n')}
${stems.join('\n')}
${marks.join('\n')}
</g></svg>`;
}

/** Puts each mark on the lowest level where it touches none before it. */
function stackMoments(xs: readonly number[]): { x: number; level: number }[] {
  const ends: number[] = [];
  return xs.map((x) => {
    let level = 0;
    while ((ends[level] ?? Number.NEGATIVE_INFINITY) > x - 2 * RADIUS - 2) level++;
    ends[level] = x;
    return { x: round(x), level };
  });
}

interface Tick {
  day: number;
  date: Date;
  unit: 'month' | 'year';
}

function findTicks(first: string, last: string): Tick[] {
  const from = new Date(`${first}T00:00:00Z`);
  const until = toDay(last);
  const years = (until - toDay(first)) / 365.25;
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((each) => years / each <= 24) ?? 1000;
  const start = Math.floor(from.getUTCFullYear() / step) * step;
  const ticks: Tick[] = [];
  for (let index = 0; ; index++) {
    const date =
      years > 4
        ? startMonth(start + index * step, 0)
        : startMonth(from.getUTCFullYear(), from.getUTCMonth() + index);
    const day = date.getTime() / DAY;
    if (day > until) return ticks;
    ticks.push({ day, date, unit: years > 4 ? 'year' : 'month' });
  }
}

// Date.UTC takes the years 0 to 99 for those from 1900 on: https://tc39.es/ecma262/#sec-date.utc
function startMonth(year: number, month: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month, 1);
  return date;
}

/** Names of the ticks that have room for one, by `scale` in days a unit; January, which names its year, always has. */
function writeTicks(ticks: readonly Tick[], scale: number, language: string): (string | null)[] {
  const month = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  const apart = ((ticks[1]?.day ?? 0) - (ticks[0]?.day ?? 0)) / scale;
  const stride = [1, 2, 3, 6, 12].find((each) => each * apart >= 40) ?? 12;
  const first = ticks.findIndex((tick, index) => isNamed(tick, index, stride));
  return ticks.map((tick, index) => {
    if (!isNamed(tick, index, stride)) return null;
    const year = String(tick.date.getUTCFullYear());
    if (tick.unit === 'year') return year;
    const name = month.format(tick.date);
    return index === first || tick.date.getUTCMonth() === 0 ? `${name} ${year}` : name;
  });
}

function isNamed({ date, unit }: Tick, index: number, stride: number): boolean {
  return (unit === 'year' ? index : date.getUTCMonth()) % stride === 0;
}

function toDay(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
