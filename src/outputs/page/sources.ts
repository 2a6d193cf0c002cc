import type { Reference } from '../../deck/deck.ts';
import type { Citation } from '../../deck/prose.ts';
import { escapeHtml } from '../../prose/html.ts';

/** The id of a source's entry in the list of references. */
export function findReferenceId(key: string): string {
  return `ref-${key.replace(/[^\w-]/g, '-')}`;
}

/** The bibliography as a numbered list; `after` adds to an entry, such as links back to where it is cited. */
export function renderReferences(references: readonly Reference[], after?: (key: string) => string): string {
  const entries = [...references]
    .sort((a, b) => a.number - b.number)
    .map(
      (reference) =>
        `<li id="${escapeHtml(findReferenceId(reference.key))}"><span class="entry">${linkEntry(reference)}</span>${after?.(reference.key) ?? ''}</li>`,
    );
  return `<ol class="references">\n${entries.join('\n')}\n</ol>`;
}

/** An entry with its address as a link, unless the entry has a link already. */
function linkEntry({ html, url }: Reference): string {
  if (!url || html.includes('<a ')) return html;
  const address = escapeHtml(url);
  return html.replace(address, () => `<a href="${address}">${address}</a>`);
}

/** A citation's text item by item, without the brackets around: "Smith, ¶1". Empty for an item that can't be told apart. */
export function splitCitation(citation: Citation): string[] {
  const text = citation.text.replace(/^\((.*)\)$/s, '$1');
  const parts = text.split(/;\s+/);
  if (parts.length === citation.items.length) return parts;
  return citation.items.map((_, index) => (index === 0 ? text : ''));
}
