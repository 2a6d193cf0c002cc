import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FontFile } from './fontFile.ts';
import { describeMathsFont, MATHS_FAMILY } from './mathsFont.ts';
import { type FontPack, findFace, openPack, readRange } from './pack.ts';

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
 * The fonts of all outputs: first the theme's signs and further alphabets and the fonts that the deck names, as far as
 * it has characters for them, then the theme's own in the scripts that it has, latin first.
 */
export function findFonts(deck?: DeckFonts): FontFile[] {
  const maths = deck?.mathsFont ? [describeMathsFont(deck.mathsFont)] : [];
  return [...(deck ? findAdded(deck, deck.faces) : []), ...findOwn(deck), ...maths];
}

/** The fonts besides the theme's usual ones that a deck has characters for: the theme's for rare ones, and those it names. */
export function findAdded(deck: FontsAsked, wanted: readonly string[] = []): FontFile[] {
  return [...findRare(deck, wanted), ...findFurther(deck, wanted)];
}

/** A font package, or a part of one, that stands in for the theme's families. */
interface FontSource {
  pack: FontPack;
  prefix?: string;
  subsets?: readonly string[];
  /** The families that it stands in for; all where it isn't said. */
  families?: readonly string[];
}

function listFiles(source: FontSource, wanted: readonly string[]): FontFile[] {
  const { pack, prefix = '', subsets = Object.keys(pack.ranges), families } = source;
  return listFamilies(wanted)
    .filter(({ family }) => families?.includes(family) ?? true)
    .flatMap(({ family, faces }) =>
      subsets.flatMap((subset) =>
        faces.map((face): FontFile => {
          const weight = face.startsWith('600') ? 600 : 400;
          const style = face.endsWith('italic') ? 'italic' : 'normal';
          const { face: found, path } = findFace(pack, subset, weight, style);
          const range = pack.ranges[subset] ?? '';
          return { family, weight, style, subset, range, name: `${prefix}${found}.woff2`, path };
        }),
      ),
    );
}

function findOwn(deck?: DeckFonts): FontFile[] {
  const subsets = listSubsets(deck);
  return FAMILIES.flatMap(({ family, pack }) =>
    listFiles({ pack: openPack(pack), subsets, families: [family] }, deck?.faces ?? []),
  );
}

const SIGNS = fileURLToPath(new URL('signs/', import.meta.url));

/** Where rare characters are found, the better later: signs of our own cutting, and alphabets that the theme's packages have. */
function listRare(): FontSource[] {
  const words = ['Spectral', 'Source Sans 3'];
  const signs = ['signs-noto', 'signs-sans'].map((name) => ({
    pack: openPack(join(SIGNS, name)),
    families: words,
  }));
  const letters = ['cyrillic-ext', 'vietnamese'];
  const sans = {
    pack: openPack('source-sans-3'),
    subsets: ['greek-ext', 'greek', ...letters],
    families: words,
  };
  const serif = { pack: openPack('spectral'), subsets: letters, families: ['Spectral'] };
  return [...signs, sans, serif];
}

/** The theme's fonts for characters of a deck that its usual ones don't hold. */
function findRare(deck: FontsAsked, wanted: readonly string[]): FontFile[] {
  const usual = [...new Set(findOwn({ ...deck, faces: [] }).map(({ range }) => range))].flatMap(
    (range) => readRange(range) ?? [],
  );
  // Formulas have a face of their own.
  const words = JSON.stringify(deck, (_key, value) => (value?.type === 'math' ? undefined : value));
  const rare = [...new Set(words)].filter((character) => {
    const point = character.codePointAt(0) ?? 0;
    return !usual.some(([from, to]) => point >= from && point <= to);
  });
  if (rare.length === 0) return [];
  const files = listRare().flatMap((source) => listFiles(source, wanted));
  return findFontsFor(rare.join(''), files);
}

/** Names of the families that outputs are set in, as their makers write them. */
export function findFamilies(deck?: FontsAsked): string[] {
  return [
    ...FAMILIES.map(({ family }) => family),
    MATHS_FAMILY,
    'Deck Signs',
    'Deck Signs Math',
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
    // A folder may call itself as another font does: its files have names of their own.
    const prefix = isAbsolute(name) ? `own${index + 1}-` : '';
    return findFontsFor(text, listFiles({ pack: openPack(name), prefix }, wanted));
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
