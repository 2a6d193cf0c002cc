import type { Citation, Prose } from '../../deck/prose.ts';
import { renderProse } from '../../prose/html.ts';
import { projected } from '../talk/inline.ts';

/** Projected words as they stand on a slide: sources have gone to the foot, with the space before them. */
export function renderWords(prose: Prose): string {
  const parts = prose.parts.map((part, index) => {
    const next = prose.parts[index + 1];
    return typeof part === 'string' && isCitation(next) && !next.narrative ? part.trimEnd() : part;
  });
  return renderProse({ ...prose, parts }, projected);
}

function isCitation(part: Prose['parts'][number] | undefined): part is Citation {
  return typeof part === 'object' && part.kind === 'citation';
}
