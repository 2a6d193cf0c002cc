import type { Deck } from '../deck/deck.ts';
import { type ImageFiles, listImages } from '../deck/images.ts';
import { findPhoneFile } from '../outputs/page/images.ts';

/** What a picture of a deck weighs for its readers. */
export interface ImageWeight {
  path: string;
  /** In how many widths browsers may take it. */
  widths: number;
  /** Bytes of the file that a phone takes. */
  phone: number;
}

/** The weight of each picture of a deck, once, in reading order. */
export function weighDeckImages(deck: Deck, files: ImageFiles): ImageWeight[] {
  const found = new Map<string, ImageWeight>();
  for (const { path, asset, isBlock } of listImages(deck))
    if (asset)
      found.set(path, {
        path,
        widths: isBlock ? (asset.sources[0]?.files.length ?? 1) : 1,
        phone: files.get(findPhoneFile(asset, isBlock).name)?.length ?? 0,
      });
  return [...found.values()];
}
