import { packDots, unpackDots } from '../marks/pack.ts';
import type { DotsMove, PaintOrder } from './painter.ts';

/** An order as a worker gets it: numbers are transferred many times faster than objects. */
export type PackedPaintOrder = Omit<PaintOrder, 'move'> & {
  move?: Omit<DotsMove, 'from' | 'to'> & Record<'from' | 'to', Float32Array>;
};

function packPaintOrder({ move, ...rest }: PaintOrder): PackedPaintOrder {
  return move ? { ...rest, move: { ...move, from: packDots(move.from), to: packDots(move.to) } } : rest;
}

/** Returns the order that was packed. */
export function unpackPaintOrder({ move, ...rest }: PackedPaintOrder): PaintOrder {
  return move ? { ...rest, move: { ...move, from: unpackDots(move.from), to: unpackDots(move.to) } } : rest;
}

/**
 * Starts a worker that paints a canvas of its own; `whenPainted` is called once its first painting is there to
 * be seen. Returns a function that sends orders to it, or null where the browser has no such workers.
 */
export function startWorkerPainter(
  canvas: HTMLCanvasElement,
  address: string,
  whenPainted: () => void,
): ((order: PaintOrder) => void) | null {
  // A page that was opened as a file may not start a worker: its origin is opaque, see
  // https://html.spec.whatwg.org/multipage/workers.html#dom-worker
  if (!('transferControlToOffscreen' in canvas) || !window.location.protocol.startsWith('http')) return null;
  const worker = new Worker(address);
  worker.addEventListener('message', whenPainted, { once: true });
  const offscreen = canvas.transferControlToOffscreen();
  worker.postMessage({ canvas: offscreen }, [offscreen]);
  return (order) => worker.postMessage({ order: packPaintOrder(order) });
}
