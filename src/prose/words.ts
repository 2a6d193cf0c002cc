import { changeInside } from '../deck/nodes.ts';
import type { Citation, Prose, ProseNode } from '../deck/prose.ts';
import { escapeHtml } from './html.ts';
import { PLAIN_STYLE, type ProseStyle, renderProse } from './render.ts';

/** How a slide's words lead to other slides: by an id's address, or not at all where it returns null. */
export type FindTarget = (id: string) => string | null;

/** How a slide's words differ from output to output. */
export interface WordsOptions {
  /** True where code comes in its steps, as in the talk. */
  hasBuilds?: boolean;
  /** How pictures are shown; left out where there are none. */
  image?: ProseStyle['image'] | undefined;
}

/**
 * Words as they stand on a slide, on the screen and in print: sources have gone to its foot, a footnote leaves its
 * number, a term is a plain word.
 */
export function renderWords(
  prose: Prose,
  findTarget: FindTarget = (id) => `#${id}`,
  { hasBuilds = false, image = PLAIN_STYLE.image }: WordsOptions = {},
): string {
  return renderProse(dropCitations(prose), {
    hasBuilds,
    citation: (citation) => escapeHtml(citation.text),
    footnote: ({ number }) => `<sup>${number}</sup>`,
    term: (_, html) => html,
    image,
    crossReference({ target }, html) {
      const address = findTarget(target);
      return address === null ? html : `<a href="${escapeHtml(address)}">${html}</a>`;
    },
  });
}

/** Prose without the citations that leave its sentences, nor the space before them; a narrative one stays. */
function dropCitations(prose: Prose): Prose {
  const nodes = prose.map((node) => (node.type === 'footnote' ? node : changeInside(node, dropCitations)));
  return nodes.flatMap((node, index): Prose => {
    if (leaves(node)) return [];
    const next = nodes[index + 1];
    return node.type === 'text' && next && leaves(next) ? [{ ...node, value: node.value.trimEnd() }] : [node];
  });
}

function leaves(node: ProseNode): node is Citation {
  return node.type === 'citation' && !node.narrative;
}
