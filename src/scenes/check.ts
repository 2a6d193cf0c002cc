import type { Dot, Label, Line, Picture } from '../marks/picture.ts';

function listDotNumbers({ x, y, r, fill, ring, opacity }: Dot): number[] {
  return [x, y, r, fill, ring, opacity];
}

function listLineNumbers({ points, width, dash, fillOpacity, opacity }: Line): number[] {
  return [...points.flat(), width, ...(dash ?? []), fillOpacity, opacity];
}

function listLabelNumbers({ x, y, size, opacity }: Label): number[] {
  return [x, y, size, opacity];
}

/** Throws when a scene's picture hasn't as many dots as the cast, or a number of a mark is not finite. */
export function checkPicture(picture: Picture, scene: string, cast: number): void {
  const { dots, lines, labels } = picture;
  const fail = (what: string): never => {
    throw new Error(`the picture of scene "${scene}" ${what}`);
  };
  if (dots.length !== cast) fail(`has ${dots.length} dots; the cast has ${cast}`);
  const isBroken = (numbers: number[]): boolean => !numbers.every(Number.isFinite);
  const dot = dots.findIndex((one) => isBroken(listDotNumbers(one)));
  if (dot >= 0) fail(`has a number that is not finite, in dot ${dot}`);
  const line = lines.find((one) => isBroken(listLineNumbers(one)));
  if (line) fail(`has a number that is not finite, in line "${line.key}"`);
  const label = labels.find((one) => isBroken(listLabelNumbers(one)));
  if (label) fail(`has a number that is not finite, in label "${label.key}"`);
}
