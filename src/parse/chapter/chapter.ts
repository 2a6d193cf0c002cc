import { slug } from 'github-slugger';
import type { Chapter } from '../../deck/deck.ts';
import type { SceneCall } from '../../deck/scene.ts';
import { placeTokens } from '../markdown/containers.ts';
import { educateText } from '../markdown/educate.ts';
import { readTokens } from '../markdown/lexer.ts';
import type { ProseContext } from '../markdown/reading.ts';
import { findPlace, type SourceText } from '../markdown/sourceText.ts';
import { checkFootnotes, readFootnotes } from './footnotes.ts';
import type { ChapterFile } from './frontMatter.ts';
import type { FrontMatter } from './frontValues.ts';
import type { SceneContext } from './scene.ts';
import { readSlide, type SlideDraft } from './slide.ts';
import { splitSlides } from './splitSlides.ts';

/** A chapter as read, before ids are made apart and minutes are shared. */
export interface ChapterDraft extends Omit<Chapter, 'minutes' | 'slides'> {
  /** Null where its author sets none. */
  minutes: number | null;
  /** Whether its author wrote its id. */
  hasOwnId: boolean;
  slides: SlideDraft[];
}

/** What a chapter is read with, besides its words: its front matter, null when that is wrong, and the place in the deck. */
export interface ChapterStart {
  front: FrontMatter | null;
  number: number;
  /** The picture of the slide before. */
  kept: SceneCall | null;
}

/** Reads a chapter's words; one with wrong front matter is still read, so that all its mistakes are reported. */
export function readChapter(
  { file, from }: ChapterFile,
  body: SourceText,
  { front, number, kept: before }: ChapterStart,
  scenes: SceneContext,
  context: Omit<ProseContext, 'footnotes'>,
): ChapterDraft {
  const { report } = context;
  const { tokens, isTooDeep } = readTokens(body.text);
  const placed = placeTokens(tokens);
  if (isTooDeep)
    report.error(
      'too-deep',
      findPlace(body, 0),
      'lists, quotations and divs stand too deep in each other in this chapter',
      'nest them less',
    );
  const footnotes = readFootnotes(placed, body, report);
  const parts = splitSlides(placed, body, report);
  if (parts.length === 0 && front)
    report.error(
      'empty-chapter',
      { file, line: Math.max(from, 1), column: 1 },
      'this chapter has no slides',
      'add one, with a heading of ##',
    );
  let kept = before;
  const slides = parts.map((part) => {
    const draft = readSlide(part, body, kept, scenes, { ...context, footnotes });
    kept = draft.steps.at(-1)?.scene ?? null;
    return draft;
  });
  checkFootnotes(footnotes, report);
  const headed = slides.find(({ level }) => level === 1)?.name;
  const title = educateText(front?.title ?? headed ?? nameFile(file));
  return {
    id: front?.id ?? slug(file.replace(/^\d+-|\.md$/g, '')),
    hasOwnId: front?.id !== undefined,
    number,
    title,
    date: front?.date ?? null,
    minutes: front?.minutes ?? null,
    slides: nameSlides(slides, title, report),
    file,
  };
}

/** A file's name as a title: "01-the-towers.md" is "The towers". */
function nameFile(file: string): string {
  const words = file.replace(/^\d+-|\.md$/g, '').replace(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Slides without a heading are called by their chapter's title; they are told of once a chapter. */
function nameSlides(slides: SlideDraft[], title: string, report: ProseContext['report']): SlideDraft[] {
  const bare = slides.filter(({ heading }) => heading.length === 0);
  const named = slides.map((slide) => (slide.name === '' ? { ...slide, name: title } : slide));
  const [first] = bare;
  if (first)
    report.warn(
      'missing-heading',
      first.place,
      `${bare.length === 1 ? 'this slide has' : `this and ${bare.length - 1} more of this chapter have`} no heading: bookmarks and lists call it "${first.name || title}"`,
      'begin it with ## and what it claims',
    );
  return named;
}
