import type { CitationItem } from '../../deck/prose.ts';

/** The characters of a citation key, as in pandoc: it ends in a letter, digit or underscore. */
export const KEY = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?~/-]*[\p{L}\p{N}_])?`;

const ITEM = new RegExp(String.raw`^(.*?)(?<![\p{L}\p{N}_@])(-?)@(?:\{([^}]+)\}|(${KEY}))(.*)$`, 'su');

/** Reads what stands between the brackets of a pandoc citation, or null when it is none. */
export function readItems(text: string): CitationItem[] | null {
  const items: CitationItem[] = [];
  for (const part of text.split(';')) {
    const match = ITEM.exec(part);
    if (!match) return null;
    const [, prefix = '', minus, braced, bare = '', rest = ''] = match;
    const { locator, suffix } = splitLocator(rest);
    items.push({
      key: braced ?? bare,
      prefix: tidy(prefix),
      locator,
      suffix,
      suppressAuthor: minus === '-',
    });
  }
  return items;
}

const NUMBER = String.raw`[\p{N}ivxlcIVXLC]+[a-z]?`;
const NUMBERS = String.raw`${NUMBER}(?:\s*(?:[-–—,&]|--|and)\s*${NUMBER})*`;
const NAME = String.raw`(?:pp?\.|pages?|chaps?\.|chapters?|secs?\.|sections?|paras?\.|paragraphs?|nn?\.?|notes?|vols?\.|cols?\.|figs?\.|bks?\.|pts?\.|nos?\.|vv?\.|ll?\.|¶¶?|§§?)`;
const LOCATOR = new RegExp(
  String.raw`^\s*,?\s*(${NAME}\s*${NUMBERS}|\p{N}+[a-z]?(?:\s*[-–—,]\s*\p{N}+[a-z]?)*)(?![\p{L}\p{N}])(.*)$`,
  'su',
);
const FURTHER = new RegExp(String.raw`^\s*,\s*(${NAME})\s*${NUMBERS}(?![\p{L}\p{N}])`, 'u');

/** Parts what follows a key into a locator ("p. 3", "¶12") and other words. */
export function splitLocator(rest: string): { locator: string; suffix: string } {
  const match = LOCATOR.exec(rest);
  if (!match) return { locator: '', suffix: tidy(rest.replace(/^\s*,/, '')) };
  let [, locator = '', suffix = ''] = match;
  // "¶5, ¶36" is one locator with two numbers.
  for (;;) {
    const further = FURTHER.exec(suffix);
    if (!further || readLocator(further[1] ?? '').label !== readLocator(locator).label) break;
    locator += further[0];
    suffix = suffix.slice(further[0].length);
  }
  return { locator: tidy(locator), suffix: tidy(suffix) };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const LABELS: [RegExp, string][] = [
  [/^(?:¶|para)/, 'paragraph'],
  [/^(?:§|sec)/, 'section'],
  [/^no/, 'issue'],
  [/^n/, 'note'],
  [/^p(?:p?\.|ages?)/, 'page'],
  [/^chap/, 'chapter'],
  [/^vol/, 'volume'],
  [/^col/, 'column'],
  [/^fig/, 'figure'],
  [/^bk/, 'book'],
  [/^pt/, 'part'],
  [/^v/, 'verse'],
  [/^l/, 'line'],
];

/** A written locator as CSL has it: its label, and the numbers with an en dash between. */
export function readLocator(locator: string): { label: string; locator: string } {
  const numbers = locator
    .replace(new RegExp(`(?<![\\p{L}\\p{N}])${NAME}\\s*`, 'gu'), '')
    .replace(/\s*(?:--|[-–—])\s*/g, '–');
  if (/^note/.test(locator)) return { label: 'note', locator: numbers };
  const label = LABELS.find(([name]) => name.test(locator))?.[1] ?? 'page';
  return { label, locator: numbers };
}
