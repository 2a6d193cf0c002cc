import { readFile } from 'node:fs/promises';
import { type FontFile, type FontsAsked, findFonts, renderFontFaces } from '../theme/fonts.ts';
import type { Files } from './replace.ts';

/** Adds the fonts of a deck under `assets/fonts/`; gives their `@font-face` rules for a style sheet in `assets/`. */
export async function addFonts(files: Files, deck?: FontsAsked): Promise<string> {
  const fonts = findFonts(deck);
  await Promise.all(
    fonts.map(async (font: FontFile) => {
      files.set(`public/assets/fonts/${font.name}`, await readFile(font.path));
    }),
  );
  return renderFontFaces(fonts, (font) => `fonts/${font.name}`);
}
