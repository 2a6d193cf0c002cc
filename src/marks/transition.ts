import type { Dot, Label, Line, Picture, Tone } from './picture.ts';

/** Share of the time by which the last dot starts after the first. */
const STAGGER = 0.4;
/** Words and lines that leave are gone by the first of these; those that come begin at the second. */
const OUT = 0.34;
const IN = 0.66;
/** Share of that time by which the last of them starts after the first: a browser sets few words in one frame. */
const TRAIL = 0.5;

function clamp(value: number): number {
  return Math.max(0, Math.min(1, value));
}

function ease(t: number): number {
  return t < 0.5 ? 4 * t * t * t : 1 - (2 - 2 * t) ** 3 / 2;
}

function mix(a: number, b: number, amount: number): number {
  return a + (b - a) * amount;
}

/** The dots in front start first, so that a crowd moves off like a crowd; the reverse is the same film backwards. */
function findHeading(from: Dot[], to: Dot[]): 1 | -1 {
  let sum = 0;
  for (const [index, dot] of from.entries()) sum += (to[index]?.x ?? dot.x) - dot.x;
  return sum > 0 ? -1 : 1;
}

/** The colour that an eye would name in a dot that may be turning. */
export function findNearestTone(dot: Dot): Tone {
  return dot.turning && dot.turning.amount >= 0.5 ? dot.turning.tone : dot.tone;
}

function moveDot(from: Dot, to: Dot, amount: number): Dot {
  if (amount <= 0) return from;
  if (amount >= 1) return to;
  const dot: Dot = {
    x: mix(from.x, to.x, amount),
    y: mix(from.y, to.y, amount),
    r: mix(from.r, to.r, amount),
    tone: findNearestTone(from),
    fill: mix(from.fill, to.fill, amount),
    ring: mix(from.ring, to.ring, amount),
    opacity: mix(from.opacity, to.opacity, amount),
  };
  const tone = findNearestTone(to);
  if (tone !== dot.tone) dot.turning = { tone, amount };
  return dot;
}

function moveLabel(from: Label, to: Label, amount: number): Label {
  return {
    ...to,
    x: mix(from.x, to.x, amount),
    y: mix(from.y, to.y, amount),
    size: mix(from.size, to.size, amount),
    opacity: mix(from.opacity, to.opacity, amount),
  };
}

function moveLine(from: Line, to: Line, amount: number): Line {
  return {
    ...to,
    points: to.points.map(([x, y], index) => {
      const [fromX, fromY] = from.points[index] ?? [x, y];
      return [mix(fromX, x, amount), mix(fromY, y, amount)];
    }),
    width: mix(from.width, to.width, amount),
    fillOpacity: mix(from.fillOpacity, to.fillOpacity, amount),
    opacity: mix(from.opacity, to.opacity, amount),
  };
}

function isSameLabel(a: Label, b: Label): boolean {
  return (
    a.text === b.text &&
    a.anchor === b.anchor &&
    a.face === b.face &&
    a.weight === b.weight &&
    a.italic === b.italic &&
    a.tone === b.tone
  );
}

function isSameLine(a: Line, b: Line): boolean {
  return (
    a.points.length === b.points.length &&
    a.curved === b.curved &&
    a.closed === b.closed &&
    a.tone === b.tone &&
    a.arrow === b.arrow &&
    String(a.dash) === String(b.dash)
  );
}

/** How much there is of one of `count` marks that come, at a moment; of those that leave, at the same one before the end. */
function findPresence(index: number, count: number, t: number): number {
  const begin = IN + (1 - IN) * TRAIL * (index / count);
  return clamp((t - begin) / ((1 - IN) * (1 - TRAIL)));
}

/** What stays moves while nothing else is there; the rest leaves first and comes last. */
function crossfade<Mark extends { key: string; opacity: number }>(
  from: Mark[],
  to: Mark[],
  isSame: (a: Mark, b: Mark) => boolean,
  move: (a: Mark, b: Mark, amount: number) => Mark,
): (t: number) => Mark[] {
  const targets = new Map(to.map((mark) => [mark.key, mark]));
  const stays = new Map<string, Mark>();
  const leaving: Mark[] = [];
  for (const mark of from) {
    const target = targets.get(mark.key);
    if (target && isSame(mark, target)) stays.set(mark.key, mark);
    else leaving.push({ ...mark, key: `${mark.key}~` });
  }
  const coming = to.length - stays.size;
  return (t) => {
    const marks: Mark[] = [];
    const add = (mark: Mark, presence: number): void => {
      if (presence > 0) marks.push({ ...mark, opacity: mark.opacity * presence });
    };
    for (const [index, mark] of leaving.entries()) add(mark, findPresence(index, leaving.length, 1 - t));
    const moved = ease(clamp((t - OUT) / (IN - OUT)));
    let come = 0;
    for (const mark of to) {
      const source = stays.get(mark.key);
      if (source) marks.push(move(source, mark, moved));
      else add(mark, findPresence(come++, coming, t));
    }
    return marks;
  };
}

/** The way of dots from one set of places to another: exactly `from` at 0 and `to` at 1, by index, each with its own delay. */
export function moveDots(from: Dot[], to: Dot[]): (t: number) => Dot[] {
  const heading = findHeading(from, to);
  const last = Math.max(1, to.length - 1);
  return (t) => {
    if (t <= 0) return from;
    if (t >= 1) return to;
    return to.map((target, index) => {
      const order = heading === 1 ? index / last : 1 - index / last;
      const own = clamp((t - order * STAGGER) / (1 - STAGGER));
      return moveDot(from[index] ?? target, target, ease(own));
    });
  };
}

/** The lines and labels of a picture, which fade where its dots travel. */
export type Words = Pick<Picture, 'lines' | 'labels'>;

/** The way of words and lines: they move when their key and look stay, and fade otherwise. */
export function moveWords(from: Words, to: Words): (t: number) => Words {
  const lines = crossfade(from.lines, to.lines, isSameLine, moveLine);
  const labels = crossfade(from.labels, to.labels, isSameLabel, moveLabel);
  return (t) => {
    if (t <= 0) return from;
    if (t >= 1) return to;
    return { lines: lines(t), labels: labels(t) };
  };
}

/** The way from one picture to another: exactly `from` at 0 and `to` at 1. */
export function transition(from: Picture, to: Picture): (t: number) => Picture {
  const dots = moveDots(from.dots, to.dots);
  const words = moveWords(from, to);
  return (t) => {
    if (t <= 0) return from;
    if (t >= 1) return to;
    return { ...to, dots: dots(t), ...words(t) };
  };
}
