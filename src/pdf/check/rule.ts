import type { Book } from '../book.ts';

/** A rule of PDF/UA-1 by the clause and test of the veraPDF profile. `find` gives each breach in words. */
export interface Rule {
  id: string;
  find(book: Book): string[];
}
