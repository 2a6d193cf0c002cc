import type { Deck, Paper } from '../../deck/deck.ts';
import type { Prose } from '../../deck/prose.ts';
import { escapeHtml } from '../../prose/html.ts';
import { breakAddresses, hyphenateProse } from '../../prose/hyphenate.ts';
import { type ProseStyle, renderProse } from '../../prose/render.ts';
import { writeDate } from '../page/date.ts';
import { renderReferences } from '../page/sources.ts';
import { type PrintContext, quoteCss } from '../paper/page.ts';
import { listFootnotes, renderFootnotes } from './inline.ts';

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

/** How a handout writes prose: in its own style, and with soft hyphens. */
export type WriteProse = (prose: Prose) => string;

/** Writes prose for a handout. */
export function createWriter(style: ProseStyle, { hyphenate }: PrintContext): WriteProse {
  return (prose) => renderProse(hyphenate ? hyphenateProse(prose, hyphenate) : prose, style);
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
export function renderAside(kind: 'caution' | 'ask', name: string, prose: Prose, write: WriteProse): string {
  return `<div class="aside ${kind}"><p class="name">${name}</p>${write(prose)}</div>`;
}

/** The terms that the deck explains, as a `ul`: of a `dl` Chromium 156 makes no list in a PDF's tags (measured). */
export function renderGlossary(deck: Deck, write: WriteProse): string {
  if (deck.glossary.length === 0) return '';
  const terms = deck.glossary.map(
    ({ name, content }) => `<li><p class="term">${escapeHtml(name)}</p>${write(content)}</li>`,
  );
  return `<ul class="glossary">\n${terms.join('\n')}\n</ul>`;
}

/** Footnotes called in `proses`, then the list of sources. */
export function renderSources(deck: Deck, proses: Iterable<Prose | null>, style: ProseStyle): string {
  const footnotes = listFootnotes(proses);
  const notes = footnotes.length === 0 ? '' : renderFootnotes(footnotes, style);
  const references =
    deck.references.length === 0 ? '' : renderReferences(deck.references, { change: breakAddresses });
  return renderPart('notes', 'Notes', notes) + renderPart('references', 'Sources', references);
}
