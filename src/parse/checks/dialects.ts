import type { Place } from '../../report/diagnostic.ts';
import type { Report } from '../../report/report.ts';

/** What other tools read in a line and this one would show as words, with what to write in its place. */
const DIALECTS: readonly { pattern: RegExp; what: string; hint: string }[] = [
  {
    pattern: /^\s*::[a-z][\w-]*::\s*$/i,
    what: 'parts a slide in Slidev',
    hint: 'write ::: {.columns}, and in it ::: {.column} for each',
  },
  {
    pattern: /(?<![\p{L}\p{N}:]):(?:[a-z][a-z0-9_+-]{1,30}|[+-]1):(?![\p{L}\p{N}:])/giu,
    what: 'is a sign in other tools',
    hint: 'write the sign itself: a font of the deck must hold it',
  },
  {
    pattern: /\{\{[<%][^{}]{0,200}[>%]\}\}/g,
    what: 'is a command of Quarto or Hugo',
    hint: 'leave it out',
  },
  {
    pattern: /^\s*\\[a-z]{3,30}\*?(?=[{[\s]|$)/g,
    what: 'is a command of TeX',
    hint: 'leave it out; a pause is a paragraph of . . .',
  },
  {
    pattern: /\{(?=[.#:])[^{}]{1,200}\}\s*$/g,
    what: 'gives attributes in other tools',
    hint: 'words take them in brackets, [words]{.class}, blocks between ::: {.class} and :::',
  },
];

/** Warns of what a line has of other tools' dialects, which is shown as words. */
export function checkDialects(line: string, place: Place, report: Report): void {
  for (const { pattern, what, hint } of DIALECTS) {
    const found = [...new Set(line.match(pattern) ?? [])].map((mark) => `"${mark.trim()}"`);
    if (found.length > 0)
      report.warn('dialect', place, `${found.join(', ')} ${what} and is words here`, hint);
  }
}
