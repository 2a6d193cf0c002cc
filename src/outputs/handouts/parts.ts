import type { Deck, Paper, Slide, Step } from '../../deck/deck.ts';
import type { Prose } from '../../deck/prose.ts';
import { type Audience, listSpeeches, type VoiceName } from '../../deck/voices.ts';
import { escapeHtml } from '../../prose/html.ts';
import { writeDate } from '../page/date.ts';
import { type PrintContext, quoteCss } from '../paper/page.ts';

/** What a handout needs besides the deck. */
export interface HandoutContext extends PrintContext {
  paper: Paper;
}

/** Paper as CSS names it. */
const SIZES: Record<Paper, string> = { a4: '210mm 297mm', letter: '8.5in 11in' };

/** Paper and running heads: the deck's title and the handout's kind on top, "page n of m" at the foot; a quiet first page. */
export function renderSheet(deck: Deck, paper: Paper, kind: string): string {
  return `@page{size:${SIZES[paper]};
@top-left{content:${quoteCss(deck.title)}}
@top-right{content:${quoteCss(kind)}}
@bottom-left{content:${quoteCss(writeDate(deck.updated, deck.language))}}
@bottom-right{content:"Page " counter(page) " of " counter(pages)}}
@page:first{@top-left{content:none}@top-right{content:none}}`;
}

/** The head of a handout's first page; `aside` stands at its right. */
export function renderMasthead(
  deck: Deck,
  kind: string,
  note: string,
  { aside = '', id }: { aside?: string; id?: string } = {},
): string {
  const subtitle = deck.subtitle === null ? '' : `<p class="subtitle">${escapeHtml(deck.subtitle)}</p>`;
  const address = id === undefined ? '' : ` id="${escapeHtml(id)}"`;
  return `<header class="masthead"${address}>${aside}
<p class="kind">${escapeHtml(kind)}</p>
<h1>${escapeHtml(deck.title)}</h1>
${subtitle}
<p class="credit">${escapeHtml(deck.credit)}</p>
<p class="note">${note}</p>
</header>`;
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
