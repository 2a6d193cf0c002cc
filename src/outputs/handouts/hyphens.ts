import { createRequire } from 'node:module';
import type { Hyphenate } from '../../prose/hyphenate.ts';

interface Hyphenator {
  hyphenateSync(text: string, options: { minWordLength: number }): string;
}

/** Between letters that the serif joins: a sign for both keeps the word whole for a search, which a hyphen in it ends. */
const IN_LIGATURE = /(?<=f)\u00AD(?=[fijlt])/g;

/**
 * Returns a function that puts soft hyphens into text by the patterns of a language (BCP 47): a Chromium may come
 * without dictionaries (https://github.com/puppeteer/puppeteer/issues/12896). Text of a language without patterns
 * stays as it is.
 */
export function findHyphens(language: string): Hyphenate {
  const hyphenator = openPatterns(language === 'en' ? 'en-gb' : language.toLowerCase());
  if (!hyphenator) return (text) => text;
  return (text) => hyphenator.hyphenateSync(text, { minWordLength: 7 }).replace(IN_LIGATURE, '');
}

function openPatterns(language: string): Hyphenator | null {
  const require = createRequire(import.meta.url);
  for (const name of [language, language.split('-')[0] ?? '']) {
    try {
      return require(`hyphen/${name}`) as Hyphenator;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    }
  }
  return null;
}
