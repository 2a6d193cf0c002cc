import type { Reference } from '../../deck/deck.ts';
import { listNodes, mapNodes } from '../../deck/nodes.ts';
import type { Citation, Link, Prose, Text } from '../../deck/prose.ts';
import { escapeHtml } from '../../prose/html.ts';
import { PLAIN_STYLE, renderProse } from '../../prose/render.ts';

/** The id of each source's entry in the list of references, by its key; no two keys share one. */
export function findReferenceIds(references: readonly Reference[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    references.map(({ key }) => {
      const plain = `ref-${key.replace(/[^\p{L}\p{N}_-]/gu, '-')}`;
      let id = plain;
      for (let count = 2; taken.has(id); count++) id = `${plain}-${count}`;
      taken.add(id);
      return [key, id];
    }),
  );
}

/**
 * The bibliography as a numbered list; `after` adds to an entry, such as links back to where it is cited, and `change`
 * is what an output makes of an entry's words.
 */
export function renderReferences(
  references: readonly Reference[],
  {
    after,
    change = (entry) => entry,
  }: { after?: (key: string) => string; change?: (entry: Prose) => Prose } = {},
): string {
  const ids = findReferenceIds(references);
  const entries = [...references]
    .sort((a, b) => a.number - b.number)
    .map((reference) => {
      const entry = renderProse(change(linkEntry(reference)), PLAIN_STYLE);
      const id = escapeHtml(ids.get(reference.key) ?? '');
      return `<li id="${id}"><span class="entry">${entry}</span>${after?.(reference.key) ?? ''}</li>`;
    });
  return `<ol class="references">\n${entries.join('\n')}\n</ol>`;
}

/** A reference's entry with its address as a link, unless it has a link already. */
export function linkEntry({ entry, url }: Reference): Prose {
  if (!url || listNodes(entry).some(({ type }) => type === 'link')) return entry;
  let isLinked = false;
  return mapNodes(entry, (node) => {
    const at = node.type === 'text' && !isLinked ? node.value.indexOf(url) : -1;
    if (node.type !== 'text' || at < 0) return [node];
    isLinked = true;
    const text = (value: string): Text => ({ ...node, value, literal: true });
    const parts = [
      text(node.value.slice(0, at)),
      makeLink(url, text(url)),
      text(node.value.slice(at + url.length)),
    ];
    return parts.filter((part) => part.type !== 'text' || part.value !== '');
  });
}

function makeLink(href: string, text: Text): Link {
  return { type: 'link', href, title: null, children: [text] };
}

/** A citation's text item by item, without the brackets around: "Smith, ¶1". Empty for an item whose text can't be separated from the others'. */
export function splitCitation(citation: Citation): string[] {
  const text = citation.text.replace(/^\((.*)\)$/s, '$1');
  const parts = text.split(/;\s+/);
  if (parts.length === citation.items.length) return parts;
  return citation.items.map((_, index) => (index === 0 ? text : ''));
}
