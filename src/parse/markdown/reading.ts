import type { Footnote, Prose } from '../../deck/prose.ts';
import type { Place } from '../../report/diagnostic.ts';
import type { Report } from '../../report/report.ts';
import type { Bibliography } from '../cite/bibliography.ts';
import type { FootnoteToken } from './extensions/tokens.ts';
import type { SourceText } from './sourceText.ts';

/** The text of a footnote that was not read yet. */
export interface FootnoteDefinition {
  token: FootnoteToken;
  source: SourceText;
  place: Place;
}

/** A footnote that was called; `depth` counts it and the footnotes that stand in each other inside it. */
export interface CalledFootnote {
  node: Footnote;
  depth: number;
}

/** The footnotes of a chapter: texts by label, those called so far, and those whose texts are being read, the outer first. */
export interface Footnotes {
  definitions: Map<string, FootnoteDefinition>;
  called: Map<string, CalledFootnote>;
  open: CalledFootnote[];
}

/** What prose may refer to, and what is gathered from it while a deck is read in its order. */
export interface ProseContext {
  report: Report;
  bibliography: Bibliography;
  terms: ReadonlySet<string>;
  /** The footnotes of the chapter at hand. */
  footnotes: Footnotes;
  /** Counts over the deck. */
  footnoteCount: { value: number };
  /** The versions of the talk that parts of notes are for, to be checked when all cuts are known. */
  versions: { name: string; place: Place }[];
  /** Links inside the deck, to be checked when all ids are known. */
  links: { href: string; target: string; place: Place }[];
  /** Numbered equations, in the order of their numbers. */
  equations: { id: string; place: Place }[];
}

/** A block's words while they are read. */
export interface Reading {
  context: ProseContext;
  /** Where the words stand. */
  source: SourceText;
  /** Whether they may have parts for some versions of the talk: only notes. */
  versioned: boolean;
  /** Whether they may come in fragments: only what the hall sees. */
  fragments: boolean;
  /** Whether the items of their lists come one by one, where they may. */
  incremental: boolean;
  /** Whether they stand in a link: then they hold no other. */
  inLink: boolean;
  /** Level of the last heading: the slide's own is 2. */
  level: { value: number };
  /** Reads a footnote's text, when it is first called. */
  readFootnote(definition: FootnoteDefinition): Prose;
}
