import type { z } from 'zod';
import type { Chapter, Cut, Slide } from '../deck/deck.ts';
import { writeCount } from '../report/count.ts';
import type { Place } from '../report/diagnostic.ts';
import { hintNames } from '../report/nearest.ts';
import type { Report } from '../report/report.ts';
import type { Source } from '../report/source.ts';
import type { ChapterFile } from './chapter/frontMatter.ts';
import { readDeckValues } from './chapter/frontValues.ts';
import { roundMinutes } from './chapter/minutes.ts';
import { deckSchema } from './schema.ts';
import { checkYaml } from './source/checkYaml.ts';
import { type Path, readYaml } from './source/yaml.ts';

/** What is said of the whole deck: in deck.yaml, or in the front matter of its one file. */
export type DeckValues = z.infer<typeof deckSchema>;

/** deck.yaml, or what stands for it: its values, and where they stand. */
export interface DeckFile {
  values: DeckValues;
  find(path: Path): Place;
}

/** Reads deck.yaml; what is wrong goes to the report, and null is the answer. */
export function readDeckFile(source: Source, report: Report): DeckFile | null {
  const start = { file: 'deck.yaml', line: 1, column: 1 };
  const text = source.files.get('deck.yaml');
  if (text === undefined) {
    report.error(
      'missing-deck',
      start,
      'there is no deck.yaml',
      'a line will do: title: and what the deck is called',
    );
    return null;
  }
  const yaml = readYaml(text, 'deck.yaml', 1, report);
  const values = yaml && checkYaml(yaml, deckSchema, start, report);
  return values && { values, find: (path) => yaml.findValue(path) ?? start };
}

/** Reads what the front matter of a deck of one file says of it; the title is empty where it says none. */
export function readSingleFile(chapter: ChapterFile, report: Report): DeckFile | null {
  const values = readDeckValues(chapter, report);
  const start = { file: chapter.file, line: 1, column: 1 };
  if (!values) return null;
  const find = (path: Path): Place => chapter.yaml?.findValue(path) ?? start;
  return { values: { ...values, title: values.title ?? '' }, find };
}

/** Compares deck.yaml with the chapters: the minutes of the whole, and the ids of its cuts. */
export function checkPlan({ values, find }: DeckFile, chapters: readonly Chapter[], report: Report): void {
  const sum = roundMinutes(chapters.reduce((minutes, chapter) => minutes + chapter.minutes, 0));
  const known = chapters.every((chapter) => chapter.minutes > 0);
  const { minutes } = values;
  if (known && minutes !== undefined && Math.abs(sum - minutes) > minutes / 10)
    report.warn(
      'minutes-differ',
      find(['minutes']),
      `the chapters take ${writeCount(sum, 'minute', 'minutes')}, and the deck has ${minutes}`,
    );
  for (const at of values.cuts.keys()) checkCut({ values, find }, at, chapters, report);
}

/** A cut's slides are there, each once, and take about as long as the cut says; no other cut is as long. */
function checkCut(
  { values, find }: DeckFile,
  at: number,
  chapters: readonly Chapter[],
  report: Report,
): void {
  const cut = values.cuts[at];
  if (!cut) return;
  const slides = chapters.flatMap((chapter) => chapter.slides);
  const ids = slides.map((slide) => slide.id);
  const kept = cut.slides.map((entry) => (typeof entry === 'string' ? entry : entry.id));
  for (const [index, id] of kept.entries()) {
    const entry = ['cuts', at, 'slides', index];
    const place = find(typeof cut.slides[index] === 'string' ? entry : [...entry, 'id']);
    if (!ids.includes(id))
      report.error('unknown-slide', place, `there is no slide "${id}"`, hintNames(id, ids));
    if (kept.indexOf(id) < index)
      report.error('repeated-slide', place, `the cut has the slide "${id}" already`, 'name each slide once');
  }
  if (values.cuts.findIndex(({ minutes }) => minutes === cut.minutes) < at)
    report.error(
      'repeated-cut',
      find(['cuts', at, 'minutes']),
      `there is a cut of ${writeCount(cut.minutes, 'minute', 'minutes')} already`,
      'a cut is known by its minutes',
    );
  const sum = roundMinutes(
    readCut(cut, slides).slides.reduce((minutes, slide) => minutes + slide.minutes, 0),
  );
  const known = kept.every((id) => ids.includes(id));
  if (known && Math.abs(sum - cut.minutes) > cut.minutes / 10)
    report.warn(
      'cut-differs',
      find(['cuts', at, 'minutes']),
      `the slides of this cut take ${writeCount(sum, 'minute', 'minutes')}, and it has ${cut.minutes}`,
      'give its slides minutes of their own, or add and leave out slides',
    );
}

/** Checks the versions that parts of notes are for: the cuts by their minutes, and the whole. */
export function checkVersions(
  { values }: DeckFile,
  versions: readonly { name: string; place: Place }[],
  report: Report,
): void {
  const known = ['whole', ...values.cuts.map(({ minutes }) => String(minutes))];
  for (const { name, place } of versions)
    if (!known.includes(name))
      report.error('unknown-cut', place, `there is no cut "${name}"`, hintNames(name, known));
}

/** The shorter versions, every slide with its minutes: the cut's own or the whole talk's. */
export function readCuts({ values }: DeckFile, chapters: readonly Chapter[]): Cut[] {
  const slides = chapters.flatMap((chapter) => chapter.slides);
  return values.cuts.map((cut) => readCut(cut, slides));
}

function readCut(cut: DeckFile['values']['cuts'][number], slides: readonly Slide[]): Cut {
  return {
    minutes: cut.minutes,
    slides: cut.slides.map((entry) => {
      const { id, minutes } = typeof entry === 'string' ? { id: entry, minutes: undefined } : entry;
      return { id, minutes: minutes ?? slides.find((slide) => slide.id === id)?.minutes ?? 0 };
    }),
  };
}
