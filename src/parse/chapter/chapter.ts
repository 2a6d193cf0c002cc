import { slug } from 'github-slugger';
import type { Chapter, Slide } from '../../deck/deck.ts';
import type { SceneCall } from '../../deck/scene.ts';
import { readLines } from '../../report/source.ts';
import { type PlacedToken, placeTokens } from '../markdown/containers.ts';
import { educateText } from '../markdown/educate.ts';
import type { CommentToken } from '../markdown/extensions/tokens.ts';
import { readTokens } from '../markdown/lexer.ts';
import type { ProseContext } from '../markdown/reading.ts';
import { findPlace } from '../markdown/sourceText.ts';
import { checkFootnotes, readFootnotes } from './footnotes.ts';
import { readFrontMatter } from './frontMatter.ts';
import { shareMinutes } from './minutes.ts';
import { isSilent } from './pieces.ts';
import type { SceneContext } from './scene.ts';
import { readSlide } from './slide.ts';

/** Where a chapter stands in the deck, and the picture of the slide before it. */
export interface ChapterStart {
  chapter: number;
  slide: number;
  kept: SceneCall | null;
}

/** Reads a chapter's file; one with wrong front matter is still read, so that all its mistakes are reported. */
export function readChapter(
  file: string,
  position: ChapterStart,
  scenes: SceneContext,
  context: Omit<ProseContext, 'footnotes'>,
): Chapter {
  const { report } = context;
  const { front, body } = readFrontMatter(file, readLines(scenes.source.files.get(file) ?? ''), report);
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
  const parts = splitSlides(placed);
  if (parts.length === 0 && front)
    report.error(
      'empty-chapter',
      { file, line: Math.max((body.starts[0]?.line ?? 1) - 1, 1), column: 1 },
      'this chapter has no slides',
      'add one, with a heading of ##',
    );
  let { kept } = position;
  const drafts = parts.map((part) => {
    const draft = readSlide(part, body, kept, scenes, { ...context, footnotes });
    kept = draft.steps.at(-1)?.scene ?? null;
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
      `the slides take ${roundMinutes(spent)} minutes, and the chapter has ${minutes}`,
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

/** Parts a chapter's tokens into slides; blank ones are skipped. */
function splitSlides(tokens: readonly PlacedToken[]): PlacedToken[][] {
  const slides: PlacedToken[][] = [[]];
  for (const placed of tokens) {
    if (placed.token.type === 'slideEnd') slides.push([]);
    else slides.at(-1)?.push(placed);
  }
  return slides.filter((slide) => slide.some(({ token }) => !isSilent(token) && !isPlainComment(token)));
}

function isPlainComment(token: PlacedToken['token']): boolean {
  if (token.type !== 'comment') return false;
  const { text, isClosed } = token as CommentToken;
  return isClosed && !/^\s*\.(?:slide|element):/.test(text);
}

/** Minutes to a tenth. */
export function roundMinutes(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}
