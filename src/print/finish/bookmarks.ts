import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import { encodePdfString } from '../objects/strings.ts';
import { decodeEntities } from '../source/html.ts';
import type { Repair } from './model.ts';

/**
 * Gives every bookmark its heading's words. Chromium joins the lines of a wrapped heading without a space and
 * writes words in inner elements twice. Throws when headings and bookmarks are not the same in number.
 */
export const writeBookmarks: Repair = ({ document }, { source }) => {
  const headings = readHeadings(source);
  const items = findItems(document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict));
  if (items.length !== headings.length)
    throw new Error(`The page has ${headings.length} headings and its PDF ${items.length} bookmarks.`);
  for (const [index, item] of items.entries())
    item.set(PDFName.of('Title'), encodePdfString(headings[index] ?? ''));
};

/** The words of all headings of a page, in order. */
export function readHeadings(html: string): string[] {
  return [...html.matchAll(/<h([1-6])\b[^>]*>(.*?)<\/h\1>/gs)].map(([, , inner = '']) =>
    decodeEntities(inner.replace(/<br\b[^>]*>/g, ' ').replace(/<[^>]*>/g, ''))
      .replace(/\u00AD/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

function findItems(parent: PDFDict | undefined): PDFDict[] {
  const items: PDFDict[] = [];
  let item = parent?.lookupMaybe(PDFName.of('First'), PDFDict);
  while (item) {
    items.push(item, ...findItems(item));
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return items;
}
