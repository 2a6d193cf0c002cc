import { readTaggedTexts } from '../objects/elementText.ts';
import type { PdfFile } from '../objects/model.ts';
import { openPdf } from '../objects/open.ts';
import { alignText, readSourceText } from '../source/align.ts';
import type { PrintSource } from '../source/model.ts';
import { contentRules, findBrokenReferences } from './content.ts';
import { documentRules } from './document.ts';
import { findUnwantedResources, fontRules } from './fonts.ts';
import { findDeadLinks, linkRules } from './links.ts';
import type { Rule, RuleViolation } from './model.ts';
import { structureRules } from './structure.ts';

/** All rules that are looked at, by number. */
export const rules: readonly Rule[] = [
  ...documentRules,
  ...structureRules,
  ...contentRules,
  ...linkRules,
  ...fontRules,
];

/**
 * Opens a finished file anew and lists all that keeps it from being kept: broken rules, resources that should not be
 * in it, and words that are not those of its source. Throws on a file that is not a whole PDF.
 */
export async function checkPdf(bytes: Uint8Array, source: PrintSource): Promise<RuleViolation[]> {
  const pdf = await openPdf(bytes);
  const own = [
    ...findBrokenReferences(pdf),
    ...findDeadLinks(pdf, source.source),
    ...compareText(pdf, source),
  ];
  return [
    ...rules.flatMap(({ id, find }) => find(pdf).map((message) => ({ rule: id, message }))),
    ...findUnwantedResources(pdf, source).map((found) => ({ rule: 'own', ...found })),
    ...own.map((message) => ({ rule: 'own', message })),
  ];
}

/** Reads a file's tagged words and the descriptions of its pictures back: they are those of its page, in order and whole. */
function compareText(pdf: PdfFile, source: PrintSource): string[] {
  const texts = readTaggedTexts(pdf);
  const { difference } = alignText(readSourceText(source), texts);
  if (!difference) return [];
  const text = difference.index === null ? undefined : texts[difference.index];
  const page = pdf.pages.findIndex(({ ref }) => ref === text?.page) + 1;
  const where = page > 0 ? `page ${page}: ` : '';
  return [
    `${where}the words are not those of the deck: "${difference.found}" in place of "${difference.wanted}"`,
  ];
}
