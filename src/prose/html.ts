import type { Citation, Footnote, Prose, TermUse } from '../deck/prose.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe for element content and double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** How an output shows what stands inside prose; each gives phrasing HTML. */
export interface InlineRenderers {
  citation(citation: Citation): string;
  footnote(footnote: Footnote): string;
  term(term: TermUse): string;
}

/** Prose as HTML, its inlines shown the output's way. */
export function renderProse(prose: Prose, inline: InlineRenderers): string {
  return prose.parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part.kind === 'citation') return inline.citation(part);
      if (part.kind === 'footnote') return inline.footnote(part);
      return inline.term(part);
    })
    .join('');
}
