import { brotliCompressSync } from 'node:zlib';
import type { Deck } from '../../deck/deck.ts';
import { findImages, listImages } from '../../deck/images.ts';
import type { ImageNode } from '../../deck/prose.ts';
import { findFonts, findFontsFor } from '../../theme/fonts.ts';
import { findDeckFonts } from '../fonts.ts';
import type { Files, Weight } from '../output.ts';
import { findPhoneFile, IMAGE_FOLDER } from '../page/images.ts';
import { readPageText } from '../page/text.ts';

/**
 * Counts what a reader of the story loads. First view: page, script, styles, icon, manifest, and every font of
 * the faces and alphabets that the page has a character of, whether or not its face needs them all. With all
 * pictures: that, what comes once the page has loaded (the data of the later pictures, the worker that paints), and
 * the stills of readers without a script. Pictures among the words weigh what a phone takes of them: those of the first
 * step in the first view, each with its share of the budget in the last. Fonts for code, formulas and signs raise the
 * budget of the first view by what they weigh.
 */
export function weighStory(files: Files, deck: Deck): Weight[] {
  const page = String(files.get('public/index.html') ?? '');
  const sent = (path: string) => {
    const content = files.get(path);
    if (content === undefined) return 0;
    return typeof content === 'string' ? brotliCompressSync(content).length : content.length;
  };
  const asset = (pattern: RegExp) =>
    [...files.keys()].filter((path) => pattern.test(path)).reduce((sum, path) => sum + sent(path), 0);
  const fonts = findFontsFor(readPageText(page), findFonts(findDeckFonts(deck))).filter(
    // Words of another alphabet stand in plain prose alone.
    ({ subset, family, style, weight }) =>
      subset === 'latin' || (family === 'Spectral' && style === 'normal' && weight === 400),
  );
  const script = asset(/^public\/assets\/(early|story)\.\w+\.js$/);
  const weighFonts = (some: typeof fonts) =>
    some.reduce((sum, { name }) => sum + sent(`public/assets/fonts/${name}`), 0);
  const further = weighFonts(fonts.filter(({ family }) => !/^(?:Spectral|Source Sans 3)$/.test(family)));
  const first =
    sent('public/index.html') +
    script +
    asset(/^public\/(assets\/story\.\w+\.css|assets\/icon\.svg|manifest\.webmanifest)$/) +
    weighFonts(fonts);
  const later = asset(/^public\/assets\/((data|painter)\.\w+\.js|stills\.\w+\.svg)$/);
  const images = weighImages(listImages(deck), sent);
  const seen = weighImages(findFirstImages(deck), sent);
  return [
    { budget: 'firstView', name: 'first view', bytes: first + seen.bytes, most: 220_000 + further },
    { budget: 'script', name: 'script of it', bytes: script, most: 48_000 },
    {
      budget: 'pictures',
      name: 'story with all pictures',
      bytes: first + later + images.bytes,
      most: 500_000 + images.count * 150_000,
    },
  ];
}

/** The pictures that stand in the first step of the story. */
function findFirstImages({ chapters }: Deck): ImageNode[] {
  const step = chapters[0]?.slides[0]?.steps[0];
  return step ? findImages(step.voices.story?.prose ?? step.projected) : [];
}

/** Pictures as a phone takes them, each once. */
function weighImages(
  images: readonly ImageNode[],
  sent: (path: string) => number,
): { count: number; bytes: number } {
  const names = new Set(
    images.flatMap(({ asset, isBlock }) => (asset ? [findPhoneFile(asset, isBlock).name] : [])),
  );
  const bytes = [...names].reduce((sum, name) => sum + sent(`public/${IMAGE_FOLDER}${name}`), 0);
  return { count: names.size, bytes };
}
