/** A rectangle in frame units. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Advance widths read from the fonts at build: by face ("sans-400"), in thousandths of an em by character. */
export interface Metrics {
  faces: Record<string, { widths: Record<string, number>; average: number }>;
}

/** The space to compose for. */
export interface Frame {
  width: number;
  height: number;
  /** Where a slide's words are: nothing is drawn there. */
  reserved: Box[];
  /** Size of a plain label; others are in proportion. 15 on a phone or page, 28 in a talk of 1920. */
  textSize: number;
  text: Metrics;
}
