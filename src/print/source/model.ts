/** The HTML page that a PDF was printed from. */
export interface PrintSource {
  /** Bookmarks and inline languages come from it, and the words read back are compared with it. */
  source: string;
  /** Families of the fonts that may be embedded; any where left out. */
  families?: string[];
  /** Whether it may hold pictures that are no drawings: a deck has to bring its own. */
  hasBitmaps?: boolean;
}

/** Words of a page as HTML has them, in order. */
export interface TextRun {
  text: string;
  /** BCP 47; null where it is the page's own. */
  lang: string | null;
  /** True for the description of a picture. */
  alt: boolean;
}

/** The text of a page's runs in one. */
export interface JoinedText {
  text: string;
  /** Where each run ends in the text, and its language. */
  ends: { at: number; lang: string | null }[];
  /** Places in the text before which it has white space. */
  gaps: ReadonlySet<number>;
  /** True for a page that runs from right to left. */
  rightToLeft: boolean;
}

/** A piece of text as it was painted, line by line. */
export interface PaintedPiece {
  text: string;
  /** What it belongs to: pieces of one element may share a line. */
  element: object;
}

/** A piece of text read back, and where it stands in the text it was made from. */
export interface AlignedPiece<Piece> {
  piece: Piece;
  from: number;
  to: number;
}

/** Where two texts part: what should come, and what came. */
export interface TextDifference {
  wanted: string;
  found: string;
  /** The piece that differs; null when nothing came any more. */
  index: number | null;
}

/** A link of a page to a place in the same page. */
export interface PageLink {
  /** The id that it names. */
  target: string;
  /** Its words. */
  text: string;
}
