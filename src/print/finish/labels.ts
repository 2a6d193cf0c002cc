import { type PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { Book } from '../book.ts';
import type { Repair } from '../finish.ts';
import { walkMarks } from '../structure.ts';
import { writeText } from '../text.ts';

/**
 * Page labels (ISO 32000-1, 12.4.2): what a viewer calls each page. A section's pages after its first are numbered
 * in brackets: "12", "12 (2)".
 */
export const writeLabels: Repair = (book, about) => {
  const labels = about.labels
    ? labelSections(book, about.labels)
    : book.sheets.map((_, index) => `${index + 1}`);
  const numbers: unknown[] = [];
  let next = Number.NaN;
  for (const [index, label] of labels.entries()) {
    const number = /^\d+$/.test(label) ? Number(label) : Number.NaN;
    if (Number.isNaN(number)) {
      const entry = book.document.context.obj({}) as PDFDict;
      entry.set(PDFName.of('P'), writeText(label));
      numbers.push(index, entry);
    } else if (number !== next) numbers.push(index, { S: 'D', St: number });
    next = number + 1;
  }
  book.document.catalog.set(PDFName.of('PageLabels'), book.document.context.obj({ Nums: numbers as never }));
};

/** Gives the pages on which the sections of the main part begin their labels. Throws when there are not as many sections. */
function labelSections(book: Book, labels: readonly string[]): string[] {
  const main = book.elements[0]?.kids.find((kid) => kid.kind === 'element');
  const sections = main?.kids.filter((kid) => kid.kind === 'element') ?? [];
  if (sections.length !== labels.length)
    throw new Error(`The page has ${labels.length} sections and its PDF ${sections.length}.`);
  const starts = new Map(
    sections.map((section, index) => [walkMarks(section).next().value?.page, labels[index]]),
  );
  let current = '1';
  let part = 1;
  return book.sheets.map(({ ref }) => {
    const label = starts.get(ref);
    part = label === undefined ? part + 1 : 1;
    current = label ?? current;
    return part === 1 ? current : `${current} (${part})`;
  });
}
