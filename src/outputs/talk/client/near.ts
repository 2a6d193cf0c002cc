import type { Sheet } from './ink.ts';
import { clampDetail, moveDetail } from './lens.ts';
import type { Talk } from './talk.ts';

const NEXT = new Set([
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
 * Keys that mean something else for a while: Z looks at a detail, where the pointer is or at the middle, and arrows
 * then move it; Escape goes back. When the hall is black the next key for a slide brings the slide back first.
 */
export function watchNear(root: HTMLElement, sheet: Sheet, talk: Talk): void {
  let over: [number, number] | null = null;
  root.addEventListener('pointermove', (event) => {
    over = sheet.find(event);
  });
  root.addEventListener('pointerleave', () => {
    over = null;
  });
  root.addEventListener('click', (event) => {
    const point = event.altKey ? sheet.find(event) : null;
    if (point) talk.setDetail(talk.detail ? null : clampDetail({ x: point[0], y: point[1] }));
  });
  // Before reveal.js hears of the key.
  addEventListener(
    'keydown',
    (event) => {
      const { target, key } = event;
      if (event.ctrlKey || event.altKey || event.metaKey || target instanceof HTMLInputElement) return;
      if (talk.black && NEXT.has(key)) {
        talk.setBlack(false);
        event.stopPropagation();
        event.preventDefault();
      } else if (key.toLowerCase() === 'z') {
        const [x, y] = over ?? [0.5, 0.5];
        talk.setDetail(talk.detail ? null : { x, y });
      } else if (talk.detail) {
        const moved = moveDetail(talk.detail, key);
        if (!moved && key !== 'Escape') return;
        talk.setDetail(moved);
        event.stopPropagation();
        event.preventDefault();
      }
    },
    { capture: true },
  );
}
