import { slug } from 'github-slugger';
import type { Chapter, Slide } from '../deck/deck.ts';
import type { SceneCall } from '../deck/scene.ts';
import { readLines } from '../report/source.ts';
import { hideComments } from './comment.ts';
import { checkFootnotes, takeFootnotes } from './footnotes.ts';
import { readFront } from './front.ts';
import { educateText } from './markdown.ts';
import { shareMinutes } from './minutes.ts';
import type { ProseContext } from './reading.ts';
import type { SceneContext } from './scene.ts';
import { readSlide } from './slide.ts';
import { splitSlides } from './split.ts';

/** The names of chapter files: `09-vote.md`. */
const CHAPTER = /^(\d+)-[^/]+\.md$/;

/** The chapter files among the names of a folder, in the order of their numbers. */
export function findChapters(names: Iterable<string>): string[] {
  const number = (name: string) => Number(CHAPTER.exec(name)?.[1]);
  return [...names]
    .filter((name) => CHAPTER.test(name))
    .sort((a, b) => number(a) - number(b) || (a < b ? -1 : 1));
}

/** Where a chapter stands in the deck, and the picture that is kept when it begins. */
export interface Position {
  chapter: number;
  slide: number;
  kept: SceneCall | null;
}

/** Reads a chapter's file; one with wrong front matter is still read, so that all its mistakes are told. */
export function readChapter(
  file: string,
  position: Position,
  scenes: SceneContext,
  prose: Omit<ProseContext, 'footnotes'>,
): Chapter {
  const { report } = prose;
  const { front, body } = readFront(file, readLines(scenes.source.files.get(file) ?? ''), report);
  const { lines, footnotes } = takeFootnotes(file, hideComments(file, body, report), report);
  const parts = splitSlides(lines);
  if (parts.length === 0 && front)
    report.error(
      'empty-chapter',
      { file, line: Math.max((body[0]?.line ?? 1) - 1, 1), column: 1 },
      'this chapter has no slides',
      'add one, with a heading of ##',
    );
  let { kept } = position;
  const drafts = parts.map((part) => {
    const draft = readSlide(file, part, kept, scenes, { ...prose, footnotes });
    kept = draft.steps.at(-1)?.scene ?? kept;
    return draft;
  });
  checkFootnotes(footnotes, report);
  const minutes = front?.minutes ?? 0;
  const shares = shareMinutes(drafts, minutes);
  const spent = shares.reduce((sum, share) => sum + share, 0);
  if (front && drafts.length > 0 && Math.abs(spent - minutes) > minutes / 10)
    report.warn(
      'minutes-differ',
      { file, line: 1, column: 1 },
      `the slides take ${round(spent)} minutes, and the chapter has ${minutes}`,
    );
  const slides = drafts.map(
    (draft, index): Slide => ({ ...draft, number: position.slide + index + 1, minutes: shares[index] ?? 0 }),
  );
  const id = front?.id ?? slug(file.replace(/^\d+-|\.md$/g, ''));
  return {
    id,
    number: position.chapter,
    title: educateText(front?.title ?? ''),
    date: front?.date ?? null,
    minutes,
    slides,
    file,
  };
}

/** Minutes to a tenth. */
export function round(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}
