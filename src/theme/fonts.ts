import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute } from 'node:path';
import type { FontFile } from './fontFile.ts';
import { describeMathsFont, MATHS_FAMILY } from './mathsFont.ts';
import { findFace, openPack, readRange } from './pack.ts';

/** The families, each with the faces that every deck has; a deck that is set in others of the four names them. */
const FAMILIES = [
  { kind: 'serif', family: 'Spectral', pack: 'spectral', faces: ['400-normal', '400-italic', '600-normal'] },
  { kind: 'sans', family: 'Source Sans 3', pack: 'source-sans-3', faces: ['400-normal', '600-normal'] },
  { kind: 'mono', family: 'Source Code Pro', pack: 'source-code-pro', faces: [] },
] as const;

const ALL_FACES = ['400-normal', '400-italic', '600-normal', '600-italic'] as const;

const SUBSETS = ['latin', 'latin-ext', 'cyrillic'];

/** What a deck says of its fonts: further packages by name, or folders laid out like one. */
export interface FontsAsked {
  fonts: readonly string[];
}

/** That, and the faces that the deck's words are set in besides the theme's usual: "mono-400-normal". */
export interface DeckFonts extends FontsAsked {
  faces: readonly string[];
  /** BCP 47. */
  language?: string;
  /** The part of the face for formulas that the deck has signs of, as WOFF2 in base64; none where it has no formulas. */
  mathsFont?: string;
}

/** The theme's families with the faces of each that a deck needs. */
function listFamilies(wanted: readonly string[] = []): { family: string; pack: string; faces: string[] }[] {
  return FAMILIES.map(({ kind, family, pack, faces }) => {
    const usual: readonly string[] = faces;
    const all = ALL_FACES.filter((face) => usual.includes(face) || wanted.includes(`${kind}-${face}`));
    return { family, pack, faces: all };
  });
}

/** The subsets of the theme's fonts that a deck needs: those of Latin, and Cyrillic where it has a letter of it or writes dates in it. */
function listSubsets(deck?: DeckFonts): string[] {
  if (!deck || /\p{Script=Cyrillic}/u.test(JSON.stringify(deck))) return SUBSETS;
  const script = deck.language === undefined ? 'Latn' : new Intl.Locale(deck.language).maximize().script;
  return SUBSETS.filter((subset) => subset !== 'cyrillic' || script === 'Cyrl');
}

/**
 * The fonts of all outputs: first those that the deck names and has characters for, then the theme's own in the scripts
 * that it has, latin first.
 */
export function findFonts(deck?: DeckFonts): FontFile[] {
  const { resolve } = createRequire(import.meta.url);
  const subsets = listSubsets(deck);
  const further = deck ? findFurther(deck, deck.faces) : [];
  const own = listFamilies(deck?.faces).flatMap(({ family, pack, faces }) => {
    const ranges: Record<string, string> = JSON.parse(
      readFileSync(resolve(`@fontsource/${pack}/unicode.json`), 'utf8'),
    );
    return subsets.flatMap((subset) =>
      faces.map((face): FontFile => {
        const name = `${pack}-${subset}-${face}.woff2`;
        return {
          family,
          weight: face.startsWith('600') ? 600 : 400,
          style: face.endsWith('italic') ? 'italic' : 'normal',
          subset,
          range: ranges[subset] ?? 'U+0-10FFFF',
          name,
          path: resolve(`@fontsource/${pack}/files/${name}`),
        };
      }),
    );
  });
  return [...further, ...own, ...(deck?.mathsFont ? [describeMathsFont(deck.mathsFont)] : [])];
}

/** Names of the families that outputs are set in, as their makers write them. */
export function findFamilies(deck?: FontsAsked): string[] {
  return [
    ...FAMILIES.map(({ family }) => family),
    MATHS_FAMILY,
    ...(deck?.fonts ?? []).map((name) => openPack(name).family),
  ];
}

/** Those of the fonts that hold a character of the text. */
export function findFontsFor(text: string, fonts: readonly FontFile[]): FontFile[] {
  const points = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  const hits = new Map<string, boolean>();
  return fonts.filter(({ range }) => {
    const known =
      hits.get(range) ?? (readRange(range) ?? []).some(([a, b]) => points.some((p) => p >= a && p <= b));
    hits.set(range, known);
    return known;
  });
}

/**
 * A further font is more characters for each of the theme's faces, so that every style sheet and picture has them
 * without naming it. Its files come first: of two that hold a character, a browser takes the later
 * (https://www.w3.org/TR/css-fonts-4/#composite-fonts).
 */
export function findFurther(deck: FontsAsked, wanted: readonly string[] = []): FontFile[] {
  const text = JSON.stringify(deck);
  return deck.fonts.flatMap((name, index) => {
    const pack = openPack(name);
    // A folder may call itself as another font does: its files have names of their own.
    const prefix = isAbsolute(name) ? `own${index + 1}-` : '';
    const files = listFamilies(wanted).flatMap(({ family, faces }) =>
      Object.entries(pack.ranges).flatMap(([subset, range]) =>
        faces.map((face): FontFile => {
          const weight = face.startsWith('600') ? 600 : 400;
          const style = face.endsWith('italic') ? 'italic' : 'normal';
          const { face: found, path } = findFace(pack, subset, weight, style);
          return { family, weight, style, subset, range, name: `${prefix}${found}.woff2`, path };
        }),
      ),
    );
    return findFontsFor(text, files);
  });
}

/** What is code, in the mono and, for the signs that it lacks, the sans; the keys of the pages' own help are no code. */
const CODE_STYLE = `code,pre,samp,kbd:not(.keys *){font-family:"Source Code Pro","Source Sans 3",monospace;font-size:.92em;font-variant:none}
pre{white-space:pre-wrap}pre code{font-size:inherit}
`;

/** The fonts as `@font-face` rules, and with the mono how code is set; `address` returns what stands in `url()`. */
export function renderFontFaces(fonts: readonly FontFile[], address: (font: FontFile) => string): string {
  const rules = fonts.map(
    (font) =>
      `@font-face{font-family:"${font.family}";font-style:${font.style};font-weight:${font.weight};` +
      `font-display:swap;src:url("${address(font)}") format("woff2");unicode-range:${font.range}}\n`,
  );
  const hasMono = fonts.some(({ family }) => family === 'Source Code Pro');
  return rules.join('') + (hasMono ? CODE_STYLE : '');
}

/** A font as a `data:` address, for files that carry their fonts inside. */
export function embedFont(font: FontFile): string {
  return `data:font/woff2;base64,${font.data ?? readFileSync(font.path).toString('base64')}`;
}

/** Styles with the fonts of a deck inside them, for files that stand alone. */
export function embedFonts(styles: string, deck?: DeckFonts): string {
  return renderFontFaces(findFonts(deck), embedFont) + styles;
}
