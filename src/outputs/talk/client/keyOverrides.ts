import type { DrawingLayer } from './drawing.ts';
import type { Talk } from './model.ts';
import { clampZoom, moveZoom } from './zoom.ts';

/** Keys that go to another slide. */
const SLIDE_KEYS = new Set([
  'ArrowRight',
  'ArrowLeft',
  'ArrowUp',
  'ArrowDown',
  'PageDown',
  'PageUp',
  ' ',
  'Enter',
  'n',
  'p',
]);

/**
 * Keys that mean something else for a while: Z magnifies where the pointer is, or the middle, and arrows then move
 * the point; Escape shows all. When the hall is black the next key for a slide brings the slide back first.
 */
export function overrideKeys(root: HTMLElement, layer: DrawingLayer, talk: Talk): void {
  let pointer: [number, number] | null = null;
  root.addEventListener('pointermove', (event) => {
    pointer = layer.find(event);
  });
  root.addEventListener('pointerleave', () => {
    pointer = null;
  });
  root.addEventListener('click', (event) => {
    const point = event.altKey ? layer.find(event) : null;
    if (point) talk.setZoom(talk.zoom ? null : clampZoom({ x: point[0], y: point[1] }));
  });
  // Before reveal.js hears of the key.
  addEventListener(
    'keydown',
    (event) => {
      const { target, key } = event;
      if (event.ctrlKey || event.altKey || event.metaKey || target instanceof HTMLInputElement) return;
      if (talk.black && SLIDE_KEYS.has(key)) {
        talk.setBlack(false);
        event.stopPropagation();
        event.preventDefault();
      } else if (key.toLowerCase() === 'z') {
        const [x, y] = pointer ?? [0.5, 0.5];
        talk.setZoom(talk.zoom ? null : { x, y });
      } else if (talk.zoom) {
        const moved = moveZoom(talk.zoom, key);
        if (!moved && key !== 'Escape') return;
        talk.setZoom(moved);
        event.stopPropagation();
        event.preventDefault();
      }
    },
    { capture: true },
  );
}
