import type { Frame } from '../marks/frame.ts';
import type { Picture } from '../marks/picture.ts';

/** A picture as a pure function of data and a named state. */
export interface Scene<Data, State> {
  name: string;
  /** Where a slide's words stand best: beside the picture or above it. */
  layout: 'beside' | 'above';
  draw(data: Data, state: State, frame: Frame, cast: number): Picture;
}
