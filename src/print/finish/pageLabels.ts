import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import type { PdfFile } from '../objects/model.ts';
import { encodePdfString } from '../objects/strings.ts';
import { walkMarks } from '../objects/structure.ts';
import type { Repair } from './model.ts';

/**
 * Page labels (ISO 32000-1, 12.4.2): what a viewer calls each page. A section's pages after its first are numbered
 * in brackets: "12", "12 (2)".
 */
export const writePageLabels: Repair = (pdf, info) => {
  const labels = info.labels ? labelSections(pdf, info.labels) : pdf.pages.map((_, index) => `${index + 1}`);
  const { catalog, context } = pdf.document;
  const numbers = PDFArray.withContext(context);
  const add = (index: number, label: PDFObject): void => {
    numbers.push(PDFNumber.of(index));
    numbers.push(label);
  };
  let next = Number.NaN;
  for (const [index, label] of labels.entries()) {
    const number = /^\d+$/.test(label) ? Number(label) : Number.NaN;
    if (Number.isNaN(number)) {
      const entry = PDFDict.withContext(context);
      entry.set(PDFName.of('P'), encodePdfString(label));
      add(index, entry);
    } else if (number !== next) add(index, context.obj({ S: 'D', St: number }));
    next = number + 1;
  }
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: numbers }));
};

/** The label of each page: those on which a section of the main part begins have that section's. Throws when there are not as many sections. */
function labelSections(pdf: PdfFile, labels: readonly string[]): string[] {
  const main = pdf.elements[0]?.kids.find((kid) => kid.kind === 'element');
  const sections = main?.kids.filter((kid) => kid.kind === 'element') ?? [];
  if (sections.length !== labels.length)
    throw new Error(`The page has ${labels.length} sections and its PDF ${sections.length}.`);
  const starts = new Map(
    sections.map((section, index) => [walkMarks(section).next().value?.page, labels[index]]),
  );
  let current = '1';
  let part = 1;
  return pdf.pages.map(({ ref }) => {
    const label = starts.get(ref);
    part = label === undefined ? part + 1 : 1;
    current = label ?? current;
    return part === 1 ? current : `${current} (${part})`;
  });
}
