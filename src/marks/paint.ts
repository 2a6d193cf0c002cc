import { groupDiscs, TURNING_STEPS } from './discs.ts';
import type { Dot, Palette } from './picture.ts';

/** The part of a 2D context that painting needs. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  'beginPath' | 'arc' | 'fill' | 'fillStyle' | 'globalAlpha'
>;

function parseColour(colour: string): [number, number, number] | null {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (hex) return [parseInt(hex[1] ?? '', 16), parseInt(hex[2] ?? '', 16), parseInt(hex[3] ?? '', 16)];
  const rgb = /^rgba?\(\s*([\d.]+)[ ,]+([\d.]+)[ ,]+([\d.]+)/.exec(colour.trim());
  return rgb ? [Number(rgb[1]), Number(rgb[2]), Number(rgb[3])] : null;
}

/** A colour between two, in as many steps as a dot turns; the nearer one when either can't be parsed. */
export function blendColour(from: string, to: string, amount: number): string {
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
