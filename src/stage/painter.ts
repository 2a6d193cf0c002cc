import { paint } from '../marks/paint.ts';
import type { Dot, Palette } from '../marks/picture.ts';
import { moveDots } from '../marks/transition.ts';

/** The same dots in two pictures, and the frame of the later one. */
export interface DotsMove {
  from: Dot[];
  to: Dot[];
  width: number;
  height: number;
}

/** What to paint from now on; what is left out stays as it was. */
export interface PaintOrder {
  /** Of the canvas, in device pixels. */
  size?: { width: number; height: number };
  palette?: Palette;
  move?: DotsMove;
  /** The moment of the move, 0…1. */
  t?: number;
}

/** Paints dots on a canvas, of the page or of a worker, on orders. Nothing is painted before size, palette and dots have come. */
export function createPainter(canvas: HTMLCanvasElement | OffscreenCanvas): (order: PaintOrder) => void {
  const brush = canvas.getContext('2d') as
    | CanvasRenderingContext2D
    | OffscreenCanvasRenderingContext2D
    | null;
  let palette: Palette | null = null;
  let frame: { width: number; height: number } | null = null;
  let at: (t: number) => Dot[] = () => [];
  let t = 0;
  return (order) => {
    palette = order.palette ?? palette;
    t = order.t ?? t;
    if (order.size) Object.assign(canvas, order.size);
    if (order.move) {
      frame = order.move;
      at = moveDots(order.move.from, order.move.to);
    }
    if (!brush || !palette || !frame) return;
    const { width, height } = frame;
    const scale = Math.min(canvas.width / width, canvas.height / height);
    const left = (canvas.width - width * scale) / 2;
    const top = (canvas.height - height * scale) / 2;
    brush.setTransform(1, 0, 0, 1, 0, 0);
    brush.clearRect(0, 0, canvas.width, canvas.height);
    brush.setTransform(scale, 0, 0, scale, left, top);
    paint(brush, at(t), palette);
  };
}
