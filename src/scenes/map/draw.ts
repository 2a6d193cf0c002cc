import type { Box, Frame } from '../../marks/frame.ts';
import type { Dot, Picture } from '../../marks/picture.ts';
import { assemblePicture, composeGround } from '../compose.ts';
import { findDotBox, makeDot } from '../makeMarks.ts';
import { type LabelRequest, placeWords } from '../placement.ts';
import type { Scene } from '../scene.ts';
import { fillWings } from '../wings.ts';
import { drawArcs } from './arcs.ts';
import { countKept, listMarked } from './marked.ts';
import type { Land, MapData, MapPoint, MapState } from './model.ts';
import { packLand } from './pack.ts';
import { findMarks, type PlaceMark } from './placeMarks.ts';
import { spreadMarks } from './spread.ts';
import { fitViews, moveView, type View } from './view.ts';

/** Dots kept back for the places, the crowd and what words cover; as many rest in the wings at least. */
const SPARE = 24;

function requestNames(marks: PlaceMark[], state: MapState, box: Box, textSize: number): LabelRequest[] {
  return marks.map((mark) => {
    const as = state.places.find(({ id }) => id === mark.place.id);
    const crowd = state.gather?.at === mark.place.id ? state.gather : null;
    const tone = crowd?.tone ?? as?.tone ?? 'ink';
    const lines: LabelRequest['lines'] = [];
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
function packCentred(land: Land, box: Box, named: MapPoint[], most: number, textSize: number) {
  const views = fitViews(land, box, named, textSize);
  const pack = packLand(land, views, most, textSize * 0.3);
  const ys = pack.points.map(([, y]) => y);
  const down = box.y + box.height / 2 - (Math.min(...ys) + Math.max(...ys)) / 2;
  if (Math.abs(down) < textSize || ys.length === 0) return { views, ...pack };
  const moved = views.map((view) => moveView(view, down));
  return { views: moved, ...packLand(land, moved, most, textSize * 0.3) };
}

function drawMap(data: MapData, state: MapState, frame: Frame, cast: number): Picture {
  const { textSize } = frame;
  const ground = composeGround(frame, SPARE, state);
  const { box } = ground;
  const ids = listMarked(state);
  const named = data.places.filter(({ id }) => ids.has(id)).map(({ lon, lat }): MapPoint => [lon, lat]);
  const most = cast - countKept(state);
  const { views, points, pitch } = packCentred(data.land, box, named, most, textSize);
  const project = (lon: number, lat: number): MapPoint =>
    (views.find((view) => view.holds(lon, lat)) ?? (views[0] as View)).project(lon, lat);
  const marks = spreadMarks(findMarks(data, state, project, pitch, frame), box, textSize);
  const r = Math.min(pitch * 0.33, textSize * 0.5);
  let land = points
    .map(([x, y]) => makeDot(x, y, r))
    .filter((dot) =>
      marks.every((mark) => Math.hypot(dot.x - mark.x, dot.y - mark.y) > mark.reach + r * 1.5),
    );
  const arcs = drawArcs(state, marks, textSize, box.y + textSize * 0.3);
  const words = placeWords([...requestNames(marks, state, box, textSize), ...arcs.requests], {
    bounds: box,
    hard: [...marks.flatMap(({ dots }) => dots.map(findDotBox)), ...arcs.hard],
    soft: land,
    textSize,
    metrics: frame.text,
  });
  land = land.filter((dot) => !words.boxes.some((words) => covers(words, dot, r + textSize * 0.12)));
  const dots = [...land, ...marks.flatMap((mark) => mark.dots)];
  const wings = fillWings(ground.free, cast - dots.length);
  const drawn = { dots, lines: [...arcs.lines, ...words.lines], labels: words.labels };
  return assemblePicture(frame, { ...ground, wings }, drawn);
}

/** The world or a part of it as packed dots on land, without borders. */
export const map: Scene<MapData, MapState> = {
  layout: 'above',
  draw: drawMap,
};
