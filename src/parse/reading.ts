import type { Token } from 'marked';
import type { Citation, Inline, Prose } from '../deck/prose.ts';
import type { Place } from '../report/diagnostic.ts';
import type { Report } from '../report/report.ts';
import type { Bibliography } from './bibliography.ts';
import { type ElementAttributes, markInline } from './element.ts';
import type { Footnotes } from './footnotes.ts';
import { makeRaw } from './markdown.ts';
import type { Passage } from './passage.ts';

/** What prose may refer to, and what is gathered from it while a deck is read in its order. */
export interface ProseContext {
  report: Report;
  bibliography: Bibliography;
  terms: ReadonlySet<string>;
  /** The footnotes of the chapter at hand. */
  footnotes: Footnotes;
  /** Counts over the deck. */
  footnoteCount: { value: number };
  /** Every citation in reading order; their short forms are set when all are known. */
  citations: Citation[];
  /** What waits for the short forms of citations. */
  waiting: (() => void)[];
  /** Links that lead nowhere else, to be checked when all ids are known. */
  links: { href: string; place: Place }[];
}

/** What a passage is: a heading is one line; only what the hall sees may have fragments. */
export interface ProseKind {
  inline?: boolean;
  fragments?: boolean;
}

/** A passage while it is read. */
export interface Reading {
  passage: Passage;
  markdown: string;
  context: ProseContext;
  kind: ProseKind;
  /** Where each token begins in the Markdown. */
  places: Map<Token, number>;
  inlines: Inline[];
  elements: { attributes: ElementAttributes; place: Place }[];
  /** Level of the last heading: the slide's own is 2. */
  depth: number;
  /** Reads a footnote's text, when it is first called. */
  readNote(passage: Passage): Prose;
}

/** Keeps an inline, and gives the token that holds its place. */
export function addInline(inline: Inline, reading: Reading): Token {
  return makeRaw(markInline(reading.inlines.push(inline) - 1));
}
