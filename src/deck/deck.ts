import type { Place } from '../report/diagnostic.ts';
import type { Citation, Prose } from './prose.ts';
import type { SceneCall } from './scene.ts';
import type { Voices } from './voices.ts';

/** Paper for the handouts. */
export type Paper = 'a4' | 'letter';

/** The unit of the deck: words plus a picture. The same value is scrolled, presented and printed. */
export interface Step {
  /** The slide's id for its first step, then `id-2`, `id-3` …; unique in the deck. */
  id: string;
  /** Counts from 1 within the slide. */
  number: number;
  /** The picture on the stage: the step's own scene, or the one kept from the step before. */
  scene: SceneCall | null;
  /** True when the step has a scene block of its own. */
  opensScene: boolean;
  /** Sources of the picture, from the scene block's `cite`. */
  sceneCitation: Citation | null;
  /** What the hall sees besides the heading. Fragments inside it are elements of class `fragment`. */
  projected: Prose;
  /** What each voice says: read on the web, said by the lecturer, asked … */
  voices: Voices;
}

export interface Slide {
  id: string;
  /** Counts from 1 over the deck. */
  number: number;
  /** Empty where the slide has none. */
  heading: Prose;
  /** What bookmarks and lists call it: the words of its heading, else of its image, else its chapter's title. */
  name: string;
  /** Minutes budgeted, its own or its share of the chapter's by words of notes. */
  minutes: number;
  steps: Step[];
  /** Attributes of `<!-- .slide: … -->` other than `minutes` and `id`, for the talk's section: `layout`, `class`, `data-…`. */
  attributes: Record<string, string>;
  place: Place;
}

export interface Chapter {
  id: string;
  /** Counts from 0: the title is chapter 0. */
  number: number;
  title: string;
  /** ISO date or null. */
  date: string | null;
  minutes: number;
  slides: Slide[];
  file: string;
}

/** An entry of the bibliography that the deck cites. */
export interface Reference {
  key: string;
  /** Counts from 1 in the order of first citation. */
  number: number;
  /** The formatted entry: what stands in a line. */
  entry: Prose;
  url: string | null;
  /** The CSL-JSON item, for export. */
  csl: Record<string, unknown>;
}

/** An entry of `glossary.md`. */
export interface Term {
  id: string;
  name: string;
  content: Prose;
}

/** A shorter version of the deck: the slides kept and, where they differ, their minutes. */
export interface Cut {
  minutes: number;
  slides: { id: string; minutes: number }[];
}

/** What the story may weigh, in kB of 1,000 bytes as a host sends it; a build that takes more is not kept. */
export interface Budgets {
  /** Page, script, styles and fonts of the first view. */
  firstView?: number | undefined;
  /** Its script alone. */
  script?: number | undefined;
  /** The story with all pictures. */
  pictures?: number | undefined;
}

export interface Deck {
  title: string;
  subtitle: string | null;
  /** Who made what, for title, colophon and metadata; null when nobody is named. */
  credit: string | null;
  description: string;
  /** Who made the deck, for metadata: not the author of the work that it retells; null when nobody is named. */
  author: string | null;
  /** The work that the deck retells: a key of references.bib, or null. */
  basedOn: string | null;
  /** BCP 47. */
  language: string;
  /** ISO date: every date in the outputs comes from it. Null when none is known: then no output carries one. */
  updated: string | null;
  /** How many dots there are. */
  cast: number;
  minutes: number;
  cuts: Cut[];
  paper: Paper[];
  /** Further fonts for characters that the theme's don't hold: names of Fontsource packages, or folders laid out like one. */
  fonts: string[];
  /** Only those that the deck sets. */
  budgets: Budgets;
  /** Where the story will be published, with a trailing slash; null when not known. */
  url: string | null;
  /** The part of the face for formulas that this deck has signs of, once outputs are made of it: WOFF2 in base64. */
  mathsFont?: string;
  chapters: Chapter[];
  references: Reference[];
  glossary: Term[];
}
