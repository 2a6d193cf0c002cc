import type { Box, Metrics } from '../marks/frame.ts';
import { measureText } from '../marks/measure.ts';
import type { Dot, Label, Line } from '../marks/picture.ts';

/** A label in plain sans ink, unless `look` says otherwise. */
export function makeLabel(
  key: string,
  text: string,
  x: number,
  y: number,
  look: Partial<Omit<Label, 'key' | 'text' | 'x' | 'y'>>,
): Label {
  return {
    key,
    text,
    x,
    y,
    anchor: 'start',
    face: 'sans',
    weight: 400,
    italic: false,
    size: 15,
    tone: 'ink',
    lang: null,
    opacity: 1,
    ...look,
  };
}

/** A plain thin line, unless `look` says otherwise. */
export function makeLine(
  key: string,
  points: [number, number][],
  look: Partial<Omit<Line, 'key' | 'points'>>,
): Line {
  return {
    key,
    points,
    curved: false,
    tone: 'muted',
    width: 1,
    dash: null,
    fillOpacity: 0,
    closed: false,
    arrow: false,
    opacity: 1,
    ...look,
  };
}

/** A dot of the given place and size, solid, unless `look` says otherwise. */
export function makeDot(
  x: number,
  y: number,
  r: number,
  look: Partial<Omit<Dot, 'x' | 'y' | 'r'>> = {},
): Dot {
  return { x, y, r, tone: 'rest', fill: 1, ring: 0, opacity: 1, ...look };
}

/** A circle as a closed line of 48 points. */
export function traceEllipse(x: number, y: number, rx: number, ry = rx): [number, number][] {
  return Array.from({ length: 48 }, (_, index) => {
    const angle = (index / 48) * Math.PI * 2;
    return [x + rx * Math.cos(angle), y + ry * Math.sin(angle)];
  });
}

/** The four corners of a box, for a closed line. */
export function traceBox({ x, y, width, height }: Box): [number, number][] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** The box that a label's words fill, from ascender to descender. */
export function findLabelBox(label: Label, metrics: Metrics): Box {
  const width = measureText(label.text, label, metrics);
  const x =
    label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - width : label.x - width / 2;
  return { x, y: label.y - label.size * 0.76, width, height: label.size };
}

/** How far a dot reaches, with its ring. */
export function findDotReach(dot: Dot): number {
  return dot.r + dot.ring * 2;
}

/** The box that a dot fills, with its ring. */
export function findDotBox(dot: Dot): Box {
  const reach = findDotReach(dot);
  return { x: dot.x - reach, y: dot.y - reach, width: reach * 2, height: reach * 2 };
}

/** True when two boxes share more than an edge; `gap` is the space wanted between them. */
export function overlaps(a: Box, b: Box, gap = 0): boolean {
  return (
    a.x < b.x + b.width + gap &&
    b.x < a.x + a.width + gap &&
    a.y < b.y + b.height + gap &&
    b.y < a.y + a.height + gap
  );
}
