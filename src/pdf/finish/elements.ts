import { PDFArray, PDFDict, PDFString } from '@cantoo/pdf-lib';
import type { Repair } from '../finish.ts';

const COUNTED = /^node(\d+)$/;

/**
 * Numbers the structure elements' ids from 1. Chromium counts on from whatever the process showed before,
 * so that two prints of one page could differ.
 */
export const nameElements: Repair = ({ document }) => {
  const found = new Map<string, number>();
  for (const [, object] of document.context.enumerateIndirectObjects())
    visitStrings(object, (text) => {
      const count = COUNTED.exec(text)?.[1];
      if (count !== undefined) found.set(text, Number(count));
      return null;
    });
  const ordered = [...found].sort((a, b) => a[1] - b[1]).map(([name]) => name);
  const names = new Map(ordered.map((name, index) => [name, `node${String(index + 1).padStart(8, '0')}`]));
  for (const [, object] of document.context.enumerateIndirectObjects())
    visitStrings(object, (text) => names.get(text) ?? null);
};

/** Shows every literal string inside an object; what `change` gives takes its place. */
function visitStrings(object: unknown, change: (text: string) => string | null): void {
  if (object instanceof PDFArray) {
    for (let index = 0; index < object.size(); index++) {
      const value = object.get(index);
      const text = value instanceof PDFString ? change(value.asString()) : null;
      if (text !== null) object.set(index, PDFString.of(text));
      else visitStrings(value, change);
    }
  } else if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const text = value instanceof PDFString ? change(value.asString()) : null;
      if (text !== null) object.set(key, PDFString.of(text));
      else visitStrings(value, change);
    }
  }
}
