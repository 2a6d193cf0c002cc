import type { Prose } from '../../deck/prose.ts';
import { escapeHtml, type InlineRenderers, renderProse } from '../../prose/html.ts';

/** On a slide: sources move to the foot, a footnote leaves its number, a term is a plain word. */
export const projected: InlineRenderers = {
  citation: (citation) => (citation.narrative ? escapeHtml(citation.text) : ''),
  footnote: (footnote) => `<sup>${footnote.number}</sup>`,
  term: (term) => term.html,
};

/** In the notes: all that a lecturer may be asked for stands where it belongs. */
export const spoken: InlineRenderers = {
  citation: (citation) => `<span class="citation">${escapeHtml(citation.text)}</span>`,
  footnote: (footnote) => `<small class="footnote">[${escapeHtml(footnote.content.text)}]</small>`,
  term: (term) => term.html,
};

/** Prose on a slide; where a citation has left, the space before it goes too. */
export function renderProjected(prose: Prose): string {
  const parts = prose.parts.map((part, index) => {
    const next = prose.parts[index + 1];
    const leaves = typeof next === 'object' && next.kind === 'citation' && !next.narrative;
    return typeof part === 'string' && leaves ? part.trimEnd() : part;
  });
  return renderProse({ ...prose, parts }, projected);
}
