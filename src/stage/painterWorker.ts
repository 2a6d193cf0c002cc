import { createPainter, type PaintOrder } from './painter.ts';
import { type PackedPaintOrder, unpackPaintOrder } from './workerPainter.ts';

/** The page's messages: its canvas first, then what to paint on it. */
interface Message {
  canvas?: OffscreenCanvas;
  order?: PackedPaintOrder;
}

declare const self: {
  requestAnimationFrame(draw: () => void): number;
  postMessage(message: 'painted'): void;
  addEventListener(type: 'message', listen: (event: MessageEvent<Message>) => void): void;
};

let paint: ((order: PaintOrder) => void) | null = null;
let waiting: PackedPaintOrder | null = null;
let hasPainted = false;

/** Orders that came since the last frame are one: a page that is faster than this worker leaves no queue. */
function work(): void {
  if (!paint || !waiting) return;
  paint(unpackPaintOrder(waiting));
  waiting = null;
  if (!hasPainted) self.postMessage('painted');
  hasPainted = true;
}

self.addEventListener('message', ({ data: { canvas, order } }) => {
  if (canvas) paint = createPainter(canvas);
  if (!order) return;
  if (!waiting) self.requestAnimationFrame(work);
  waiting = { ...waiting, ...order };
});
