import type { Frame, Metrics } from '../marks/frame.ts';

/** The frame of a picture in the story's column: without a script, and when the page is printed. */
export function composeStill(text: Metrics): Frame {
  return { width: 460, height: 380, reserved: [], textSize: 14, text };
}
