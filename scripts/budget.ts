import { brotliCompressSync } from 'node:zlib';
import type { Files } from '../src/build/replace.ts';
import { findFonts, findFontsFor } from '../src/theme/fonts.ts';

/** Bytes, as a host sends them with brotli, that the story may take. */
const MOST = { 'first view': 220_000, 'script of it': 48_000, 'story with all pictures': 500_000 };

/** What the story takes of each budget, in bytes. */
export type Spent = Record<keyof typeof MOST, number>;

/**
 * Counts what a reader of the story loads. First view: page, script, styles, icon, manifest, and every font of
 * the faces and alphabets that the page has a character of, whether or not its face needs them all. With all
 * pictures: that, what comes once the page has loaded (the data of the later pictures, the worker that paints), and
 * the stills of readers without a script.
 */
export function countSpent(files: Files): Spent {
  const page = String(files.get('public/index.html') ?? '');
  const sent = (path: string) => {
    const content = files.get(path);
    if (content === undefined) return 0;
    return typeof content === 'string' ? brotliCompressSync(content).length : content.length;
  };
  const asset = (pattern: RegExp) =>
    [...files.keys()].filter((path) => pattern.test(path)).reduce((sum, path) => sum + sent(path), 0);
  const words = page.replace(/<script[\s\S]*?<\/script>|<[^>]+>/g, ' ');
  const fonts = findFontsFor(words, findFonts()).filter(
    // Words of another alphabet stand in plain prose alone.
    ({ subset, family, style, weight }) =>
      subset === 'latin' || (family === 'Spectral' && style === 'normal' && weight === 400),
  );
  const script = asset(/^public\/assets\/(early|story)\.\w+\.js$/);
  const first =
    sent('public/index.html') +
    script +
    asset(/^public\/(assets\/story\.\w+\.css|assets\/icon\.svg|manifest\.webmanifest)$/) +
    fonts.reduce((sum, { name }) => sum + sent(`public/assets/fonts/${name}`), 0);
  return {
    'first view': first,
    'script of it': script,
    'story with all pictures': first + asset(/^public\/assets\/((data|painter)\.\w+\.js|stills\.\w+\.svg)$/),
  };
}

/** The budgets as lines of text, and whether any is overdrawn. */
export function writeBudget(spent: Spent): { text: string; isOver: boolean } {
  const rows = (Object.keys(MOST) as (keyof Spent)[]).map((name) => {
    const over = spent[name] > MOST[name];
    const text = `  ${name.padEnd(24)} ${kilobytes(spent[name])} of ${kilobytes(MOST[name])} kB${over ? ', too much' : ''}`;
    return { text, over };
  });
  return { text: rows.map(({ text }) => text).join('\n'), isOver: rows.some(({ over }) => over) };
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
