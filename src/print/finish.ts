import { type Book, openBook } from './book.ts';
import { type Breach, checkBook } from './check.ts';
import { markArtifacts } from './finish/artifacts.ts';
import { writeBookmarks } from './finish/bookmarks.ts';
import { nameElements } from './finish/elements.ts';
import { nameGlyphs } from './finish/glyphs.ts';
import { writeIdentity } from './finish/identity.ts';
import { writeInfo } from './finish/info.ts';
import { writeLabels } from './finish/labels.ts';
import { markLanguages } from './finish/languages.ts';
import { describeLinks, joinLinks } from './finish/links.ts';
import { wrapBodies } from './finish/lists.ts';
import { mapRoles } from './finish/roles.ts';
import { orderTabs } from './finish/tabs.ts';
import { writeTree } from './finish/tree.ts';
import { unwrapText } from './finish/wrappers.ts';
import { writeXmp } from './finish/xmp.ts';
import { savePdf } from './save.ts';

/** What a finished PDF says of itself. */
export interface About {
  title: string;
  author: string;
  subject: string;
  keywords: string[];
  /** BCP 47. */
  language: string;
  /** ISO date, or date and time with zone: when the content was last changed, never when it was built. */
  updated: string;
  /** The HTML that was printed: bookmarks and inline languages come from it, and the words read back are compared with it. */
  source: string;
  /** What a viewer calls the pages on which the sections of the main part begin; all pages count from 1 where left out. */
  labels?: string[];
  /** Families of the fonts that may be embedded; any where left out. */
  families?: string[];
}

/** Mends one thing that the browser leaves undone, in place; `writeTree` writes what became of the structure. */
export type Repair = (book: Book, about: About) => void;

/** All repairs, in the order that they are made. */
export const repairs: readonly Repair[] = [
  writeInfo,
  writeXmp,
  writeLabels,
  writeBookmarks,
  mapRoles,
  orderTabs,
  joinLinks,
  describeLinks,
  markLanguages,
  markArtifacts,
  nameGlyphs,
  wrapBodies,
  unwrapText,
  nameElements,
  writeTree,
  writeIdentity,
];

/** Finishes a PDF as the browser printed it: the same input gives the same bytes. Throws on a file that is not a whole PDF. */
export async function finishPdf(
  bytes: Uint8Array,
  about: About,
  made: readonly Repair[] = repairs,
): Promise<Uint8Array> {
  const book = await openBook(bytes);
  for (const repair of made) repair(book, about);
  return savePdf(book.document);
}

/** Opens a finished file anew and names all that is wrong with it: see `checkBook`. */
export async function checkPdf(
  bytes: Uint8Array,
  about: Pick<About, 'source' | 'families'>,
): Promise<Breach[]> {
  return checkBook(await openBook(bytes), about);
}
