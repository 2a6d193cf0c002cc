import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { encodePdfString } from '../objects/strings.ts';
import { readHeadings } from '../source/html.ts';
import type { Repair } from './model.ts';

/**
 * Writes each heading's words into its bookmark. Throws when headings and bookmarks are not the same in number.
 * Chromium joins the lines of a wrapped heading without a space (https://issues.chromium.org/issues/383706655), and
 * writes words in inner elements twice (seen with Chromium 156).
 */
export const writeBookmarks: Repair = ({ document }, { source }) => {
  const headings = readHeadings(source);
  const items = findItems(document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict));
  if (items.length !== headings.length)
    throw new Error(`The page has ${headings.length} headings and its PDF ${items.length} bookmarks.`);
  for (const [index, item] of items.entries())
    item.set(PDFName.of('Title'), encodePdfString(headings[index] ?? ''));
};

function findItems(parent: PDFDict | undefined): PDFDict[] {
  const items: PDFDict[] = [];
  let item = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
  while (item) {
    items.push(item, ...findItems(item));
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return items;
}
