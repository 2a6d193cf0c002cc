import { themePalette } from '../../../marks/palette.ts';
import type { Picture } from '../../../marks/picture.ts';
import { toSvg } from '../../../marks/svg.ts';

/** The point of the slide that is looked at from near, in parts of its width and height. */
export interface Detail {
  x: number;
  y: number;
}

const STEP = 0.12;

/** Keeps a point on the slide. */
export function clampDetail({ x, y }: Detail): Detail {
  const clamp = (part: number) => Math.round(Math.max(0, Math.min(1, part)) * 1000) / 1000;
  return { x: clamp(x), y: clamp(y) };
}

/** A point moved by an arrow key; null for any other key. */
export function moveDetail(detail: Detail, key: string): Detail | null {
  const moves: Record<string, [number, number]> = {
    ArrowLeft: [-STEP, 0],
    ArrowRight: [STEP, 0],
    ArrowUp: [0, -STEP],
    ArrowDown: [0, STEP],
  };
  const [x, y] = moves[key] ?? [];
  return x === undefined || y === undefined ? null : clampDetail({ x: detail.x + x, y: detail.y + y });
}

/** Shows a detail of the slide at twice its size, the picture as lines and curves so that it stays sharp; null shows all. */
export function createLens(
  root: HTMLElement,
  lens: HTMLElement,
): (detail: Detail | null, picture: Picture) => void {
  const sharp = document.createElement('div');
  sharp.className = 'sharp';
  lens.querySelector('.stage')?.after(sharp);
  return (detail, picture) => {
    root.classList.toggle('near', detail !== null);
    if (!detail) return sharp.replaceChildren();
    lens.style.setProperty('--near-x', String(detail.x));
    lens.style.setProperty('--near-y', String(detail.y));
    if (sharp.childElementCount === 0)
      sharp.innerHTML = toSvg(picture, themePalette, { prefix: 'near-', decorative: true });
  };
}
