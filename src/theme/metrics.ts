import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import opentype from 'opentype.js';
import type { Metrics } from '../marks/frame.ts';
import type { FontFile } from './fontFile.ts';
import { type FontsAsked, findAdded, findFonts } from './fonts.ts';
import { findMathsFile } from './mathsFont.ts';
import { readRange } from './pack.ts';

/** The faces that the outputs load, by the name that labels use. */
const FACES: Record<string, { family: string; style: string }> = {
  'sans-400': { family: 'source-sans-3', style: '400-normal' },
  'sans-600': { family: 'source-sans-3', style: '600-normal' },
  'serif-400': { family: 'spectral', style: '400-normal' },
  'serif-600': { family: 'spectral', style: '600-normal' },
  'serif-400-italic': { family: 'spectral', style: '400-italic' },
};

const SUBSETS = ['latin', 'latin-ext', 'cyrillic'];

/** Characters of pictures' own words, wanted whatever the deck says. */
const COMMON =
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;!?\'"()[]+-–—−=%$€£/&“”‘’…·';

const own = createRequire(import.meta.url);

function findOwn(family: string, subset: string, style: string): string {
  return own.resolve(`@fontsource/${family}/files/${family}-${subset}-${style}.woff`);
}

/** The files of further fonts that stand in for a face, as the format that can be read here. */
function findFiles(fonts: readonly FontFile[], face: string): string[] {
  const [kind, weight, slant = 'normal'] = face.split('-');
  return fonts
    .filter(
      (font) =>
        (font.family === 'Spectral') === (kind === 'serif') &&
        font.weight === Number(weight) &&
        font.style === slant,
    )
    .map(({ path }) => path.replace(/\.woff2$/, '.woff'));
}

async function openFont(path: string): Promise<opentype.Font> {
  const bytes = await readFile(path);
  return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/**
 * Reads advance widths of the characters used, in thousandths of an em, from the font files that the
 * outputs load; a character that no subset has is left out. Throws when a font file is missing.
 */
export async function readMetrics(characters: string, deck?: FontsAsked): Promise<Metrics> {
  const further = deck ? findAdded(deck) : [];
  const wanted = [...new Set(COMMON + characters)].sort();
  const faces: Metrics['faces'] = {};
  for (const [name, { family, style }] of Object.entries(FACES)) {
    const fonts = await Promise.all([
      ...SUBSETS.map((subset) => openFont(findOwn(family, subset, style))),
      ...findFiles(further, name).map(openFont),
    ]);
    const widths: Record<string, number> = {};
    for (const character of wanted) {
      const font = fonts.find((candidate) => candidate.charToGlyphIndex(character) > 0);
      if (!font) continue;
      const advance = font.charToGlyph(character).advanceWidth ?? 0;
      widths[character] = Math.round((advance * 1000) / font.unitsPerEm);
    }
    const letters = Object.values(widths);
    const average = Math.round(letters.reduce((sum, width) => sum + width, 0) / Math.max(1, letters.length));
    faces[name] = { widths, average };
  }
  return { faces };
}

/** Characters that neither the serif nor the sans has a glyph for where it is asked for one, in order, each once. */
export async function findMissing(characters: string, deck?: FontsAsked): Promise<string[]> {
  const wanted = [...new Set(characters)]
    .filter((character) => !/[\p{Cc}\p{Cf}\p{Z}\p{M}]/u.test(character))
    .sort();
  const files = findFonts(deck && { ...deck, faces: [] }).filter(
    ({ weight, style }) => weight === 400 && style === 'normal',
  );
  const fonts = await Promise.all(
    files.map(async ({ path, range }) => ({
      font: await openFont(path.replace(/\.woff2$/, '.woff')),
      intervals: readRange(range) ?? [],
    })),
  );
  return wanted.filter((character) => {
    const point = character.codePointAt(0) ?? 0;
    return !fonts.some(
      ({ font, intervals }) =>
        intervals.some(([from, to]) => point >= from && point <= to) && font.charToGlyphIndex(character) > 0,
    );
  });
}

/** Characters that the face for formulas has no glyph for. */
export async function findMissingSigns(characters: string): Promise<string> {
  if (characters === '') return '';
  const font = await openFont(findMathsFile());
  return [...characters].filter((character) => font.charToGlyphIndex(character) === 0).join('');
}
