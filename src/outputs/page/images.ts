import type { Deck } from '../../deck/deck.ts';
import type { ImageAsset, ImageFile } from '../../deck/imageAsset.ts';
import { type ImageFiles, listImages } from '../../deck/images.ts';
import type { ImageNode } from '../../deck/prose.ts';
import { escapeHtml } from '../../prose/html.ts';
import type { MadeFiles } from '../output.ts';

/** A picture as HTML, without its caption. */
export type RenderImage = (image: ImageNode) => string;

/** The folder of the public pictures, from the pages. */
export const IMAGE_FOLDER = 'assets/images/';

/** The most pixels of the one file that old browsers take, and of that in a page that has all inside. */
const MOST = 1600;

/** The widest of a picture's files that has at most so many pixels, else the narrowest. */
function chooseFile(files: readonly [ImageFile, ...ImageFile[]], most: number): ImageFile {
  return files.findLast(({ width }) => width <= most) ?? files[0];
}

/** The address of the file that every browser takes, from a public page. */
export function findImageAddress({ plain }: ImageAsset): string {
  return IMAGE_FOLDER + chooseFile(plain, MOST).name;
}

/** The file that a phone of today takes: of a figure one as wide as its screen. */
export function findPhoneFile(asset: ImageAsset, isBlock: boolean): ImageFile {
  const [first, ...rest] = asset.sources[0]?.files ?? [];
  return isBlock && first ? chooseFile([first, ...rest], 960) : chooseFile(asset.plain, MOST);
}

/** Pictures of a public page: the browser chooses format and width; `sizes` says how wide they stand. */
export function renderWebImages(sizes: string, { isAsync }: { isAsync: boolean }): RenderImage {
  return (image) => {
    const { asset } = image;
    if (!asset) return escapeHtml(image.alt);
    // In a line it is as large as it is: a choice of widths would make it as wide as its column.
    if (!image.isBlock) return renderTag(image, asset, findImageAddress(asset));
    const loading = ` loading="lazy"${isAsync ? ' decoding="async"' : ''}`;
    const html = renderTag(image, asset, findImageAddress(asset), loading);
    if (asset.sources.length === 0) return html;
    const sources = asset.sources.map(({ type, files }) => {
      const set = files.map(({ name, width }) => `${IMAGE_FOLDER}${name} ${width}w`).join(', ');
      return `<source type="${type}" srcset="${set}" sizes="${sizes}">`;
    });
    return `<picture>${sources.join('')}${html}</picture>`;
  };
}

/** Pictures inside the page, each in one file of at most so many pixels. */
export function renderOwnImages(images: ImageFiles, most = MOST): RenderImage {
  return (image) => {
    const { asset } = image;
    if (!asset) return escapeHtml(image.alt);
    const { name } = chooseFile(asset.plain, most);
    const content = images.get(name);
    if (!content) throw new Error(`${name} is no file of this deck's pictures.`);
    return renderTag(
      image,
      asset,
      `data:${findType(name)};base64,${Buffer.from(content).toString('base64')}`,
    );
  };
}

function renderTag(image: ImageNode, asset: ImageAsset, address: string, more = ''): string {
  const { width, height, isTransparent } = asset;
  const ground = isTransparent ? ' class="clear"' : '';
  const title = image.isBlock || image.caption === null ? '' : ` title="${escapeHtml(image.caption)}"`;
  return `<img src="${address}" width="${width}" height="${height}" alt="${escapeHtml(image.alt)}"${title}${ground}${more}>`;
}

const TYPES: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};

function findType(name: string): string {
  return TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

/** Adds the files of a deck's pictures that public pages name. */
export function addImages(files: MadeFiles, deck: Deck, images: ImageFiles): void {
  for (const { asset, isBlock } of listImages(deck)) {
    if (!asset) continue;
    const choices = isBlock ? asset.sources.flatMap((source) => source.files) : [];
    const named = [...choices, chooseFile(asset.plain, MOST)];
    for (const { name } of named) {
      const content = images.get(name);
      if (content) files.set(`public/${IMAGE_FOLDER}${name}`, content);
    }
  }
}
