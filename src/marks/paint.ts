import { groupDiscs, TURNING_STEPS } from './discs.ts';
import type { Dot, Palette } from './picture.ts';

/** The part of a 2D context that painting needs. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  'beginPath' | 'arc' | 'fill' | 'fillStyle' | 'globalAlpha'
>;

/** The parts of a colour as a browser resolves it, rgb() with three numbers; null for any other. */
function parseColour(colour: string): number[] | null {
  const parts = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)/.exec(colour);
  return parts?.slice(1).map(Number) ?? null;
}

/** A colour between two, in as many steps as a dot turns; the nearer one when either can't be parsed. */
function blendColour(from: string, to: string, amount: number): string {
  const a = parseColour(from);
  const b = parseColour(to);
  if (!a || !b) return amount < 0.5 ? from : to;
  const step = Math.round(amount * TURNING_STEPS) / TURNING_STEPS;
  const [red, green, blue] = a.map((value, index) =>
    Math.round(value + ((b[index] ?? value) - value) * step),
  );
  return `rgb(${red}, ${green}, ${blue})`;
}

function findColour(dot: Dot, palette: Palette): string {
  const own = palette[dot.tone];
  return dot.turning ? blendColour(own, palette[dot.turning.tone], dot.turning.amount) : own;
}

/** Paints dots in frame units; lines and labels belong to the SVG layer. */
export function paint(brush: Brush, dots: readonly Dot[], palette: Palette): void {
  let shown: { colour: string; opacity: number } = { colour: '', opacity: -1 };
  for (const { coloured, opacity, discs } of groupDiscs(dots)) {
    const colour = coloured ? findColour(coloured, palette) : palette.paper;
    // A colour is read anew whenever it is set.
    if (colour !== shown.colour) brush.fillStyle = colour;
    if (opacity !== shown.opacity) brush.globalAlpha = opacity;
    shown = { colour, opacity };
    for (const { dot, radius } of discs) {
      brush.beginPath();
      brush.arc(dot.x, dot.y, radius, 0, Math.PI * 2);
      brush.fill();
    }
  }
  brush.globalAlpha = 1;
}
