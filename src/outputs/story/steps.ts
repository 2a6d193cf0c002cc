import type { Chapter, Deck, Step } from '../../deck/deck.ts';
import { readText } from '../../deck/text.ts';
import { listSpeeches, VOICES, type VoiceName } from '../../deck/voices.ts';
import { findSteps, type Visit } from '../../deck/walk.ts';
import { escapeHtml } from '../../prose/html.ts';
import { writeCount } from '../../report/count.ts';
import { arrangeWords } from '../page/composition.ts';
import { writeDate } from '../page/date.ts';
import { renderTable } from '../page/figure.ts';
import { renderEnglish } from '../page/language.ts';
import { countMinutes } from './bar.ts';
import { renderBeats } from './beats.ts';
import type { Beat, DrawStill, Still } from './model.ts';
import type { Notes } from './notes.ts';

/** The page's opening, under which the first picture stands: title, subtitle, credit; then the beats of the overture. */
export function renderOpening(deck: Deck, overture: readonly Beat[]): string {
  const subtitle = deck.subtitle ? `<p class="subtitle">${escapeHtml(deck.subtitle)}</p>\n` : '';
  const bare = isBare(findSteps(deck)[0]?.step) ? ' without-picture' : '';
  const credit = deck.credit === null ? '' : `${escapeHtml(deck.credit)}. `;
  const reading = writeCount(countMinutes(deck), 'minute', 'minutes');
  return `<header class="opening${bare}" data-picture="0">
<div class="card">
<h1>${escapeHtml(deck.title)}</h1>
${subtitle}<p class="credit">${credit}${renderEnglish(`${reading} to read.`, deck.language)}</p>
</div>
<p class="cue" aria-hidden="true">Scroll</p>
${renderBeats(overture)}</header>`;
}

/** A chapter as a section. The first, the title's, has no head: the page's opening is its head. */
export function renderChapter(deck: Deck, chapter: Chapter, notes: Notes, drawStill: DrawStill): string {
  notes.enter(chapter);
  const visits = findSteps(deck).filter((visit) => visit.chapter === chapter);
  const first = chapter.number === 0;
  const steps = visits.map((visit, index) => {
    const { step } = visit;
    const head = index === 0 && !first ? renderHead(chapter, deck.language) : '';
    const heading = step.number === 1 ? renderHeading(deck, visit, notes) : '';
    return `<div class="step${isBare(step) ? ' without-picture' : ''}" id="${step.id}" data-step="${visit.index}">
${head}<div class="card">
${heading}${renderWords(visit, notes, drawStill)}
</div>
</div>`;
  });
  // A chapter named like one of its steps is found there.
  const id = visits.some(({ step }) => step.id === chapter.id) ? '' : ` id="${chapter.id}"`;
  return `<section class="chapter"${id}>\n${steps.join('\n')}\n</section>`;
}

/** Whether a step has no picture: its words have the page to themselves. */
export function isBare(step: Step | undefined): boolean {
  return step?.scene === null;
}

function renderHeading(deck: Deck, { chapter, slide }: Visit, notes: Notes): string {
  const level = chapter.number > 0 ? 'h3' : 'h2';
  const isFirst = slide === chapter.slides[0];
  if (slide.heading.length === 0) {
    // Its chapter's title is its head already.
    if (isFirst && slide.name === chapter.title) return '';
    return `<${level} class="unseen">${escapeHtml(slide.name)}</${level}>\n`;
  }
  const words = readText(slide.heading);
  if (words === deck.title && chapter.number === 0) return '';
  return isFirst && words === chapter.title && chapter.number > 0
    ? ''
    : `<${level}>${notes.render(slide.heading)}</${level}>\n`;
}

function renderHead({ number, date, title }: Chapter, language: string): string {
  const day = date ? `<time datetime="${date}">${writeDate(date, language)}</time>` : '';
  return `<header class="chapter-head">
<p class="mark"><span class="number">${number}</span>${day}</p>
<h2>${escapeHtml(title)}</h2>
</header>
`;
}

function renderWords({ slide, step, index }: Visit, notes: Notes, drawStill: DrawStill): string {
  const read = step.voices.story ? '' : notes.render(arrangeWords(slide, step.projected));
  const said = listSpeeches(step.voices, 'public').map(({ name, speech }) => ({
    name,
    html: VOICE_PARTS[name]?.(notes.render(speech.prose)) ?? '',
  }));
  const story = said.filter(({ name }) => name === 'story').map(({ html }) => html);
  const others = said.filter(({ name }) => name !== 'story').map(({ html }) => html);
  const plate = renderPlate(step, drawStill(index), notes);
  return [read && `<div class="prose">${read}</div>`, ...story, plate, ...others].filter(Boolean).join('\n');
}

/** How the story shows each voice, around its words as HTML; null for one that it never gets. */
const VOICE_PARTS: Record<VoiceName, ((html: string) => string) | null> = {
  story: (html) => (html.trim() ? `<div class="prose">${html}</div>` : ''),
  note: null,
  caution: (html) =>
    `<aside class="caution" role="note" aria-label="${VOICES.caution.label}"><p class="label">${VOICES.caution.label}</p>${html}</aside>`,
  ask: (html) => `<div class="ask"><p class="label">A question</p>${html}</div>`,
  task: (html) => `<div class="ask"><p class="label">${VOICES.task.label}</p>${html}</div>`,
};

function renderPlate(step: Step, still: Still | null, notes: Notes): string {
  if (!still) return '';
  const drawing = `<noscript>${still.html}</noscript>`;
  if (!step.opensScene) return `<figure class="plate">${drawing}</figure>`;
  const { description, table } = still.words;
  const source = step.sceneCitation
    ? `<p class="source"><span class="label">Picture:</span> ${notes.cite(step.sceneCitation)}</p>`
    : '';
  const data = table.rows.length
    ? `<details><summary>Show the data</summary><div class="scroller" role="group" aria-label="Data" tabindex="0">${renderTable(table)}</div></details>`
    : '';
  return `<figure class="plate">${drawing}
<figcaption><p class="description">${escapeHtml(description)}</p>${source}${data}</figcaption>
</figure>`;
}
