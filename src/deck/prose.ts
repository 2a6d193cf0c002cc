/** One source inside a citation: `[see @key, p. 3]`. */
export interface CitationItem {
  key: string;
  prefix: string;
  /** What stands after the key and its comma, as written: "p. 3", "¶12", "n3". Empty when there is none. */
  locator: string;
  suffix: string;
  suppressAuthor: boolean;
}

/** A citation in running text. `text` is its short form by the citation style, "(Smith, ¶1)". */
export interface Citation {
  kind: 'citation';
  items: CitationItem[];
  /** True for `@key [p. 3]`, where the author's name is part of the sentence. */
  narrative: boolean;
  text: string;
}

/** A footnote, called from where it stands. `number` counts from 1 over the deck. */
export interface Footnote {
  kind: 'footnote';
  number: number;
  content: Prose;
}

/** A word that the glossary explains: `[lens](glossary.md#lens)`. `html` is the word as written. */
export interface TermUse {
  kind: 'term';
  term: string;
  html: string;
}

/** What stands inside prose and is shown differently by each output. */
export type Inline = Citation | Footnote | TermUse;

/**
 * Sanitised prose: HTML text with the inlines in their places. Joining the strings with each inline's
 * own HTML gives well-formed block HTML (or phrasing HTML, for a heading).
 */
export interface Prose {
  parts: (string | Inline)[];
  /** The words alone, without markup, citations and footnotes; paragraphs parted by a line feed. */
  text: string;
}
