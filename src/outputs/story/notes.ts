import type { Chapter, Deck } from '../../deck/deck.ts';
import type { Citation, Footnote, Prose } from '../../deck/prose.ts';
import { escapeHtml } from '../../prose/html.ts';
import { PLAIN_STYLE, type ProseStyle, renderProse } from '../../prose/render.ts';
import { findReferenceIds, splitCitation } from '../page/sources.ts';

/** Prose of the story, and what its notes add up to once all of it has been rendered. */
export interface Notes {
  /** Says where the prose rendered from now on stands. */
  enter(chapter: Chapter): void;
  /** Prose with its citations, footnotes and terms as links to the back matter. */
  render(prose: Prose): string;
  /** The same without anything that is linked back to: for words that are repeated elsewhere. */
  renderAgain(prose: Prose): string;
  /** A citation that stands by itself, as under a picture. */
  cite(citation: Citation): string;
  footnotes: Footnote[];
  /** Where a source is cited first in each chapter. */
  findUses(key: string): Use[];
}

/** A place that cites a source. */
interface Use {
  chapter: Chapter;
  id: string;
}

/** Starts the notes of one page. */
export function createNotes(deck: Deck, image: ProseStyle['image'] = PLAIN_STYLE.image): Notes {
  const names = new Map(deck.glossary.map((term) => [term.id, term.name]));
  const ids = findReferenceIds(deck.references);
  const uses = new Map<string, Use[]>();
  const footnotes: Footnote[] = [];
  let chapter: Chapter | undefined;

  const mark = (key: string): string => {
    const known = uses.get(key) ?? [];
    if (!chapter || known.some((use) => use.chapter === chapter)) return '';
    const id = `cite-${(ids.get(key) ?? '').slice(4)}-${chapter.number}`;
    uses.set(key, [...known, { chapter, id }]);
    return ` id="${escapeHtml(id)}"`;
  };

  const renderCitation = (citation: Citation, note: (key: string) => string): string =>
    splitCitation(citation)
      .map((text, index) => {
        const key = citation.items[index]?.key ?? '';
        return (
          text &&
          `<a class="cite" href="#${escapeHtml(ids.get(key) ?? '')}"${note(key)}>${escapeHtml(text)}</a>`
        );
      })
      .filter(Boolean)
      .join('<span class="cite-gap">; </span>');

  const style = (first: boolean): ProseStyle => ({
    citation(citation) {
      const links = renderCitation(citation, first ? mark : () => '');
      return citation.narrative ? links : `<span class="cites">(${links})</span>`;
    },
    footnote(footnote) {
      if (!first) return '';
      footnotes.push(footnote);
      const { number } = footnote;
      return `<sup class="call"><a id="call-${number}" href="#footnote-${number}" aria-label="Note ${number}">${number}</a></sup>`;
    },
    term({ term }, html) {
      return names.has(term) ? `<a class="term" href="#term-${escapeHtml(term)}">${html}</a>` : html;
    },
    crossReference({ target }, html) {
      return `<a href="#${escapeHtml(target)}">${html}</a>`;
    },
    image,
  });

  return {
    enter(next) {
      chapter = next;
    },
    render: (prose) => renderProse(prose, style(true)),
    renderAgain: (prose) => renderProse(prose, style(false)),
    cite: (citation) => renderCitation(citation, mark),
    footnotes,
    findUses: (key) => uses.get(key) ?? [],
  };
}
