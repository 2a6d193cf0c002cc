import type { Box, Frame } from '../marks/frame.ts';
import { wrapText } from '../marks/measure.ts';
import type { Label, Picture } from '../marks/picture.ts';
import { placeCaptions } from './captions.ts';
import { makeLabel, overlaps } from './makeMarks.ts';
import { orderDots } from './orderDots.ts';
import type { Captions } from './pictureWords.ts';
import { fillWings, type Wings } from './wings.ts';

/** Where a scene draws: the frame without words, caption and wings. */
export interface Ground {
  /** The largest part of the frame that no words cover. */
  free: Box;
  /** What is left for the scene itself. */
  box: Box;
  /** What is written under the picture: what one dot is, and the caption. */
  captions: Label[];
  /** Dots at rest, at both sides. */
  wings: Wings;
}

/** Two boxes that share no more than a rounding error only touch. */
const TOUCHING = -1e-6;

/** The largest rectangle of a frame that is clear of its reserved boxes and of its edge. */
function findFree(frame: Frame): Box {
  const pad = Math.max(8, frame.textSize * 0.8);
  const gap = frame.textSize * 1.1;
  const xs = [pad, frame.width - pad];
  const ys = [pad, frame.height - pad];
  const blocks = frame.reserved.map(({ x, y, width, height }) => ({
    x: x - gap,
    y: y - gap,
    width: width + gap * 2,
    height: height + gap * 2,
  }));
  for (const block of blocks) {
    xs.push(block.x, block.x + block.width);
    ys.push(block.y, block.y + block.height);
  }
  const right = xs.filter((x) => x >= pad && x <= frame.width - pad).sort((a, b) => a - b);
  const down = ys.filter((y) => y >= pad && y <= frame.height - pad).sort((a, b) => a - b);
  let best: Box = { x: pad, y: pad, width: 1, height: 1 };
  for (const x of right)
    for (const y of down)
      for (const end of right)
        for (const foot of down) {
          const box = { x, y, width: end - x, height: foot - y };
          if (box.width <= 0 || box.height <= 0 || blocks.some((block) => overlaps(block, box, TOUCHING)))
            continue;
          if (box.width * box.height > best.width * best.height) best = box;
        }
  return best;
}

/** Where captions begin: under words that begin near the picture's own left edge, else at that edge. */
function alignLeft(frame: Frame, box: Box): number {
  const edges = frame.reserved.map(({ x }) => x).filter((x) => x >= box.x && x < box.x + frame.textSize * 4);
  return edges.length > 0 ? Math.min(...edges) : box.x;
}

/** Shares a frame between the wings, the captions and the scene. */
export function composeGround(frame: Frame, resting: number, { unit, caption }: Captions): Ground {
  const free = findFree(frame);
  const wings = fillWings(free, resting);
  const { width } = wings;
  const side = width > 0 ? width + Math.min(frame.textSize * 0.9, free.width * 0.025) : 0;
  const box = { x: free.x + side, y: free.y, width: free.width - side * 2, height: free.height };
  const captions: Label[] = [];
  const left = alignLeft(frame, box);
  const size = frame.textSize * 0.92;
  const add = (key: string, text: string, italic: boolean): void => {
    const type = { face: italic ? 'serif' : 'sans', weight: 400, italic, size } as const;
    for (const [index, line] of wrapText(text, box.x + box.width - left, type, frame.text).entries())
      captions.push(makeLabel(`${key}-${index}`, line, left, 0, { ...type, tone: 'muted' }));
  };
  if (unit) add('unit', `One dot = ${unit}`, false);
  if (caption) add('caption', caption, true);
  const leading = size * 1.3;
  const bottom = box.y + box.height - size * 0.25;
  for (const [index, label] of captions.entries()) label.y = bottom - (captions.length - 1 - index) * leading;
  if (captions.length > 0) box.height -= captions.length * leading + frame.textSize * 0.7;
  return { free, box, captions, wings };
}

/** The marks of a picture that a scene makes itself. */
export type SceneMarks = Pick<Picture, 'dots' | 'lines' | 'labels'>;

/** A picture of the scene's marks on its ground, with every dot of the cast in its place. */
export function assemblePicture(frame: Frame, ground: Ground, marks: SceneMarks): Picture {
  const { width, height } = frame;
  const { dots, lines, labels, captions } = placeCaptions(
    { ...marks, captions: ground.captions },
    ground.box,
    frame,
  );
  return {
    width,
    height,
    dots: orderDots(dots, ground.wings),
    lines,
    labels: [...labels, ...captions],
  };
}

/** The bare stage: all dots have left for its two edges, unseen, and nothing is said. */
export function drawBare(frame: Frame, cast: number): Picture {
  const ground = composeGround({ ...frame, reserved: [] }, cast, { unit: null, caption: null });
  const picture = assemblePicture(frame, ground, { dots: [], lines: [], labels: [] });
  return { ...picture, dots: picture.dots.map((dot) => ({ ...dot, opacity: 0 })) };
}
