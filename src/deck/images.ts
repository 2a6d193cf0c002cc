import type { Deck } from './deck.ts';
import { listProses, mapDeck } from './mapDeck.ts';
import { listDeepNodes, mapNodes } from './nodes.ts';
import type { ImageNode, Prose } from './prose.ts';

/** The bytes of all files that pictures were made into, by name. */
export type ImageFiles = ReadonlyMap<string, Uint8Array>;

/** The pictures of prose, those of its footnotes too. */
export function findImages(prose: Prose): ImageNode[] {
  return listDeepNodes(prose).filter((node) => node.type === 'image');
}

/** Every picture of a deck in reading order, each as often as it stands there; those of the glossary last. */
export function listImages({ chapters, glossary }: Pick<Deck, 'chapters' | 'glossary'>): ImageNode[] {
  return [...listProses({ chapters }), ...glossary.map(({ content }) => content)].flatMap(findImages);
}

/** A deck with every picture replaced by what `change` returns for it. */
export function mapImages(deck: Deck, change: (image: ImageNode) => ImageNode): Deck {
  return mapDeck(deck, {
    prose: (prose) => mapNodes(prose, (node) => [node.type === 'image' ? change(node) : node]),
    citation: (citation) => citation,
  });
}

/** The files of those pictures that a deck has: what its readers may receive. */
export function pickImageFiles(deck: Deck, files: ImageFiles): ImageFiles {
  const names = new Set(
    listImages(deck).flatMap(({ asset }) =>
      asset
        ? [...asset.plain, ...asset.sources.flatMap((source) => source.files)].map(({ name }) => name)
        : [],
    ),
  );
  return new Map([...files].filter(([name]) => names.has(name)));
}
