import type { PDFDict, PDFDocument, PDFRef } from '@cantoo/pdf-lib';

/** A PDF with its pages' content and its structure tree read. */
export interface PdfFile {
  document: PDFDocument;
  /** The top of the structure tree; empty where the file is not tagged. */
  elements: StructureElement[];
  pages: PdfPage[];
  /** By the page. */
  contents: Map<PDFRef, PageContent>;
}

/** A page with the text of its content stream. */
export interface PdfPage {
  ref: PDFRef;
  dict: PDFDict;
  operators: string;
  fonts: FontTexts;
  /** Names of the XObjects in its resources that hold marked content of their own. */
  taggedXObjects: Set<string>;
}

/** Text by glyph code, by the name of the font in the page's resources. */
export type FontTexts = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** What a page's content stream holds, seen through its marked content. */
export interface PageContent {
  /** By the marked-content identifier (MCID). */
  marked: Map<number, MarkedText>;
  /** Text that is neither marked nor an artifact, and how many shapes and images are neither. */
  untagged: { text: string; shapes: number };
  /** Words, each with a glyph that its font does not have. */
  missingGlyphs: string[];
  /** How often an artifact stands inside marked content, and marked content inside an artifact. */
  nested: { artifacts: number; marked: number };
}

/** What is painted under one marked-content identifier of a page. */
export interface MarkedText {
  /** Its lines, parted by line feeds. */
  text: string;
  /** True when something other than text is painted in it. */
  paints: boolean;
}

/** A structure element of a tagged PDF (ISO 32000-1, 14.7.2). */
export interface StructureElement {
  kind: 'element';
  /** The role as written, "H2". */
  role: string;
  dict: PDFDict;
  ref: PDFRef;
  kids: StructureKid[];
  parent: StructureElement | null;
}

/** A marked-content reference: a piece of a page's content that belongs to an element. */
export interface MarkedContentReference {
  kind: 'mark';
  page: PDFRef | null;
  mcid: number;
  /** The XObject that it is painted in; null for the page's own content. */
  stream: PDFRef | null;
}

/** An object reference: an annotation that belongs to an element. */
export interface ObjectReference {
  kind: 'object';
  ref: PDFRef;
  page: PDFRef | null;
}

/** What a structure element may hold. */
export type StructureKid = StructureElement | MarkedContentReference | ObjectReference;

/** Text of the structure tree, in reading order: an element's own words, or a picture's description. */
export interface TaggedText {
  text: string;
  element: StructureElement;
  /** Null for a picture's description. */
  page: PDFRef | null;
}

/**
 * The way back from content to the structure (ISO 32000-1, 14.7.4.4), by key: an annotation's element, or those of a
 * page's marked content by MCID, null for an MCID that no element has.
 */
export type ParentTree = Map<number, PDFRef | (PDFRef | null)[]>;
