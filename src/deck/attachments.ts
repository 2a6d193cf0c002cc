import type { Deck } from './deck.ts';
import { listProses, mapDeck } from './mapDeck.ts';
import { listDeepNodes, mapNodes } from './nodes.ts';
import type { Link, ProseNode } from './prose.ts';

/** The folder beside each page for the files that a deck's links lead to. */
export const ATTACHMENTS = 'files/';

/** Where a link leads to a file of the deck: its path in the deck's folder; null for any other link. */
export function findAttachment({ href }: Link): string | null {
  if (!href.startsWith(ATTACHMENTS)) return null;
  return decodeURI(href.slice(ATTACHMENTS.length).replace(/#.*$/, ''));
}

/** The links of a deck to files of its folder. */
export function listAttachmentLinks(deck: Deck): Link[] {
  const proses = [...listProses(deck), ...deck.glossary.map(({ content }) => content)];
  return proses.flatMap(listDeepNodes).filter((node): node is Link => isAttachmentLink(node));
}

function isAttachmentLink(node: ProseNode): node is Link {
  return node.type === 'link' && findAttachment(node) !== null;
}

/** A deck as paper has it: a file beside the pages is found on the web, or its link is plain words. */
export function linkAttachments(deck: Deck): Deck {
  const { url } = deck;
  if (listAttachmentLinks(deck).length === 0) return deck;
  return mapDeck(deck, {
    prose: (prose) =>
      mapNodes(prose, (node) => {
        if (!isAttachmentLink(node)) return [node];
        return url === null ? node.children : [{ ...node, href: url + node.href }];
      }),
    citation: (citation) => citation,
  });
}
