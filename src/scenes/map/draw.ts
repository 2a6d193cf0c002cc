import type { Box, Frame } from '../../marks/frame.ts';
import type { Dot, Line, Picture, Tone } from '../../marks/picture.ts';
import { assemblePicture, composeGround } from '../compose.ts';
import { placeWords, type Wish } from '../placement.ts';
import type { Scene } from '../scene.ts';
import { findDotBox, findReach, makeDot, makeLine } from '../words.ts';
import { packCluster, packLand } from './pack.ts';
import { spreadMarks } from './spread.ts';
import { describeMap, tabulate } from './tell.ts';
import { fitViews, moveView, type View } from './view.ts';

/** Land as intervals of longitude (west, east, west, east …) on parallels `step` degrees apart from `south`. */
export interface Land {
  centre: number;
  west: number;
  east: number;
  south: number;
  step: number;
  /** West, south, east, north of what must be in view; null for the world. */
  region: [number, number, number, number] | null;
  rows: number[][];
}

export interface Place {
  id: string;
  name: string;
  lat: number;
  lon: number;
}

export interface Data {
  land: Land;
  places: Place[];
}

export interface State {
  show: 'places' | 'arcs' | 'gather';
  places: { id: string; as: 'held' | 'never'; tone: Tone; caption: string | null }[];
  arcs: { from: string; to: string; label: string | null; tone: Tone; dashed: boolean }[];
  gather: { at: string; count: number; tone: Tone; label: string | null } | null;
  unit: string | null;
  caption: string | null;
}

/** A named place on the map with its dot or the crowd gathered there. */
export interface Mark {
  place: Place;
  dots: Dot[];
  reach: number;
  x: number;
  y: number;
}

/** Dots kept back for the places, the crowd and what words cover; as many rest in the wings at least. */
const SPARE = 24;

function findMarks(
  data: Data,
  state: State,
  project: (lon: number, lat: number) => [number, number],
  pitch: number,
  frame: Frame,
): Mark[] {
  const ids = new Set(state.places.map(({ id }) => id));
  for (const { from, to } of state.show === 'places' ? [] : state.arcs) ids.add(from).add(to);
  if (state.gather) ids.add(state.gather.at);
  const r = Math.max(pitch * 0.46, frame.textSize * 0.36);
  return data.places
    .filter(({ id }) => ids.has(id))
    .map((place) => {
      const [x, y] = project(place.lon, place.lat);
      if (state.gather?.at === place.id) {
        const tight = Math.max(pitch * 0.6, frame.textSize * 0.36);
        const dots = packCluster(x, y, state.gather.count, tight).map(([cx, cy]) =>
          makeDot(cx, cy, tight * 0.4, { tone: state.gather?.tone ?? 'verdict' }),
        );
        const reach = Math.max(...dots.map((dot) => Math.hypot(dot.x - x, dot.y - y) + dot.r));
        return { place, dots, reach, x, y };
      }
      const as = state.places.find(({ id }) => id === place.id);
      const dot = makeDot(x, y, r, {
        tone: as?.tone ?? 'ink',
        ...(as?.as === 'never' ? { fill: 0, r: r * 1.2 } : { ring: r * 0.32 }),
      });
      return { place, dots: [dot], reach: findReach(dot), x, y };
    });
}

/** A small box on the curve that goes through three points, for words to keep off. */
function samplePoint(
  start: [number, number],
  middle: [number, number],
  end: [number, number],
  t: number,
  half: number,
): Box {
  const along = (a: number, b: number, c: number): number =>
    (1 - t) ** 2 * a + 2 * t * (1 - t) * (2 * b - (a + c) / 2) + t ** 2 * c;
  const x = along(start[0], middle[0], end[0]);
  const y = along(start[1], middle[1], end[1]);
  return { x: x - half, y: y - half, width: half * 2, height: half * 2 };
}

function drawArcs(
  state: State,
  marks: Mark[],
  textSize: number,
  top: number,
): { lines: Line[]; wishes: Wish[]; hard: Box[] } {
  const hard: Box[] = [];
  const lines: Line[] = [];
  const wishes: Wish[] = [];
  for (const [index, arc] of state.arcs.entries()) {
    const from = marks.find(({ place }) => place.id === arc.from);
    const to = marks.find(({ place }) => place.id === arc.to);
    if (!from || !to || from === to) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const lift = length * 0.2;
    const side = to.x >= from.x ? 1 : -1;
    const x = (from.x + to.x) / 2 + ((to.y - from.y) / length) * lift * side;
    const y = Math.max(top, (from.y + to.y) / 2 - ((to.x - from.x) / length) * lift * side);
    const aim = (mark: Mark): [number, number] => {
      const far = Math.hypot(x - mark.x, y - mark.y) || 1;
      const off = Math.min(mark.reach + textSize * 0.15, far * 0.6);
      return [mark.x + ((x - mark.x) * off) / far, mark.y + ((y - mark.y) * off) / far];
    };
    const [start, end] = [aim(from), aim(to)];
    const samples = Math.ceil((length * 1.2) / (textSize * 0.4));
    for (let step = 0; step <= samples; step++)
      hard.push(samplePoint(start, [x, y], end, step / samples, textSize * 0.1));
    lines.push(
      makeLine(`arc-${arc.from}-${arc.to}`, [start, [x, y], end], {
        curved: true,
        tone: arc.tone,
        width: Math.max(1.4, textSize * 0.13),
        dash: arc.dashed ? [textSize * 0.4, textSize * 0.4] : null,
      }),
    );
    if (arc.label !== null)
      wishes.push({
        key: `arc-${index}`,
        x,
        y,
        reach: textSize * 0.1,
        toward: -Math.PI / 2,
        tone: 'muted',
        lines: [{ text: arc.label, look: { size: textSize, tone: arc.tone, face: 'serif', italic: true } }],
      });
  }
  return { lines, wishes, hard };
}

function wishNames(marks: Mark[], state: State, box: Box, textSize: number): Wish[] {
  return marks.map((mark) => {
    const as = state.places.find(({ id }) => id === mark.place.id);
    const crowd = state.gather?.at === mark.place.id ? state.gather : null;
    const tone = crowd?.tone ?? as?.tone ?? 'ink';
    const lines: Wish['lines'] = [];
    if (crowd?.label)
      lines.push({ text: crowd.label, look: { size: textSize * 1.5, weight: 600, face: 'serif', tone } });
    lines.push({
      text: mark.place.name,
      look: { size: textSize, weight: 600, tone: as?.as === 'never' ? 'muted' : 'ink' },
    });
    if (as?.caption) lines.push({ text: as.caption, look: { size: textSize * 0.9, tone: 'muted' } });
    return {
      key: `place-${mark.place.id}`,
      x: mark.x,
      y: mark.y,
      reach: mark.reach,
      toward: mark.x > box.x + box.width * 0.75 ? Math.PI : 0,
      tone: 'ink',
      lines,
    };
  });
}

function covers(box: Box, dot: Dot, gap: number): boolean {
  return (
    dot.x > box.x - gap &&
    dot.x < box.x + box.width + gap &&
    dot.y > box.y - gap &&
    dot.y < box.y + box.height + gap
  );
}

/** The land in view, moved up or down when there is only sea at one end of the box. */
function packCentred(land: Land, box: Box, named: [number, number][], most: number, textSize: number) {
  const views = fitViews(land, box, named, textSize);
  const pack = packLand(land, views, most, textSize * 0.3);
  const ys = pack.points.map(([, y]) => y);
  const down = box.y + box.height / 2 - (Math.min(...ys) + Math.max(...ys)) / 2;
  if (Math.abs(down) < textSize || ys.length === 0) return { views, ...pack };
  const moved = views.map((view) => moveView(view, down));
  return { views: moved, ...packLand(land, moved, most, textSize * 0.3) };
}

function drawMap(data: Data, state: State, frame: Frame, cast: number): Picture {
  const { textSize } = frame;
  const setting = { resting: SPARE, unit: state.unit, caption: state.caption };
  const { box } = composeGround(frame, setting);
  const mentioned = new Set([
    ...state.places.map(({ id }) => id),
    ...state.arcs.flatMap(({ from, to }) => [from, to]),
    ...(state.gather ? [state.gather.at] : []),
  ]);
  const named = data.places
    .filter(({ id }) => mentioned.has(id))
    .map(({ lon, lat }): [number, number] => [lon, lat]);
  const most = cast - mentioned.size - (state.gather?.count ?? 0);
  const { views, points, pitch } = packCentred(data.land, box, named, most, textSize);
  const project = (lon: number, lat: number): [number, number] =>
    (views.find((view) => view.holds(lon, lat)) ?? (views[0] as View)).project(lon, lat);
  const marks = spreadMarks(findMarks(data, state, project, pitch, frame), box, textSize);
  const r = Math.min(pitch * 0.33, textSize * 0.5);
  let land = points
    .map(([x, y]) => makeDot(x, y, r))
    .filter((dot) =>
      marks.every((mark) => Math.hypot(dot.x - mark.x, dot.y - mark.y) > mark.reach + r * 1.5),
    );
  const arcs = drawArcs(state, marks, textSize, box.y + textSize * 0.3);
  const words = placeWords([...wishNames(marks, state, box, textSize), ...arcs.wishes], {
    bounds: box,
    hard: [...marks.flatMap(({ dots }) => dots.map(findDotBox)), ...arcs.hard],
    soft: land,
    textSize,
    metrics: frame.text,
  });
  land = land.filter((dot) => !words.boxes.some((words) => covers(words, dot, r + textSize * 0.12)));
  const dots = [...land, ...marks.flatMap((mark) => mark.dots)];
  const resting = { ...setting, resting: Math.max(0, cast - dots.length) };
  return assemblePicture(
    frame,
    { ...composeGround(frame, setting), wings: composeGround(frame, resting).wings },
    setting,
    {
      dots,
      lines: [...arcs.lines, ...words.lines],
      labels: words.labels,
      description: describeMap(data, state),
      table: tabulate(data, state),
    },
  );
}

/** The world or a part of it as packed dots on land, without borders. */
export const map: Scene<Data, State> = { name: 'map', layout: 'above', draw: drawMap };
