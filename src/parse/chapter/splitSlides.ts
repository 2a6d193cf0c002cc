import type { Token, Tokens } from 'marked';
import { VOICES } from '../../deck/voices.ts';
import type { Report } from '../../report/report.ts';
import type { PlacedToken } from '../markdown/containers.ts';
import type { CommentToken, VoiceToken } from '../markdown/extensions/tokens.ts';
import { findPlace, type SourceText } from '../markdown/sourceText.ts';
import { isSilent } from './pieces.ts';

/** A slide's tokens; `isBelow` where reveal.js's `--` parts it from the one before. */
export interface SlideTokens {
  tokens: PlacedToken[];
  isBelow: boolean;
}

/** Parts a chapter's tokens into slides, at `---` or, where there is none, at its headings; blank ones are skipped. */
export function splitSlides(tokens: readonly PlacedToken[], body: SourceText, report: Report): SlideTokens[] {
  const isParted = tokens.some(({ token }) => token.type === 'slideEnd');
  const level = isParted ? null : findSlideLevel(tokens);
  const slides: SlideTokens[] = [{ tokens: [], isBelow: false }];
  if (level !== null) reportLevel(level, tokens, body, report);
  for (const placed of tokens) {
    const { token } = placed;
    if (token.type === 'slideEnd') slides.push({ tokens: [], isBelow: /^--[ \t]*$/.test(token.raw) });
    else if (level !== null && isHeading(token) && token.depth <= level)
      slides.push({ tokens: [...takeComments(slides.at(-1)?.tokens ?? []), placed], isBelow: false });
    else slides.at(-1)?.tokens.push(placed);
  }
  return slides.filter((slide) =>
    slide.tokens.some(({ token }) => !isSilent(token) && !isPlainComment(token)),
  );
}

/** Takes from the end of a slide the comments that say something of the next one: they stand before its heading. */
function takeComments(tokens: PlacedToken[]): PlacedToken[] {
  const last = tokens.findLastIndex(({ token }) => token.type !== 'space' && !isSlideComment(token));
  const first = tokens.findIndex(({ token }, at) => at > last && isSlideComment(token));
  return first < 0 ? [] : tokens.splice(first);
}

function isSlideComment(token: Token): boolean {
  return token.type === 'comment' && /^\s*\.slide:/.test((token as CommentToken).text);
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === 'heading';
}

/**
 * The level of headings that begin slides: the first that more than one heading has, and that stands over more than
 * further headings, as in pandoc (https://pandoc.org/MANUAL.html#structuring-the-slide-show). Null where there is
 * none, and for the parts of a lone slide under ##.
 */
function findSlideLevel(tokens: readonly PlacedToken[]): number | null {
  const said = tokens.map(({ token }) => token).filter((token) => !isSilent(token) && !isPlainComment(token));
  const depths = said.filter(isHeading).map(({ depth }) => depth);
  const repeated = [1, 2, 3, 4, 5, 6].filter((depth) => depths.filter((each) => each === depth).length > 1);
  const level = repeated.find((depth) =>
    said.some((token, at) => isHeading(token) && token.depth === depth && !isOver(token, said[at + 1])),
  );
  if (level === undefined) return null;
  return level > 2 && depths.includes(2) ? null : level;
}

/** Whether a heading has nothing under it but the next one, which is deeper. */
function isOver(heading: Tokens.Heading, next: Token | undefined): boolean {
  return next !== undefined && isHeading(next) && next.depth > heading.depth;
}

/** Says that headings part this file. Where a note would end at one, only its author knows whether it does. */
function reportLevel(level: number, tokens: readonly PlacedToken[], body: SourceText, report: Report): void {
  let isNote = false;
  for (const { token, at } of tokens) {
    if (token.type === 'voice') isNote = VOICES[(token as VoiceToken).start.name].audience === 'speaker';
    if (!isNote || !isHeading(token) || token.depth > level) continue;
    report.error(
      'open-note',
      findPlace(body, at),
      'a note stands before this heading, and nothing says where it ends',
      'part the slides of this file with lines of ---, or write its notes between ::: notes and :::',
    );
    return;
  }
  report.tell(
    'parted-by-headings',
    findPlace(body, tokens.find(({ token }) => isHeading(token))?.at ?? 0),
    `no line of --- parts this file: its slides begin at its headings of level ${level}${level > 1 ? ' and above' : ''}`,
  );
}

function isPlainComment(token: Token): boolean {
  if (token.type !== 'comment') return false;
  const { text, isClosed } = token as CommentToken;
  return isClosed && !/^\s*\.(?:slide|element):/.test(text);
}
