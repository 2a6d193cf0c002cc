import type { Picture, PictureWords } from '../../marks/picture.ts';

/** A step's picture for readers without a script: its words and data, and the HTML that shows it. */
export interface Still {
  picture: Picture;
  words: PictureWords;
  html: string;
}

/** Returns the still of the step at an index of the deck; null for a bare stage. */
export type DrawStill = (index: number) => Still | null;

/** A change of picture without words, by the index of the step whose picture it shows. */
export type Beat = number;
