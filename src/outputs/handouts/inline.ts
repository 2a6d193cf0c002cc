import type { Deck } from '../../deck/deck.ts';
import { listDeepNodes } from '../../deck/nodes.ts';
import type { Citation, CitationItem, Footnote, Prose } from '../../deck/prose.ts';
import { escapeHtml } from '../../prose/html.ts';
import { PLAIN_STYLE, type ProseStyle, renderProse } from '../../prose/render.ts';
import { findReferenceIds } from '../page/sources.ts';
import { findLinkTarget } from '../paper/targets.ts';

/** What a handout's citations lead to: the number of each source, and the id of its entry, by key. */
export type SourceNumbers = ReadonlyMap<string, { number: number; id: string }>;

/** The numbers and ids of a deck's sources by their keys. */
export function findSourceNumbers({ references }: Deck): SourceNumbers {
  const ids = findReferenceIds(references);
  return new Map(references.map(({ key, number }) => [key, { number, id: ids.get(key) ?? '' }]));
}

/** How a handout shows prose: sources and footnotes by number, linked to the lists at its end; terms as plain words. */
export function createPrintStyle(
  numbers: SourceNumbers,
  targets: ReadonlyMap<string, string>,
  image: ProseStyle['image'] = PLAIN_STYLE.image,
): ProseStyle {
  return {
    citation: (citation) => renderCitation(citation, numbers),
    footnote: ({ number }) => `<sup class="call"><a href="#note-${number}">${number}</a></sup>`,
    term: (_, html) => html,
    crossReference({ target }, html) {
      const address = findLinkTarget(target, targets);
      return address === null ? html : `<a href="${escapeHtml(address)}">${html}</a>`;
    },
    image,
  };
}

/** A citation by numbers, "[1, ¶4; 2]"; a narrative one keeps its author's name before them. */
export function renderCitation(citation: Citation, numbers: SourceNumbers): string {
  const items = citation.items.map((item) => renderItem(item, numbers, citation.narrative)).join('; ');
  const name = citation.narrative ? `${escapeHtml(citation.text)} ` : '';
  return `${name}<span class="citation">[${items}]</span>`;
}

function renderItem(item: CitationItem, numbers: SourceNumbers, narrative: boolean): string {
  const source = numbers.get(item.key);
  const link = `<a href="#${escapeHtml(source?.id ?? '')}">${source?.number ?? '?'}</a>`;
  const words = (text: string) => escapeHtml(text.trim().replace(/^,\s*/, ''));
  const prefix = words(item.prefix);
  // The short form of a narrative citation already says where in the source.
  const after = narrative ? [] : [words(item.locator), words(item.suffix)].filter((text) => text !== '');
  return [prefix === '' ? link : `${prefix} ${link}`, ...after].join(', ');
}

/** The footnotes called in these proses and in those footnotes themselves, each once, in order of number. */
export function listFootnotes(proses: Iterable<Prose | null>): Footnote[] {
  const found = new Map<number, Footnote>();
  // The call inside a footnote's own text has no content.
  for (const prose of proses)
    for (const node of listDeepNodes(prose ?? []))
      if (node.type === 'footnote' && node.content.length > 0 && !found.has(node.number))
        found.set(node.number, node);
  return [...found.values()].sort((a, b) => a.number - b.number);
}

/** Footnotes as a list whose numbers are those of their calls. */
export function renderFootnotes(footnotes: readonly Footnote[], style: ProseStyle): string {
  const items = footnotes.map(
    ({ number, content }) => `<li value="${number}" id="note-${number}">${renderProse(content, style)}</li>`,
  );
  return `<ol class="notes">\n${items.join('\n')}\n</ol>`;
}
