import type { Budgets, Deck } from '../deck/deck.ts';
import type { ImageFiles } from '../deck/images.ts';
import type { Audience } from '../deck/voices.ts';
import type { Metrics } from '../marks/frame.ts';
import type { Diagnostic } from '../report/diagnostic.ts';

/** What is written, by path from the top of `dist/`. */
export type Files = Map<string, string | Uint8Array>;

/** A PDF as the browser printed it. To finish it takes the processor: it waits until all pages are printed. */
export interface UnfinishedPdf {
  /** Mends the file and checks it; throws when it breaks a rule, or when its words are not those of its page. */
  finish(): Promise<Uint8Array>;
}

/** What an output makes: files, and PDFs that are yet to be finished. */
export type MadeFiles = Map<string, string | Uint8Array | UnfinishedPdf>;

/** A file that people open, and what the rest says of it. */
export interface Offer {
  /** From the top of `dist/`: "public/talk.html". */
  path: string;
  /** What the servers call its address. */
  label: string;
  /** Its line in the story's list of what to take away; none where left out. */
  download?: { name: string; detail: string };
  /** True for a page of the sitemap. */
  isListed?: boolean;
  /** True for a page that is kept, with all that it loads, for reading without a network. */
  isKept?: boolean;
}

/** What an output weighs for its readers, and how much it may. */
export interface Weight {
  /** Key of the budget under `budgets:` in deck.yaml. */
  budget: keyof Budgets;
  name: string;
  /** As a host sends it, with brotli. */
  bytes: number;
  /** The budget in bytes of a deck that sets none. */
  most: number;
}

/** What an output receives besides the deck. */
export interface Kit {
  /** Widths of the fonts, for the pictures. */
  metrics: Metrics;
  /** The bundled text of a script or a style sheet that the output names. */
  code(entry: string): string;
  /** The files of the deck's pictures, by name. */
  images: ImageFiles;
  /** True for a slides.pdf of a page a step. */
  steps: boolean;
  /** What all outputs for this audience offer, by the name of the output. */
  offers: ReadonlyMap<string, readonly Offer[]>;
  /** Where there is no browser, as in the author's server, every call throws. */
  printer: Printer;
  /** False where there is none. */
  hasBrowser: boolean;
  warn(diagnostic: Diagnostic): void;
}

/** A page to print. */
export interface PrintJob {
  /** The output's path, for messages. */
  path: string;
  /** Static, complete in itself. */
  html: string;
  /** The document's title. */
  title: string;
  /** CSS pixels of the page to those of its paper; default 1. */
  scale?: number;
  /** What a viewer calls the pages; they count from 1 where left out. */
  labels?: string[];
}

/** Prints, measures and draws in a browser. Pages share it, side by side. */
export interface Printer {
  print(job: PrintJob): Promise<UnfinishedPdf>;
  /** How much more room the words and the foot of each page of slides.pdf need, in pixels. */
  measurePages(html: string): Promise<PageExcess[]>;
  /** How high each article of a handout is at a width in pixels, and its picture in it. */
  measureArticles(html: string, width: number): Promise<{ id: string; height: number; picture: number }[]>;
  /** What of a talk's slides is larger than its place on a screen. */
  measureTalk(html: string, screen: TalkScreen): Promise<TalkExcess[]>;
  /** The classes with which the words of a talk's slides fit, by the slide's id; `ladders` are those to try in turn, by the screen's shape and the slide's id. */
  fitTalk(
    html: string,
    screens: readonly TalkScreen[],
    ladders: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>,
  ): Promise<ReadonlyMap<string, readonly string[]>>;
  /** Which lines of code on a talk's slides are broken on a screen: `block` counts those of the slide from 0, lines from 1. */
  measureCode(html: string, screen: TalkScreen): Promise<{ slide: string; block: number; lines: number[] }[]>;
  /** A PNG of a page of a size in CSS pixels. */
  draw(html: string, size: { width: number; height: number }): Promise<Uint8Array>;
}

/** How much more room a page of slides.pdf needs, in pixels; a slide may have several pages. */
export interface PageExcess {
  slide: string;
  words: number;
  foot: number;
}

/** The hall's screen, by its size in pixels; `shape` is the name that the styles know. */
interface TalkScreen {
  shape: string;
  width: number;
  height: number;
}

/** A part of a slide that is so many pixels larger than its place. */
export interface TalkExcess {
  slide: string;
  part: 'words' | 'sources';
  pixels: number;
}

/** One way of showing a deck: a value, which the build, the servers and the other outputs go through. */
export interface Output {
  name: string;
  /** It receives the deck of this audience and no other, and writes under the folder of that name. */
  audience: Audience;
  /** What the progress display calls the making of it. */
  title: string;
  /** Scripts to bundle, by path from the project's root. */
  scripts: readonly string[];
  /** Style sheets to bundle, by path from the project's root. */
  styles: readonly string[];
  /** True when it takes a browser to make it. */
  isPrinted: boolean;
  offers(deck: Pick<Deck, 'paper'>): Offer[];
  files(deck: Deck, kit: Kit): Promise<MadeFiles>;
  /** Makes what needs to know the files of all outputs for its audience. */
  complete?(files: ReadonlyMap<string, unknown>, deck: Deck, kit: Kit): Files;
  /** Measures in the browser what was made, and warns; `run` returns what to say of it. */
  check?: { title: string; run(files: Files, deck: Deck, kit: Kit): Promise<string> };
  weigh?(files: Files, deck: Deck): Weight[];
}

/** The address of an offer from the top of its folder: "talk.html". */
export function findOfferAddress({ path }: Offer): string {
  return path.replace(/^(?:public|speaker)\//, '');
}

/** The address of the first file that an output offers; null when there is no such output. */
export function findOffer(kit: Kit, output: string): string | null {
  const offer = kit.offers.get(output)?.[0];
  return offer ? findOfferAddress(offer) : null;
}
