import type { Deck } from '../../deck/deck.ts';
import type { Citation, Prose } from '../../deck/prose.ts';
import { escapeHtml } from '../../prose/html.ts';
import { breakAddresses, hyphenateProse } from '../../prose/hyphenate.ts';
import { renderProse } from '../../prose/render.ts';
import { renderWords } from '../../prose/words.ts';
import { renderReferences } from '../page/sources.ts';
import type { PrintContext } from '../paper/page.ts';
import { findLinkTarget, findTargets } from '../paper/targets.ts';
import {
  createPrintStyle,
  findSourceNumbers,
  listFootnotes,
  renderCitation,
  renderFootnotes,
} from './inline.ts';
import { renderPart } from './parts.ts';

/** Writes the words of one handout as HTML. */
export interface HandoutWriter {
  /** In the handout's own style, with soft hyphens; links lead to places of the handout. */
  prose(prose: Prose): string;
  /** As on a slide. */
  projected(prose: Prose): string;
  citation(citation: Citation): string;
  /** The end of the handout: the deck's terms, the footnotes called in `proses` and by the terms, the sources. */
  appendix(proses: readonly (Prose | null)[]): string;
}

/** Makes the writer of a handout of a deck. */
export function createHandoutWriter(
  deck: Deck,
  { hyphenate, image }: PrintContext,
  kind: 'student' | 'speaker',
): HandoutWriter {
  const numbers = findSourceNumbers(deck);
  const targets = findTargets(deck, kind);
  const style = createPrintStyle(numbers, targets, image);
  const writeProse = (prose: Prose): string =>
    renderProse(hyphenate ? hyphenateProse(prose, hyphenate) : prose, style);
  return {
    prose: writeProse,
    projected: (prose) => renderWords(prose, (id) => findLinkTarget(id, targets), { image }),
    citation: (citation) => renderCitation(citation, numbers),
    appendix(proses) {
      const footnotes = listFootnotes([...proses, ...deck.glossary.map(({ content }) => content)]);
      const notes = footnotes.length === 0 ? '' : renderFootnotes(footnotes, style);
      const references =
        deck.references.length === 0 ? '' : renderReferences(deck.references, { change: breakAddresses });
      return `${renderPart('glossary', 'Glossary', renderTerms(deck, writeProse))}
${renderPart('notes', 'Notes', notes)}${renderPart('references', 'Sources', references)}`;
    },
  };
}

/** The terms that the deck explains, as a `ul`: of a `dl` Chromium 156 makes no list in a PDF's tags (measured). */
function renderTerms({ glossary }: Deck, writeProse: (prose: Prose) => string): string {
  if (glossary.length === 0) return '';
  const terms = glossary.map(
    ({ name, content }) => `<li><p class="term">${escapeHtml(name)}</p>${writeProse(content)}</li>`,
  );
  return `<ul class="glossary">\n${terms.join('\n')}\n</ul>`;
}
