import type { Book } from '../book.ts';
import { type Element, walkElements } from '../structure.ts';

/** A rule of PDF/UA-1 by the clause and test of the veraPDF profile. `find` gives each breach in words. */
export interface Rule {
  id: string;
  find(book: Book): string[];
}

/** Finds something in a book that several rules look at, once. */
export function once<Found>(find: (book: Book) => Found): (book: Book) => Found {
  const known = new WeakMap<Book, Found>();
  return (book) => {
    const found = known.get(book) ?? find(book);
    known.set(book, found);
    return found;
  };
}

/** All structure elements of a book, in reading order. */
export const findElements: (book: Book) => Element[] = once((book) => walkElements(book.elements));
