import type { Chapter, Deck } from '../../deck/deck.ts';
import { readText } from '../../deck/text.ts';
import { listSpeeches } from '../../deck/voices.ts';
import { findSteps } from '../../deck/walk.ts';
import { escapeHtml } from '../../prose/html.ts';
import { writeDate } from '../page/date.ts';
import { markEnglish } from '../page/language.ts';

/** Words that a reader of such prose takes in a minute: Brysbaert (2019), silent reading of non-fiction. */
const PACE = 238;

function countWords(deck: Deck, chapter?: Chapter): number {
  return findSteps(deck)
    .filter((visit) => chapter === undefined || visit.chapter === chapter)
    .flatMap(({ step: { projected, voices } }) => [
      ...(voices.story ? [] : [projected]),
      ...listSpeeches(voices, 'public').map(({ speech }) => speech.prose),
    ])
    .reduce((sum, prose) => sum + readText(prose).split(/\s+/).length, 0);
}

/** Minutes that the story takes to read, without its back matter. */
export function countMinutes(deck: Deck): number {
  return Math.max(1, Math.round(countWords(deck) / PACE));
}

/** The rail's part of the style sheet: a chapter is as long on it as its words are many. Known before a script runs, so that nothing shifts. */
export function renderRailStyles(deck: Deck): string {
  return deck.chapters
    .filter(({ number }) => number > 0)
    .map((chapter, index) => `.rail>:nth-child(${index + 1}){flex-grow:${countWords(deck, chapter)}}\n`)
    .join('');
}

const KEYS = [
  ['Space', 'next screen'],
  ['Shift + Space', 'previous screen'],
  ['Home, End', 'beginning, end'],
  ['Tab', 'next link or note'],
  ['Enter', 'open it'],
  ['Esc', 'close it'],
  ['?', 'this list'],
] as const;

/** What stays in sight while one reads: where one is in the year, how much is left, and what the page can do. */
export function renderBar(deck: Deck, talk: string | null, hasDownloads: boolean): string {
  const chapters = deck.chapters.filter(({ number }) => number > 0);
  const present = talk
    ? `<a class="present" href="${escapeHtml(talk)}">Present<span class="unseen"> from here</span></a>\n`
    : '';
  const lists = [
    findSteps(deck).some(({ step }) => step.voices.ask) ? '<a href="#list-questions">Questions</a>' : '',
    deck.references.length > 0 ? '<a href="#list-sources">Sources</a>' : '',
    hasDownloads ? '<a href="#list-downloads">Downloads</a>' : '',
  ].filter(Boolean);
  return `<nav class="bar" aria-label="Page">
<button type="button" class="where" popovertarget="page-contents"><span class="where-is">Contents</span></button>
<ol class="rail" aria-hidden="true">
${chapters.map((chapter, index) => renderMark(chapter, chapters.slice(0, index), deck.language)).join('\n')}
</ol>
<p class="left"${markEnglish(deck.language)}><span class="minutes">${countMinutes(deck)}</span> min to read</p>
${present}<button type="button" class="more" popovertarget="page-options">Options</button>
<div class="sheet" id="page-contents" popover role="group" aria-label="Contents">
<ol>
${chapters.map((chapter) => renderEntry(chapter, deck.language)).join('\n')}
</ol>
<p class="after">${lists.join(' ')}</p>
</div>
<div class="sheet" id="page-options" popover role="group" aria-label="Options">
${talk ? `<p><a class="present" href="${escapeHtml(talk)}">Present from here</a></p>\n` : ''}<p><button type="button" class="theme">Dark theme</button></p>
<p><button type="button" class="motion" aria-pressed="false">Reduce motion</button></p>
<p class="ignores"><button type="button" class="ignore" aria-pressed="false">Ignore the <kbd>?</kbd> key</button></p>
<p class="keep"><button type="button">Save for offline reading</button> <span role="status"></span></p>
<p class="label keys-label">Keys</p>
<dl class="keys">
${KEYS.map(([key, does]) => `<div><dt><kbd>${key}</kbd></dt><dd>${does}</dd></div>`).join('\n')}
</dl>
</div>
<p class="fresh" role="status"></p>
</nav>`;
}

function findAddress({ slides }: Chapter): string {
  return `#${slides[0]?.steps[0]?.id ?? ''}`;
}

/** A chapter on the rail: a stretch as long as it reads, under its month where one is known. */
function renderMark(chapter: Chapter, before: readonly Chapter[], language: string): string {
  const { number, title, date } = chapter;
  const past = before.findLast((one) => one.date !== null)?.date ?? '';
  const year = date && date.slice(0, 4) !== past.slice(0, 4) ? ` ${date.slice(0, 4)}` : '';
  const month = date ? `<span class="month">${writeMonth(date, language)}${year}</span>` : '';
  return `<li><a href="${findAddress(chapter)}" tabindex="-1" title="${number} ${escapeHtml(title)}">${month}</a></li>`;
}

function renderEntry(chapter: Chapter, language: string): string {
  const { number, title, date } = chapter;
  const day = date ? ` <time datetime="${date}">${writeDate(date, language)}</time>` : '';
  return `<li><a href="${findAddress(chapter)}"><span class="number">${number}</span> <span class="name">${escapeHtml(title)}</span>${day}</a></li>`;
}

function writeMonth(date: string, language: string): string {
  return new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
