import type { Frame } from '../marks/frame.ts';
import type { Picture } from '../marks/picture.ts';

/** A picture as a pure function of data and a named state. Its name is its key in the catalogue. */
export interface Scene<Data, State> {
  /** Where a slide's words are best placed: beside the picture or above it. */
  layout: 'beside' | 'above';
  /** The picture for a frame, with `cast` dots. */
  draw: (data: Data, state: State, frame: Frame, cast: number) => Picture;
}
