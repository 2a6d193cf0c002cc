/** What a colour means. Meaning never depends on it alone: fill, size and label say it too. */
export type Tone = 'rest' | 'hope' | 'verdict' | 'cold' | 'ink' | 'muted';

export type Palette = Record<Tone | 'paper', string>;

/** A dot. Its index in the picture is its identity: dot 17 is the same dot in every picture. */
export interface Dot {
  x: number;
  y: number;
  r: number;
  tone: Tone;
  /** 1 is solid, 0 a ring with a paper-coloured inside; in between while a transition runs. */
  fill: number;
  /** Width of a ring of the tone around the dot, in frame units; 0 for none. Marks the few that are pointed at. */
  ring: number;
  opacity: number;
  /** While a transition runs: the tone it is turning into and how far, 0…1. */
  turning?: { tone: Tone; amount: number };
}

/** A line between marks, as a polyline or, when `curved`, a quadratic curve through three points. */
export interface Line {
  key: string;
  points: [number, number][];
  curved: boolean;
  tone: Tone;
  width: number;
  dash: number[] | null;
  /** Closed shapes may be filled with the tone at this opacity; 0 for a plain line. */
  fillOpacity: number;
  closed: boolean;
  /** An arrow head at the last point. */
  arrow: boolean;
  opacity: number;
}

/** A line of words on the stage. `x`, `y` is the baseline's start, middle or end by `anchor`. */
export interface Label {
  key: string;
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  face: 'sans' | 'serif';
  /** Weight and slant that the page has a font for. */
  weight: 400 | 600;
  italic: boolean;
  size: number;
  tone: Tone;
  /** BCP 47, when other than the deck's. */
  lang: string | null;
  opacity: number;
}

/** The data behind a picture, as rows of text. The first column heads its row. */
export interface Table {
  caption: string;
  columns: string[];
  rows: string[][];
}

/** What a picture says in words, made from the data: the same in every output and every frame. */
export interface PictureWords {
  /** What one dot is: "one seat". */
  unit: string | null;
  description: string;
  table: Table;
}

/** Everything there is to see in one state, composed for one frame. Lengths are in frame units. */
export interface Picture {
  width: number;
  height: number;
  dots: Dot[];
  lines: Line[];
  labels: Label[];
}
