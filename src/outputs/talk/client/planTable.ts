import { writeCount } from '../../../report/count.ts';
import type { Plan } from '../plan.ts';
import type { Talk } from './model.ts';
import { findVersion } from './version.ts';

/** A line of the plan: what, for how many minutes (null when not set), and when it begins, in minutes. */
interface PlanEntry {
  part: 'lecture' | 'seminar';
  name: string;
  minutes: number | null;
  begin: number;
}

const round = (minutes: number) => Math.round(minutes * 10) / 10;

/** The session in a version of the talk: the lecture's chapters, then the questions of the seminar on its slides. */
function listPlanEntries(plan: Plan, minutes: number | null): PlanEntry[] {
  const version = findVersion(plan, minutes);
  const shares = new Map(version.slides.map((slide) => [slide.id, slide.minutes]));
  const entries: PlanEntry[] = [];
  let begin = 0;
  const add = (part: PlanEntry['part'], name: string, share: number | null) => {
    entries.push({ part, name, minutes: share === null ? null : round(share), begin: round(begin) });
    begin += share ?? 0;
  };
  for (const { title, slides } of plan.chapters) {
    const kept = slides.filter(({ id }) => shares.has(id));
    if (kept.length > 0)
      add(
        'lecture',
        title,
        kept.reduce((sum, { id }) => sum + (shares.get(id) ?? 0), 0),
      );
  }
  for (const slide of plan.chapters.flatMap(({ slides }) => slides))
    if (shares.has(slide.id)) for (const part of slide.seminar) add('seminar', part.text, part.minutes);
  return entries;
}

function writeClock(minutes: number): string {
  const whole = Math.round(minutes);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

function sum(entries: readonly PlanEntry[]): number {
  return round(entries.reduce((minutes, entry) => minutes + (entry.minutes ?? 0), 0));
}

function createTable(name: string, entries: readonly PlanEntry[]): HTMLTableElement {
  const table = document.createElement('table');
  table.createCaption().textContent = `${name}, ${sum(entries)} min`;
  const body = table.createTBody();
  for (const { begin, name: text, minutes } of entries) {
    const row = body.insertRow();
    row.insertCell().textContent = writeClock(begin);
    const head = document.createElement('th');
    head.scope = 'row';
    head.textContent = text;
    row.append(head);
    row.insertCell().textContent = minutes === null ? '' : `${minutes} min`;
  }
  return table;
}

/** Writes the plan of the version that is shown: the lecture, the seminar, and both together. */
export function showPlan(place: HTMLElement, plan: Plan, talk: Talk): void {
  const entries = listPlanEntries(plan, talk.version);
  const lecture = entries.filter(({ part }) => part === 'lecture');
  const seminar = entries.filter(({ part }) => part === 'seminar');
  const whole = document.createElement('p');
  whole.textContent = `Lecture and seminar: ${writeCount(sum(entries), 'minute', 'minutes')}.`;
  place.replaceChildren(
    createTable('Lecture', lecture),
    ...(seminar.length > 0 ? [createTable('Seminar', seminar), whole] : []),
  );
}
