import { createRequire } from 'node:module';

interface Hyphenator {
  hyphenateHTMLSync(html: string, options: { minWordLength: number }): string;
}

/** Words of another language and written-out addresses are left as they are. */
const KEPT = /(<span\b[^>]*\blang="[^>]*>.*?<\/span>|<a\b[^>]*>[^<]*:\/\/[^<]*<\/a>|\S*(?:\/\/|@)\S*)/gs;

/**
 * Puts soft hyphens into HTML by the patterns of a language (BCP 47): Chromium's build may have no dictionaries.
 * Leaves text as it is where the language has none.
 */
export function findHyphens(language: string): (html: string) => string {
  const hyphenator = openPatterns(language === 'en' ? 'en-gb' : language.toLowerCase());
  if (!hyphenator) return (html) => html;
  return (html) =>
    html
      .split(KEPT)
      .map((part, index) =>
        index % 2 === 1 ? part : hyphenator.hyphenateHTMLSync(part, { minWordLength: 7 }),
      )
      .join('');
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
