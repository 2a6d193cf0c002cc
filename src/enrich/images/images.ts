import { readFile, stat } from 'node:fs/promises';
import type { Deck } from '../../deck/deck.ts';
import type { ImageAsset } from '../../deck/imageAsset.ts';
import { type ImageFiles, listImages, mapImages } from '../../deck/images.ts';
import type { ImageNode } from '../../deck/prose.ts';
import type { Diagnostic } from '../../report/diagnostic.ts';
import { createReport } from '../../report/report.ts';
import { type Cache, openCache } from './cache.ts';
import { ImageFault, MAX_BYTES } from './limits.ts';
import { locateImage } from './locate.ts';
import { type MadeImage, makeRaster } from './raster.ts';
import { makeVector } from './vector.ts';

/** How many pictures are made at a time. */
const WIDTH = 2;

/** What the making of pictures needs of the rest. */
export interface ImageSetting {
  /** The deck's folder. */
  folder: string;
  /** Styles with the fonts that a drawing's words are set in: it loads none of its own. */
  letter(words: string): string;
  cache?: Cache;
}

/**
 * A deck whose pictures have their files, and those. Each file is read once, however often it is shown; a mistake is
 * reported wherever it is. A deck without pictures is itself.
 */
export async function enrichImages(
  deck: Deck,
  setting: ImageSetting,
): Promise<{ deck: Deck; images: ImageFiles; diagnostics: Diagnostic[] }> {
  const nodes = listImages(deck);
  if (nodes.length === 0) return { deck, images: new Map(), diagnostics: [] };
  const paths = [...new Set(nodes.map(({ path }) => path))];
  const made = new Map<string, MadeImage | ImageFault>();
  const work = async (): Promise<void> => {
    for (let path = paths.shift(); path !== undefined; path = paths.shift())
      made.set(path, await tryImage(path, setting));
  };
  await Promise.all(Array.from({ length: WIDTH }, work));
  const images = new Map<string, Uint8Array>();
  const assets = new Map<string, ImageAsset>();
  for (const [path, result] of made) {
    if (result instanceof ImageFault) continue;
    assets.set(path, result.asset);
    for (const [name, content] of result.files) images.set(name, content);
  }
  return {
    deck: mapImages(deck, (image) => ({ ...image, asset: assets.get(image.path) ?? null })),
    images,
    diagnostics: report(nodes, made),
  };
}

async function tryImage(path: string, setting: ImageSetting): Promise<MadeImage | ImageFault> {
  try {
    return await makeImage(path, setting);
  } catch (error) {
    if (error instanceof ImageFault) return error;
    throw error;
  }
}

async function makeImage(
  path: string,
  { folder, letter, cache = openCache() }: ImageSetting,
): Promise<MadeImage> {
  const place = locateImage(path, folder);
  const { size } = await stat(place);
  if (size > MAX_BYTES)
    throw new ImageFault(
      'too-large-image',
      `it has ${Math.round(size / 1e6)} MB; a picture takes at most ${MAX_BYTES / 1e6}`,
      'save it smaller',
    );
  const content = await readFile(place);
  return isDrawing(path, content) ? makeVector(path, content, letter) : makeRaster(path, content, cache);
}

function isDrawing(path: string, content: Uint8Array): boolean {
  return (
    /\.svg$/i.test(path) ||
    /^\s*(?:<\?xml|<svg|<!doctype svg)/i.test(Buffer.from(content.subarray(0, 200)).toString('utf8'))
  );
}

function report(
  nodes: readonly ImageNode[],
  made: ReadonlyMap<string, MadeImage | ImageFault>,
): Diagnostic[] {
  const found = createReport();
  for (const { path, place } of nodes) {
    const result = made.get(path);
    if (!result || !place) continue;
    if (result instanceof ImageFault)
      found.error(result.code, place, `${path}: ${result.message}`, result.hint);
    else
      for (const { code, message, hint } of result.remarks)
        found.warn(code, place, `${path}: ${message}`, hint);
  }
  return found.list();
}
