import type { Box } from '../../marks/frame.ts';
import { type Hall, shapeHall } from './seats.ts';

/** Where a hall is: the middle of its base line, and the distance between seats in frame units. */
export interface Site {
  hall: Hall;
  x: number;
  y: number;
  pitch: number;
  /** Where its name is under the base line. */
  nameY: number;
}

/** Room that words need around the halls, in frame units. */
export interface WordRoom {
  /** Under each base line: the chamber's name and its result. */
  feet: number[];
  /** Above. */
  top: number;
  gap: number;
}

const STRETCHES = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6];

/** The shapes of halls, and whether they are one above the other. */
export interface Form {
  stacked: boolean;
  halls: Hall[];
}

/** A half seat reaches out on every side. */
const EDGE = 1;

/** The distance between seats that a form allows. */
function findPitch(halls: Hall[], stacked: boolean, box: Box, words: WordRoom): number {
  const widths = halls.map((hall) => 2 * hall.outer + EDGE);
  const heights = halls.map((hall) => hall.outer + hall.arms + EDGE);
  const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
  const count = halls.length;
  const wide = box.width;
  if (!stacked)
    return Math.min(
      (wide - words.gap * (count - 1)) / sum(widths),
      (box.height - Math.max(...words.feet) - words.top) / Math.max(...heights),
    );
  const high = box.height - sum(words.feet) - words.top * count - words.gap * 0.5 * (count - 1);
  return Math.min(wide / Math.max(...widths), high / sum(heights));
}

/** Halls with the arms that seat the members farthest apart, as short as may be: they only help a box taller than wide. */
function shapeHalls(choices: Hall[][], stacked: boolean, box: Box, words: WordRoom) {
  const plans = choices.map((halls) => ({ stacked, halls, pitch: findPitch(halls, stacked, box, words) }));
  const widest = Math.max(...plans.map(({ pitch }) => pitch));
  // Where words leave no room at all, no pitch is above 0, and every form serves.
  return plans.find(({ pitch }) => pitch >= widest * 0.92) ?? { stacked, halls: choices[0] ?? [], pitch: 0 };
}

/**
 * The form of halls: in a row or, where that leaves larger seats though many words are around them, one above
 * the other. It depends on the counts and the frame alone, so that a chamber keeps its form, and a member the seat,
 * through all its states.
 */
export function chooseForm(counts: number[], box: Box, textSize: number): Form {
  const choices = STRETCHES.map((stretch) => counts.map((count) => shapeHall(count, stretch)));
  const plan = (stacked: boolean, foot: number, top: number) => {
    const words: WordRoom = {
      feet: counts.map(() => textSize * foot),
      top: textSize * top,
      gap: textSize * 2.2,
    };
    return shapeHalls(choices, stacked, box, words);
  };
  const stacked = counts.length > 1 && plan(true, 5, 2).pitch > plan(false, 5, 2).pitch * 0.9;
  return plan(stacked, 2.6, 1.4);
}

/** Places halls of a form in a box, as large as the words around them allow. */
export function placeHalls({ halls, stacked }: Form, box: Box, words: WordRoom): Site[] {
  const pitch = Math.min(findPitch(halls, stacked, box, words), box.width / 12);
  const sizes = halls.map((hall) => ({
    width: (2 * hall.outer + EDGE) * pitch,
    height: (hall.outer + hall.arms + EDGE) * pitch,
  }));
  if (stacked) {
    const needed = sizes.reduce(
      (sum, { height }, index) => sum + height + (words.feet[index] ?? 0) + words.top,
      0,
    );
    const spare = Math.max(0, box.height - needed) / (halls.length + 1);
    let y = box.y;
    return halls.map((hall, index) => {
      y += spare + words.top + (sizes[index]?.height ?? 0);
      const base = y - pitch / 2;
      y += words.feet[index] ?? 0;
      return { hall, x: box.x + box.width / 2, y: base, pitch, nameY: base + pitch / 2 };
    });
  }
  const needed = sizes.reduce((sum, { width }) => sum + width, 0) + words.gap * (halls.length - 1);
  const tallest = Math.max(...sizes.map(({ height }) => height));
  const spare = Math.max(0, box.height - tallest - words.top - Math.max(...words.feet));
  const base = box.y + words.top + tallest + spare * 0.5;
  const extra = Math.max(0, (box.width - needed) / (halls.length + 1));
  let x = box.x;
  return halls.map((hall, index) => {
    const width = sizes[index]?.width ?? 0;
    x += extra;
    const middle = x + width / 2;
    x += width + words.gap;
    return { hall, x: middle, y: base - pitch / 2, pitch, nameY: base };
  });
}
