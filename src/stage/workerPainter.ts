import { packDots, unpackDots } from '../marks/pack.ts';
import type { PaintOrder, Way } from './painter.ts';

/** An order as a worker gets it: numbers are handed over many times faster than objects. */
export type PackedPaintOrder = Omit<PaintOrder, 'way'> & {
  way?: Omit<Way, 'from' | 'to'> & Record<'from' | 'to', Float32Array>;
};

function packPaintOrder({ way, ...rest }: PaintOrder): PackedPaintOrder {
  return way ? { ...rest, way: { ...way, from: packDots(way.from), to: packDots(way.to) } } : rest;
}

/** The order that was packed. */
export function unpackPaintOrder({ way, ...rest }: PackedPaintOrder): PaintOrder {
  return way ? { ...rest, way: { ...way, from: unpackDots(way.from), to: unpackDots(way.to) } } : rest;
}

/**
 * Starts a worker that paints a canvas of its own; `whenPainted` is called once its first painting is there to
 * be seen. Gives what takes orders for it, or null where the browser has no such workers.
 */
export function startWorkerPainter(
  canvas: HTMLCanvasElement,
  address: string,
  whenPainted: () => void,
): ((order: PaintOrder) => void) | null {
  // A page that was opened as a file may start no worker.
  if (!('transferControlToOffscreen' in canvas) || !window.location.protocol.startsWith('http')) return null;
  const worker = new Worker(address);
  worker.addEventListener('message', whenPainted, { once: true });
  const offscreen = canvas.transferControlToOffscreen();
  worker.postMessage({ canvas: offscreen }, [offscreen]);
  return (order) => worker.postMessage({ order: packPaintOrder(order) });
}
