import type { Shape } from '../../../scenes/hall.ts';
import { findElement } from '../../../stage/findElement.ts';
import { createStage } from '../../../stage/stage.ts';
import { createChapterProgress } from './chapterProgress.ts';
import { createDrawingLayer, type DrawingLayer } from './drawing.ts';
import { createPointerTools, type PointerTools } from './pointerTools.ts';
import type { Position } from './position.ts';
import { createStepPictures, readPayload } from './stepPictures.ts';
import { createZoom, type ZoomPoint } from './zoom.ts';

/** All that shows a position of the talk beside reveal.js: the stage, the drawing over it, the line of chapters. */
export interface TalkView {
  readonly layer: DrawingLayer;
  readonly tools: PointerTools;
  draw: ReturnType<typeof createStepPictures>;
  /** Shows a position; `isOnward` plays the change of picture, which is otherwise shown at once. */
  show(to: Position, from: Position, shape: Shape, isOnward: boolean): void;
  magnify(point: ZoomPoint | null, step: string): void;
  /** Composes the picture of a step for a screen of another shape. */
  reshape(shape: Shape, step: string): void;
  /** Has the line of chapters follow another version of the talk. */
  rebuild(positions: readonly Position[]): void;
  repaint(): void;
}

function findSlideLayout(slide: HTMLElement): string | undefined {
  return [...slide.classList].find((name) => name.startsWith('layout-'));
}

function showStepLines({ slide, step }: Position): void {
  for (const line of slide.querySelectorAll<HTMLElement>('[data-for]'))
    line.hidden = line.dataset.for !== step;
}

/** Sets up the view of a talk; `whenDrawn` is called when this window's pointer has changed the drawing. */
export function createTalkView(root: HTMLElement, firstShape: Shape, whenDrawn: () => void): TalkView {
  const host = findElement('.stage');
  const lens = findElement('.lens');
  const draw = createStepPictures(readPayload());
  const stage = createStage(host, { width: host.clientWidth, height: host.clientHeight });
  const magnify = createZoom(root, lens);
  const layer = createDrawingLayer(lens);
  let shape = firstShape;
  const tools = createPointerTools(root, layer, (drawing) => layer.show(drawing, shape), whenDrawn);
  const chapters = createChapterProgress(root);
  new ResizeObserver(() => stage.resize(host.clientWidth, host.clientHeight)).observe(host);
  return {
    layer,
    tools,
    draw,
    show(to, from, nextShape, isOnward) {
      shape = nextShape;
      const isShown = host.dataset.step === to.step;
      const changesLayout = findSlideLayout(to.slide) !== findSlideLayout(from.slide);
      const picture = draw(to.step, shape);
      root.dataset.going = !isOnward ? 'back' : changesLayout ? 'across' : 'on';
      host.dataset.step = to.step;
      magnify(null, picture);
      tools.turn(to.step);
      if (!isShown && isOnward) stage.play(picture);
      else if (!isShown) stage.show(picture);
      showStepLines(to);
      chapters.show(to);
    },
    magnify: (point, step) => magnify(point, draw(step, shape)),
    reshape(nextShape, step) {
      shape = nextShape;
      stage.show(draw(step, shape));
      layer.show(tools.drawing, shape);
    },
    rebuild: (positions) => chapters.rebuild(positions),
    repaint: () => stage.repaint(),
  };
}
