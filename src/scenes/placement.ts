import type { Box, Metrics } from '../marks/frame.ts';
import { measureText } from '../marks/measure.ts';
import type { Dot, Label, Line, Tone } from '../marks/picture.ts';
import { makeLabel, makeLine, overlaps } from './makeMarks.ts';

type Point = [number, number];

/** Words to be placed near a point. */
export interface LabelRequest {
  key: string;
  x: number;
  y: number;
  /** Other points that serve as well, the better ones first: along a line, say. */
  others?: Point[];
  /** Reach of the mark at the point: the words keep off it. */
  reach: number;
  lines: { text: string; look: Partial<Omit<Label, 'key' | 'text' | 'x' | 'y'>> & { size: number } }[];
  /** The direction in which they are best placed, in radians, y down; null for none. */
  toward: number | null;
  tone: Tone;
}

/** What the words must keep off, and what they keep off if they can. */
export interface Surroundings {
  bounds: Box;
  /** No words may be placed here. */
  hard: Box[];
  /** Dots that words cover only when there is no better place. */
  soft: Dot[];
  textSize: number;
  metrics: Metrics;
}

interface Placed {
  box: Box;
  leader: [Point, Point] | null;
  side: number;
}

const LEADING = 1.18;

function measureBlock(request: LabelRequest, metrics: Metrics): { width: number; height: number } {
  let width = 0;
  let height = 0;
  for (const { text, look } of request.lines) {
    width = Math.max(width, measureText(text, makeLabel('', text, 0, 0, look), metrics));
    height += look.size * LEADING;
  }
  return { width, height };
}

/** True when a segment passes through a box. */
export function crossesBox([a, b]: [Point, Point], box: Box, gap = 0): boolean {
  let enter = 0;
  let leave = 1;
  const sides: [number, number, number, number][] = [
    [a[0], b[0], box.x - gap, box.x + box.width + gap],
    [a[1], b[1], box.y - gap, box.y + box.height + gap],
  ];
  for (const [start, end, low, high] of sides) {
    const step = end - start;
    if (Math.abs(step) < 1e-9) {
      if (start < low || start > high) return false;
      continue;
    }
    const first = (low - start) / step;
    const second = (high - start) / step;
    enter = Math.max(enter, Math.min(first, second));
    leave = Math.min(leave, Math.max(first, second));
  }
  return enter < leave;
}

function drawLeader(
  request: LabelRequest,
  [px, py]: Point,
  box: Box,
  textSize: number,
): [Point, Point] | null {
  const x = Math.min(Math.max(px, box.x), box.x + box.width);
  const y = Math.min(Math.max(py, box.y + textSize * 0.1), box.y + box.height - textSize * 0.1);
  const length = Math.hypot(x - px, y - py);
  if (length < request.reach + textSize * 1.2) return null;
  const toward = (far: number): Point => [px + ((x - px) * far) / length, py + ((y - py) * far) / length];
  return [toward(request.reach + textSize * 0.1), toward(length - textSize * 0.15)];
}

/** Distances at which places are tried, in text sizes. */
const REACHES = [0.35, 0.9, 1.6, 2.4, 3.4, 4.6, 6, 7.6, 9.5, 12, 15, 19, 24];
/** Directions at each distance. */
const TURNS = Array.from({ length: 16 }, (_, turn) => {
  const angle = (turn * Math.PI) / 8;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const push = (value: number): number => Math.max(-1, Math.min(1, value * 1.35)) / 2;
  const slant = Math.min(Math.abs(cos), Math.abs(sin)) * 0.3;
  const side = cos > 0.35 ? 1 : cos < -0.35 ? -1 : 0;
  return { angle, cos, sin, pushX: push(cos), pushY: push(sin), slant, side };
});
/** What a step farther off costs, and a point that is not the first. */
const FARTHER = 1.1;
const ELSEWHERE = 0.4;

/** The place that costs least, or null when there is none. */
function findPlace(request: LabelRequest, others: Placed[], ground: Surroundings): Placed | null {
  const { width, height } = measureBlock(request, ground.metrics);
  let best: Placed | null = null;
  let least = Infinity;
  for (const [place, [x, y]] of [[request.x, request.y] as Point, ...(request.others ?? [])].entries())
    for (const [rank, distance] of REACHES.entries()) {
      const base = rank * FARTHER + place * ELSEWHERE;
      if (base >= least) break;
      const reach = request.reach + distance * ground.textSize;
      for (const { angle, cos, sin, pushX, pushY, slant, side } of TURNS) {
        const off = request.toward === null ? 0 : (1 - Math.cos(angle - request.toward)) * 1.2;
        if (base + off + slant >= least) continue;
        const left = x + cos * reach + pushX * width - width / 2;
        const box = { x: left, y: y + sin * reach + pushY * height - height / 2, width, height };
        if (!isFree(box, others, ground)) continue;
        const leader = drawLeader(request, [x, y], box, ground.textSize);
        const cost = base + off + slant + findCost(box, leader, others, ground);
        if (cost < least) [best, least] = [{ box, leader, side }, cost];
      }
    }
  return best;
}

/** True when a box is inside the bounds and covers nothing. */
function isFree(box: Box, others: Placed[], { bounds, hard, textSize }: Surroundings): boolean {
  const gap = textSize * 0.22;
  return (
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height &&
    !others.some((other) => overlaps(box, other.box, gap)) &&
    !hard.some((other) => overlaps(box, other, gap))
  );
}

/** What a free place costs for its leader line and the dots under it; infinity when leader and words would cross. */
function findCost(
  box: Box,
  leader: [Point, Point] | null,
  others: Placed[],
  { hard, soft, textSize }: Surroundings,
): number {
  const gap = textSize * 0.22;
  for (const other of others) {
    if (other.leader && crossesBox(other.leader, box, gap)) return Infinity;
    if (leader && crossesBox(leader, other.box, gap)) return Infinity;
  }
  let cost = leader && hard.some((other) => crossesBox(leader, other)) ? 40 : 0;
  for (const dot of soft)
    if (dot.x > box.x && dot.x < box.x + box.width && dot.y > box.y && dot.y < box.y + box.height)
      cost += 0.12;
  return cost;
}

/**
 * Places words near their points so that none covers another or a hard box, or is outside; far ones get a
 * leader line. Each is put where it costs least, in order, then all are tried again twice. What finds no
 * place at all is left out of the picture (its words are in the table).
 */
export function placeWords(
  requests: LabelRequest[],
  ground: Surroundings,
): { labels: Label[]; lines: Line[]; boxes: Box[] } {
  const placed = new Map<string, Placed>();
  for (let round = 0; round < 3; round++)
    for (const request of requests) {
      placed.delete(request.key);
      const best = findPlace(request, [...placed.values()], ground);
      if (best) placed.set(request.key, best);
    }
  const labels: Label[] = [];
  const lines: Line[] = [];
  for (const request of requests) {
    const place = placed.get(request.key);
    if (!place) continue;
    const { box, side, leader } = place;
    const anchor = side > 0 ? 'start' : side < 0 ? 'end' : 'middle';
    const x = side > 0 ? box.x : side < 0 ? box.x + box.width : box.x + box.width / 2;
    let y = box.y;
    for (const [index, { text, look }] of request.lines.entries()) {
      labels.push(makeLabel(`${request.key}-${index}`, text, x, y + look.size * 0.88, { ...look, anchor }));
      y += look.size * LEADING;
    }
    if (leader)
      lines.push(
        makeLine(`${request.key}-leader`, leader, {
          tone: request.tone,
          width: Math.max(0.8, ground.textSize * 0.06),
        }),
      );
  }
  return { labels, lines, boxes: [...placed.values()].map((place) => place.box) };
}
