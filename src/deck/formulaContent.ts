/** A piece of MathML: elements, attributes and classes are those that the gate of `enrich/maths` lets pass. */
export interface MathsElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (MathsElement | string)[];
}

/** What a formula is. */
export interface FormulaContent {
  /** As its author wrote it, without the dollars. */
  readonly tex: string;
  readonly isDisplay: boolean;
  /** Its number in the deck, and the id that links name; null where it has none. */
  readonly equation: { readonly id: string; readonly number: number } | null;
  /** Null until the deck was enriched. */
  readonly content: MathsElement | null;
  /** What it says when it is read aloud; empty until the deck was enriched. */
  readonly spoken: string;
  /** The language of `spoken`, where it isn't the deck's own. */
  readonly spokenLanguage: string | null;
  /** On paper a picture with those words as its description; in the story a box that may scroll; else MathML alone. */
  readonly shownAs?: 'picture' | 'scroller';
}
