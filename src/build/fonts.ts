import { realpathSync } from 'node:fs';
import { isAbsolute, resolve, sep } from 'node:path';
import type { Deck } from '../deck/deck.ts';
import { findFormulas, listMathsSigns } from '../deck/maths.ts';
import type { ProseNode } from '../deck/prose.ts';
import { writeCount } from '../report/count.ts';
import type { Diagnostic, Place } from '../report/diagnostic.ts';
import { findDeckFile, findTextPlace, readLines, type Source } from '../report/source.ts';
import { embedFont, findFonts, findFontsFor, findFurther, renderFontFaces } from '../theme/fonts.ts';
import { findMissing, findMissingSigns } from '../theme/metrics.ts';
import { groupByScript } from './scripts.ts';

/** The deck with its font folders as places on this machine. */
export function locateFonts(deck: Deck, slides: string): Deck {
  return { ...deck, fonts: deck.fonts.map((name) => (name.startsWith('./') ? resolve(slides, name) : name)) };
}

/** An error for each font of a deck that can't be used: not installed, broken, or with a file outside the deck's folder. */
export function checkFonts(deck: Deck, slides: string, source: Source): Diagnostic[] {
  const located = locateFonts(deck, slides);
  return deck.fonts.flatMap((name, index) => {
    const path = located.fonts[index] ?? name;
    const message = isAbsolute(path) && !isInside(path, slides) ? OUTSIDE : findFault(located, path);
    if (message === null) return [];
    const place = findTextPlace(source, findDeckFile(source), name);
    return [
      { code: 'bad-font', level: 'error', message: `the font ${name} can’t be used: ${message}`, ...place },
    ];
  });
}

const SANS = 'Source Sans 3';

const OUTSIDE = 'its folder does not exist, or lies outside the deck’s';

function isInside(path: string, folder: string): boolean {
  try {
    return realpathSync(path).startsWith(realpathSync(folder) + sep);
  } catch {
    return false;
  }
}

function findFault(deck: Deck, font: string): string | null {
  try {
    findFurther({ ...deck, fonts: [font] });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Styles that set a drawing's words in the deck's sans, with its fonts inside. */
export function letterDrawing(words: string, deck: Deck): string {
  // Further fonts are found by the words of the deck, which doesn't have these yet.
  const lettered = { ...deck, faces: [], words };
  const fonts = findFontsFor(words, findFonts(lettered)).filter(({ family }) => family === SANS);
  return `${renderFontFaces(fonts, embedFont)}text{font-family:"${SANS}",sans-serif}`;
}

/** An error for each script of which a deck has characters that none of its fonts holds, at the first place where one is written. */
export async function findMissingGlyphs(deck: Deck, source: Source): Promise<Diagnostic[]> {
  const { chapters, references, glossary, title, subtitle, credit, description, author } = deck;
  const printed = references.map(({ entry }) => entry);
  const words = joinStrings([chapters, printed, glossary, title, subtitle, credit, description, author]);
  // What the face for formulas lacks is set in the others.
  const signs = await findMissingSigns(listMathsSigns(findFormulas(deck)));
  const missing = await findMissing(words + signs, deck);
  return groupByScript(missing, deck.language).map(({ name, pack, characters }) => {
    const { place, character } = findFirst(characters, source);
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const fonts = [...deck.fonts, pack].join(', ');
    return {
      code: 'missing-glyph',
      level: 'error',
      message: `no font holds ${writeCount(characters.length, 'character', 'characters')} of ${name}: "${character}" (U+${code}) is the first`,
      hint: `npm install @fontsource/${pack}, and write fonts: [${fonts}] in ${findDeckFile(source)}`,
      ...place,
    };
  });
}

/** The first of some characters that is written in the deck, and where: at its beginning where none is found. */
function findFirst(characters: readonly string[], source: Source): { place: Place; character: string } {
  const wanted = new Set(characters);
  for (const [file, text] of source.files)
    for (const [index, line] of readLines(text).entries()) {
      const character = [...line].find((each) => wanted.has(each));
      if (character !== undefined)
        return { place: { file, line: index + 1, column: line.indexOf(character) + 1 }, character };
    }
  return { place: { file: findDeckFile(source), line: 1, column: 1 }, character: characters[0] ?? '' };
}

function joinStrings(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(joinStrings).join('');
  if (isNode(value, 'image')) return joinStrings([value.alt, value.caption, value.asset?.words]);
  // A formula has a face of its own, and its spoken words are nowhere shown.
  if (isNode(value, 'math')) return '';
  return typeof value === 'object' && value !== null ? joinStrings(Object.values(value)) : '';
}

/** Whether a value is a node of a type; a picture's path and the names of its files are nowhere shown. */
function isNode<Type extends ProseNode['type']>(
  value: unknown,
  type: Type,
): value is Extract<ProseNode, { type: Type }> {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === type;
}
