import type { Deck, Paper, Slide, Step } from '../../deck/deck.ts';
import type { Prose } from '../../deck/prose.ts';
import { type Audience, listSpeeches, type VoiceName } from '../../deck/voices.ts';
import { escapeHtml } from '../../prose/html.ts';
import { writeDate } from '../page/date.ts';
import { renderEnglish } from '../page/language.ts';
import { type PrintContext, quoteCss, renderPrintPage } from '../paper/page.ts';

/** What a handout needs besides the deck. */
export interface HandoutContext extends PrintContext {
  paper: Paper;
}

/** Paper as CSS names it. */
const SIZES: Record<Paper, string> = { a4: '210mm 297mm', letter: '8.5in 11in' };

/** A handout before it is put together. */
export interface HandoutPage {
  deck: Deck;
  context: HandoutContext;
  reader: 'student' | 'speaker';
  /** What the handout is called, under the deck's title and in the running heads. */
  name: string;
  /** A sentence under the title, in English. */
  note: string;
  /** What stands at the right of the head of the first page. */
  aside?: string;
  /** The id of that head. */
  id?: string;
  rules?: string;
  main: string;
}

/** A handout as a page to print. */
export function renderHandoutPage(page: HandoutPage): string {
  const { deck, context, reader, name, rules = '', main } = page;
  return renderPrintPage({
    deck,
    title: `${deck.title}: ${name}`,
    kind: `handout ${reader}`,
    context,
    rules: `${renderSheet(deck, context.paper, name)}\n${rules}`.trimEnd(),
    body: `${renderMasthead(page)}\n<main>\n${main}\n</main>`,
  });
}

/** Paper and running heads: the deck's title and the handout's name on top, "page n of m" at the foot; a quiet first page. */
function renderSheet(deck: Deck, paper: Paper, name: string): string {
  return `@page{size:${SIZES[paper]};
@top-left{content:${quoteCss(deck.title)}}
@top-right{content:${quoteCss(name)}}
${deck.updated === null ? '' : `@bottom-left{content:${quoteCss(writeDate(deck.updated, deck.language))}}\n`}@bottom-right{content:"Page " counter(page) " of " counter(pages)}}
@page:first{@top-left{content:none}@top-right{content:none}}`;
}

function renderMasthead({ deck, name, note, aside = '', id }: HandoutPage): string {
  const subtitle = deck.subtitle === null ? '' : `<p class="subtitle">${escapeHtml(deck.subtitle)}</p>`;
  const address = id === undefined ? '' : ` id="${escapeHtml(id)}"`;
  return `<header class="masthead"${address}>${aside}
<p class="kind">${escapeHtml(name)}</p>
<h1>${escapeHtml(deck.title)}</h1>
${subtitle}
${deck.credit === null ? '' : `<p class="credit">${escapeHtml(deck.credit)}</p>\n`}<p class="note">${renderEnglish(note, deck.language)}</p>
</header>`;
}

/** A slide's heading as its handout shows it; one without any is called by its name. */
export function renderName({ heading, name }: Slide, writeProse: (prose: Prose) => string): string {
  return heading.length === 0 ? escapeHtml(name) : writeProse(heading);
}

/** A titled part of a handout's back matter; empty content makes none. */
export function renderPart(id: string, title: string, content: string): string {
  if (content === '') return '';
  return `<section class="part part-${id}" aria-labelledby="part-${id}"><h2 id="part-${id}">${title}</h2>\n${content}\n</section>`;
}

/** A caution or a question beside the running text. */
export function renderAside(kind: 'caution' | 'ask', name: string, html: string): string {
  return `<div class="aside ${kind}"><p class="name">${name}</p>${html}</div>`;
}

/** How a handout shows what each voice says, from its prose as HTML; null for a voice that it leaves out. */
export type VoiceParts = Record<VoiceName, ((html: string, minutes: number | null) => string) | null>;

/** What a step's voices say to an audience, each in its part of the handout. */
export function renderVoices(
  { voices }: Step,
  audience: Audience,
  parts: VoiceParts,
  writeProse: (prose: Prose) => string,
): string {
  return listSpeeches(voices, audience)
    .map(({ name, speech }) => parts[name]?.(writeProse(speech.prose), speech.minutes) ?? '')
    .join('');
}

/** A slide's number, which leads to its place in the story where that has an address. */
export function renderSlidePlace(deck: Deck, { id }: Slide, place: string): string {
  return deck.url === null ? place : `<a href="${escapeHtml(`${deck.url}#${id}`)}">${place}</a>`;
}
