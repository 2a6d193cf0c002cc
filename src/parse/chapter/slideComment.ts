import type { Token, Tokens } from 'marked';
import type { Place } from '../../report/diagnostic.ts';
import { hintNames } from '../../report/nearest.ts';
import type { Report } from '../../report/report.ts';
import { findLookalike } from '../checks/lookalike.ts';
import { isNotesName, isNotesSlip } from '../checks/names.ts';
import { readCommentAttributes } from '../markdown/attributes.ts';
import { isDropped, reportBackground } from '../markdown/comments.ts';
import type { PlacedToken } from '../markdown/containers.ts';
import type { CommentToken } from '../markdown/extensions/tokens.ts';
import { findPlace, type SourceText } from '../markdown/sourceText.ts';

/** What `<!-- .slide: … -->` says of a slide. */
export interface SlideComment {
  id: { value: string; place: Place } | null;
  minutes: number | null;
  attributes: Record<string, string>;
}

const NAMES = ['minutes', 'id', 'layout', 'class', 'data-state', 'data-transition'];
const LAYOUTS = ['beside', 'above', 'title'];

/** Attributes of reveal.js that a slide may have, with the values that they take: none of them loads, frames or styles. */
const REVEAL: Record<string, RegExp> = {
  'data-state': /^[\p{L}\p{N}_ -]{0,80}$/u,
  'data-transition': /^[a-z -]{0,40}$/,
  'data-transition-speed': /^(?:default|fast|slow)$/,
  'data-background-transition': /^[a-z-]{0,20}$/,
  'data-background-color': /^(?:#[0-9a-f]{3,8}|[a-z]{1,30}|(?:rgb|hsl)a?\([\d\s.,%/]{1,60}\))$/i,
  'data-visibility': /^(?:hidden|uncounted)$/,
  'data-auto-animate': /^$/,
  'data-auto-animate-id': /^[\p{L}\p{N}_-]{0,80}$/u,
  'data-autoslide': /^\d{0,7}$/,
  'data-timing': /^\d{0,5}$/,
  'data-menu-title': /^[^<>"]{0,200}$/,
};

const SLIDE = /^\s*\.slide:/;

/** Takes the `.slide` comments out of a slide's tokens. */
export function takeSlideComments(
  tokens: readonly PlacedToken[],
  source: SourceText,
  report: Report,
): { tokens: PlacedToken[]; comment: SlideComment } {
  const comment: SlideComment = { id: null, minutes: null, attributes: {} };
  for (const { token, at } of tokens)
    for (const { raw, text } of listComments(token)) {
      const head = SLIDE.exec(text)?.[0];
      if (head === undefined) continue;
      const start = at + token.raw.indexOf(raw) + raw.indexOf(text) + head.length;
      for (const { name, value, index } of readCommentAttributes(text.slice(head.length)))
        readSlideAttribute(name, value, findPlace(source, start + index), comment, report);
    }
  const left = tokens.filter(
    ({ token }) => !(token.type === 'comment' && SLIDE.test((token as CommentToken).text)),
  );
  return { tokens: left, comment };
}

/** A token that is a comment, and all comments inside a token. */
function listComments(token: Token): CommentToken[] {
  if (token.type === 'comment') return [token as CommentToken];
  const inside: Token[] =
    'items' in token && Array.isArray(token.items) ? token.items : ((token as Tokens.Generic).tokens ?? []);
  return inside.flatMap(listComments);
}

function readSlideAttribute(
  name: string,
  value: string,
  place: Place,
  comment: SlideComment,
  report: Report,
): void {
  if (name === 'id') comment.id = { value, place };
  else if (name === 'minutes') {
    if (Number(value) > 0 && Number(value) <= MOST_MINUTES) comment.minutes = Number(value);
    else report.error('bad-value', place, `"minutes" can't be "${value}"`, 'write a number: minutes="2"');
  } else if (name === 'layout' && !LAYOUTS.includes(value)) {
    report.error('bad-value', place, `there is no layout "${value}"`, hintNames(value, LAYOUTS));
  } else if (name === 'class' && value.split(/\s+/).some((each) => isNotesName(each) || isNotesSlip(each))) {
    report.error('stray-notes', place, "a whole slide can't be notes", 'write them under Note:');
  } else if (name === 'layout' || name === 'class') {
    comment.attributes[name] = value;
  } else if (name === 'data-notes') {
    report.error(
      'unknown-attribute',
      place,
      'notes in an attribute would be published',
      'write them under Note:',
    );
  } else if (name === 'data-menu-title' && findLookalike(value, 'cell', null)) {
    report.error(
      'stray-notes',
      place,
      'a slide’s name in a menu is for everybody',
      'write notes under Note:',
    );
  } else if (Object.hasOwn(REVEAL, name)) {
    if (REVEAL[name]?.test(value)) comment.attributes[name] = value;
    else report.warn('html-dropped', place, `${name} can't be "${value.slice(0, 60)}" and is left out`);
  } else if (/^data-(?:background(?:-image|-video|-iframe)?|src)$/.test(name) && /[/.:\\]/.test(value)) {
    reportBackground(value, place, report);
  } else if (isDropped(name)) {
    report.warn('html-dropped', place, `${name} is not allowed and is left out`);
  } else {
    report.error('unknown-attribute', place, `a slide can't be given "${name}"`, hintNames(name, NAMES));
  }
}

/** A day: no slide takes longer. */
const MOST_MINUTES = 1440;
