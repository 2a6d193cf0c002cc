import { HALLS, type Shape } from '../../../scenes/hall.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A point of the slide as shares of its width and height, so that it is the same on every screen. */
export type Point = [x: number, y: number];

/** What is drawn over a slide: strokes of the pen, and the laser's dot. */
export interface Drawing {
  strokes: Point[][];
  dot: Point | null;
}

/** The layer that shows a drawing. */
export interface DrawingLayer {
  show(drawing: Drawing, shape: Shape): void;
  /** The point of the slide under a pointer; null outside the slide. */
  find(event: { clientX: number; clientY: number }): Point | null;
}

const round = (share: number) => Math.round(share * 1e4) / 1e4;

/** Puts a layer for drawings over the slides. */
export function createDrawingLayer(lens: HTMLElement): DrawingLayer {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'ink');
  svg.setAttribute('aria-hidden', 'true');
  const strokes = document.createElementNS(SVG, 'g');
  const dot = document.createElementNS(SVG, 'circle');
  dot.setAttribute('class', 'dot');
  dot.setAttribute('r', '11');
  svg.append(strokes, dot);
  lens.append(svg);
  return {
    show(drawing, shape) {
      const { width, height } = HALLS[shape];
      svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
      strokes.replaceChildren(
        ...drawing.strokes.map((points) => {
          const path = document.createElementNS(SVG, 'path');
          const drawn = points.map(([x, y]) => `${round(x * width)} ${round(y * height)}`);
          // A tap is a point: a line of no length with round caps.
          path.setAttribute('d', `M${drawn.join('L')}${drawn.length === 1 ? 'h0' : ''}`);
          return path;
        }),
      );
      dot.toggleAttribute('hidden', drawing.dot === null);
      if (!drawing.dot) return;
      dot.setAttribute('cx', String(round(drawing.dot[0] * width)));
      dot.setAttribute('cy', String(round(drawing.dot[1] * height)));
    },
    find({ clientX, clientY }) {
      const { left, top, width, height } = svg.getBoundingClientRect();
      const [x, y] = [(clientX - left) / width, (clientY - top) / height];
      return x < 0 || x > 1 || y < 0 || y > 1 ? null : [round(x), round(y)];
    },
  };
}
