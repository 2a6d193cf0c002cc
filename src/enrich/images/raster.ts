import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import type { ImageAsset, ImageFile } from '../../deck/imageAsset.ts';
import type { Cache } from './cache.ts';
import { ImageFault, MAX_PIXELS } from './limits.ts';
import { nameImageFile } from './names.ts';

/** What was made of a picture's file. */
export interface MadeImage {
  asset: ImageAsset;
  files: ReadonlyMap<string, Uint8Array>;
  /** What its author should know, each as code and words. */
  remarks: readonly { code: string; message: string; hint?: string }[];
}

/** Pixels that screens take: a phone's column, a phone's or laptop's whole width, a large screen's. */
const SCREEN_WIDTHS = [480, 960, 1600, 2400] as const;

/** Pixels for browsers of before AVIF and WebP, and for print: 250 or more to the inch of half a page, a page, a slide. */
const PLAIN_WIDTHS = [960, 1600, 2560];

/** Widths nearer to each other than this are one. */
const NEAR = 0.85;

/** A picture of few colours, such as a screenshot, takes at most so many times what a photograph's format makes of it. */
const FLAT = 1.5;

/** How each format is written: fixed settings, so that the same picture has the same bytes. */
const ENCODERS = {
  // A higher effort takes many times as long for a few hundredths of the size.
  avif: { type: 'avif', options: { quality: 55, effort: 3 } },
  webp: { type: 'webp', options: { quality: 80, alphaQuality: 100, effort: 4 } },
  flat: { type: 'webp', options: { lossless: true, effort: 4 } },
  jpeg: { type: 'jpeg', options: { quality: 84, mozjpeg: true } },
  png: { type: 'png', options: { compressionLevel: 9, adaptiveFiltering: true } },
} as const;

type Format = keyof typeof ENCODERS;

/** What a kept file was made with. */
const MAKER = JSON.stringify([ENCODERS, FLAT, sharp.versions]);

// One thread a picture: no encoder's bytes may depend on how many processors there are.
sharp.concurrency(1);

interface Raster {
  width: number;
  height: number;
  isAnimated: boolean;
  /** True where its lines and areas would suffer: it is kept without loss. */
  isFlat: boolean;
  isTransparent: boolean;
}

/**
 * Makes a picture's files: upright, in sRGB, without what its camera wrote of place and time. Throws an `ImageFault`
 * for one that is broken or too large.
 */
export async function makeRaster(path: string, content: Uint8Array, cache: Cache): Promise<MadeImage> {
  const key = [MAKER, createHash('sha256').update(content).digest('hex')];
  const read = await explain(() =>
    cache([...key, 'read'], async () => encodeText(await readRaster(content))),
  );
  const { width, height, isFlat, isTransparent, isAnimated } = JSON.parse(decodeText(read)) as Raster;
  const files = new Map<string, Uint8Array>();
  const make = async (format: Format, wide: number): Promise<ImageFile> => {
    const made = await explain(() =>
      cache([...key, format, String(wide)], () => encode(content, format, wide)),
    );
    const name = nameImageFile(path, content, wide, made, ENCODERS[format].type);
    files.set(name, made);
    return { name, width: wide };
  };
  const makeAll = async (format: Format, widths: readonly number[]): Promise<ImageFile[]> => {
    const all: ImageFile[] = [];
    for (const wide of widths) all.push(await make(format, wide));
    return all;
  };
  const formats: Format[] = isFlat ? ['flat'] : ['avif', 'webp'];
  const sources: { type: string; files: ImageFile[] }[] = [];
  for (const format of formats)
    sources.push({
      type: `image/${ENCODERS[format].type}`,
      files: await makeAll(format, listWidths(width, SCREEN_WIDTHS)),
    });
  const [narrow, ...wider] = await makeAll(
    isFlat || isTransparent ? 'png' : 'jpeg',
    listWidths(width, PLAIN_WIDTHS),
  );
  if (!narrow) throw new Error(`${path} was made into no file.`);
  const remarks = isAnimated
    ? [{ code: 'animated-image', message: 'it moves; its first picture alone is shown' }]
    : [];
  return {
    asset: { width, height, kind: 'raster', isTransparent, sources, plain: [narrow, ...wider], words: '' },
    files,
    remarks,
  };
}

function encodeText(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function decodeText(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** The widths that a picture is made in: those that it has pixels for, and its own up to the largest. */
function listWidths(width: number, wanted: readonly number[]): number[] {
  const largest = Math.min(width, wanted.at(-1) ?? width);
  return [...wanted.filter((each) => each < largest * NEAR), largest];
}

/** The picture upright, in sRGB, without what its camera wrote beside the pixels. */
function open(content: Uint8Array): Sharp {
  return sharp(content, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).autoOrient().toColourspace('srgb');
}

function encode(content: Uint8Array, format: Format, width: number): Promise<Uint8Array> {
  const { type, options } = ENCODERS[format];
  return open(content).resize({ width, withoutEnlargement: true }).toFormat(type, options).toBuffer();
}

async function readRaster(content: Uint8Array): Promise<Raster> {
  const { autoOrient, format, hasAlpha, pages = 1, width, height } = await sharp(content).metadata();
  if (width * height > MAX_PIXELS)
    throw new ImageFault(
      'too-large-image',
      `it has ${Math.round((width * height) / 1e6)} million pixels; a picture takes at most ${MAX_PIXELS / 1e6}`,
      'save it smaller',
    );
  const isTransparent = hasAlpha && !(await open(content).stats()).isOpaque;
  return {
    ...autoOrient,
    isTransparent,
    isAnimated: pages > 1,
    isFlat: /^(?:png|gif)$/.test(format) && (await isFlat(content)),
  };
}

/** Whether a picture has so few colours that it takes little more without any loss. */
async function isFlat(content: Uint8Array): Promise<boolean> {
  const [without, lossy] = await Promise.all([
    encode(content, 'flat', SCREEN_WIDTHS[1]),
    encode(content, 'webp', SCREEN_WIDTHS[1]),
  ]);
  return without.length <= lossy.length * FLAT;
}

/** Does what the encoder may refuse: a broken file is its author's mistake. */
async function explain<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ImageFault) throw error;
    const reason = error instanceof Error ? error.message.trim().split('\n')[0] : String(error);
    throw new ImageFault(
      'broken-image',
      `it can't be read as a picture: ${reason}`,
      'open it in a program for pictures and save it anew',
    );
  }
}
