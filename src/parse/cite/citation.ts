import type { CitationItem } from '../../deck/prose.ts';

/** The characters of a citation key, as in pandoc: it ends in a letter, digit or underscore. */
export const KEY = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?~/-]*[\p{L}\p{N}_])?`;

const ITEM = new RegExp(String.raw`^(.*?)(?<![\p{L}\p{N}_@\\])(-?)@(?:\{([^}]+)\}|(${KEY}))(.*)$`, 'su');

/** Parts a list of sources at its semicolons; those inside braces part nothing. */
const BETWEEN = /;(?![^{}]*\})/;

/** Makes plain words of a source's prefix or suffix, which its author may have emphasised. */
type ReadPlain = (markdown: string) => string;

/** Reads what stands between the brackets of a pandoc citation, or null when it is no citation. */
export function readItems(text: string, readPlain: ReadPlain = (words) => words): CitationItem[] | null {
  const items: CitationItem[] = [];
  for (const part of text.split(BETWEEN)) {
    const match = ITEM.exec(part);
    if (!match) return null;
    const [, prefix = '', minus, braced, bare = '', rest = ''] = match;
    const { locator, suffix } = splitLocator(rest, readPlain);
    items.push({
      key: braced ?? bare,
      prefix: tidy(readPlain(prefix)),
      locator,
      suffix,
      suppressAuthor: minus === '-',
    });
  }
  return items;
}

/**
 * Reads what stands in brackets after a source that is named in a sentence, `@key [p. 3; @other]`: what belongs to the
 * source itself, and further ones. Null when it is neither.
 */
export function readRest(
  text: string,
  readPlain: ReadPlain,
): { own: Pick<CitationItem, 'locator' | 'suffix'>; further: CitationItem[] } | null {
  const all = readItems(text, readPlain);
  if (all) return { own: { locator: '', suffix: '' }, further: all };
  const [first = '', ...others] = text.split(BETWEEN);
  const further = others.length === 0 ? [] : readItems(others.join(';'), readPlain);
  return further && { own: splitLocator(first, readPlain), further };
}

const NUMBER = String.raw`[\p{N}ivxlcIVXLC]+[a-z]?`;
const NUMBERS = String.raw`${NUMBER}(?:\s*(?:[-–—,&]|--|and)\s*${NUMBER})*`;
const NAME = String.raw`(?:pp?\.|pages?|chaps?\.|chapters?|secs?\.|sections?|paras?\.|paragraphs?|nn?\.?|notes?|vols?\.|cols?\.|figs?\.|bks?\.|pts?\.|nos?\.|vv?\.|ll?\.|¶¶?|§§?|сс?\.|стр\.|гл\.|разд\.|абз\.|тт?\.|рис\.|№)`;
const LOCATOR = new RegExp(
  String.raw`^\s*,?\s*(${NAME}\s*${NUMBERS}|\p{N}+[a-z]?(?:\s*[-–—,]\s*\p{N}+[a-z]?)*)(?![\p{L}\p{N}])(.*)$`,
  'su',
);
const FURTHER = new RegExp(String.raw`^\s*,\s*(${NAME})\s*${NUMBERS}(?![\p{L}\p{N}])`, 'u');

/** A locator whose author says where it begins and ends, `@key{p. 3}`; an empty one says that there is none. */
const BRACED = /^\s*,?\s*\{([^{}]*)\}(.*)$/s;

/** Parts what follows a key into a locator ("p. 3", "¶12") and other words. */
function splitLocator(rest: string, readPlain: ReadPlain): { locator: string; suffix: string } {
  const readSuffix = (text: string): string => tidy(readPlain(text));
  const braced = BRACED.exec(rest);
  if (braced) return { locator: tidy(braced[1] ?? ''), suffix: readSuffix(braced[2] ?? '') };
  const match = LOCATOR.exec(rest);
  if (!match) return { locator: '', suffix: readSuffix(rest) };
  let [, locator = '', suffix = ''] = match;
  // "¶5, ¶36" is one locator with two numbers.
  for (;;) {
    const further = FURTHER.exec(suffix);
    if (!further || readLocator(further[1] ?? '').label !== readLocator(locator).label) break;
    locator += further[0];
    suffix = suffix.slice(further[0].length);
  }
  return { locator: tidy(locator), suffix: tidy(readPlain(suffix)) };
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
  [/^с/, 'page'],
  [/^гл/, 'chapter'],
  [/^разд/, 'section'],
  [/^абз/, 'paragraph'],
  [/^т/, 'volume'],
  [/^рис/, 'figure'],
  [/^№/, 'issue'],
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
