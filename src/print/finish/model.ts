import type { PdfFile } from '../objects/model.ts';
import type { PrintSource } from '../source/model.ts';

/** What a finished PDF says of itself, and the page that it was printed from. */
export interface PdfInfo extends PrintSource {
  title: string;
  /** Null when nobody is named. */
  author: string | null;
  subject: string;
  keywords: string[];
  /** BCP 47. */
  language: string;
  /** ISO date, or date and time with zone: when the content was last changed, never when it was built; null when that is not known. */
  updated: string | null;
  /** What a viewer calls the pages on which the sections of the main part begin; all pages count from 1 where left out. */
  labels?: string[];
}

/** Repairs one thing that the browser leaves undone, in place; `writeTree` writes what became of the structure. */
export type Repair = (pdf: PdfFile, info: PdfInfo) => void;
