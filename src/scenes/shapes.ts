import type { Frame, Metrics } from '../marks/frame.ts';
import { composeHall, type Layout } from './hall.ts';

/** The shapes in which pictures are looked at and tested: the hall's screen, and three stages of the story. */
export const SHAPES = ['talk 16:9', '4:3', '1:1', '9:19'] as const;

/** One of the shapes. */
export type FrameShape = (typeof SHAPES)[number];

const STAGES: Record<Exclude<FrameShape, 'talk 16:9'>, [number, number]> = {
  '4:3': [1024, 768],
  '1:1': [640, 640],
  '9:19': [390, 823],
};

/** The frame of a shape; only the hall's depends on a slide's layout. */
export function composeShape(shape: FrameShape, layout: Layout, text: Metrics): Frame {
  if (shape === 'talk 16:9') return composeHall(layout, text);
  const [width, height] = STAGES[shape];
  return { width, height, reserved: [], textSize: 15, text };
}
