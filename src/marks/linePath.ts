import type { Line } from './picture.ts';

type Point = [number, number];

/** A number for SVG, rounded to two decimals. */
export function writeNumber(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

/** The `d` of a line's path: a polyline, or a quadratic curve through its three points. */
export function writeLine(line: Line): string {
  const [first, ...rest] = line.points;
  if (!first) return '';
  const start = `M${writeNumber(first[0])} ${writeNumber(first[1])}`;
  const [middle, last] = rest;
  if (line.curved && middle && last) {
    const [cx, cy] = findControl(first, middle, last);
    return `${start}Q${writeNumber(cx)} ${writeNumber(cy)} ${writeNumber(last[0])} ${writeNumber(last[1])}`;
  }
  const body = rest.map(([x, y]) => `L${writeNumber(x)} ${writeNumber(y)}`).join('');
  return start + body + (line.closed ? 'Z' : '');
}

/** The control point of the quadratic curve that goes through `middle` half way. */
function findControl(first: Point, middle: Point, last: Point): Point {
  return [2 * middle[0] - (first[0] + last[0]) / 2, 2 * middle[1] - (first[1] + last[1]) / 2];
}

/** The `d` of the arrow head at a line's end, a filled triangle; empty when the line has none. */
export function writeArrow(line: Line): string {
  const last = line.points.at(-1);
  const before = line.points.at(-2);
  const first = line.points[0];
  if (!line.arrow || !last || !before || !first) return '';
  const back = line.curved ? findControl(first, before, last) : before;
  const angle = Math.atan2(last[1] - back[1], last[0] - back[0]);
  const size = 5 + line.width * 4;
  const corner = (turn: number): string =>
    `L${writeNumber(last[0] - size * Math.cos(angle + turn))} ${writeNumber(last[1] - size * Math.sin(angle + turn))}`;
  return `M${writeNumber(last[0])} ${writeNumber(last[1])}${corner(0.42)}${corner(-0.42)}Z`;
}
