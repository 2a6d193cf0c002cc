import type { Citation, CitationItem, Footnote, Prose } from '../../deck/prose.ts';
import { escapeHtml, type InlineRenderers, renderProse } from '../../prose/html.ts';
import { findReferenceId } from '../page/sources.ts';

/** How a handout shows inlines: sources and footnotes by number, linked to the lists at its end; terms as plain words. */
export function createPrintInline(numbers: ReadonlyMap<string, number>): InlineRenderers {
  return {
    citation: (citation) => renderCitation(citation, numbers),
    footnote: ({ number }) => `<sup class="call"><a href="#note-${number}">${number}</a></sup>`,
    term: (term) => term.html,
  };
}

/** A citation by numbers, "[1, ¶4; 2]"; a narrative one keeps its author's name before them. */
export function renderCitation(citation: Citation, numbers: ReadonlyMap<string, number>): string {
  const items = citation.items.map((item) => renderItem(item, numbers, citation.narrative)).join('; ');
  const name = citation.narrative ? `${escapeHtml(citation.text)} ` : '';
  return `${name}<span class="citation">[${items}]</span>`;
}

function renderItem(item: CitationItem, numbers: ReadonlyMap<string, number>, narrative: boolean): string {
  const link = `<a href="#${findReferenceId(item.key)}">${numbers.get(item.key) ?? '?'}</a>`;
  const words = (text: string) => escapeHtml(text.trim().replace(/^,\s*/, ''));
  const prefix = words(item.prefix);
  // The short form of a narrative citation already says where in the source.
  const after = narrative ? [] : [words(item.locator), words(item.suffix)].filter((text) => text !== '');
  return [prefix === '' ? link : `${prefix} ${link}`, ...after].join(', ');
}

/** The footnotes called in these proses and in those footnotes themselves, each once, in order of number. */
export function findFootnotes(proses: Iterable<Prose | null>): Footnote[] {
  const found = new Map<number, Footnote>();
  const visit = (prose: Prose | null): void => {
    for (const part of prose?.parts ?? []) {
      if (typeof part === 'string' || part.kind !== 'footnote' || found.has(part.number)) continue;
      found.set(part.number, part);
      visit(part.content);
    }
  };
  for (const prose of proses) visit(prose);
  return [...found.values()].sort((a, b) => a.number - b.number);
}

/** Footnotes as a list whose numbers are those of their calls. */
export function renderFootnotes(footnotes: readonly Footnote[], inline: InlineRenderers): string {
  const items = footnotes.map(
    ({ number, content }) => `<li value="${number}" id="note-${number}">${renderProse(content, inline)}</li>`,
  );
  return `<ol class="notes">\n${items.join('\n')}\n</ol>`;
}
