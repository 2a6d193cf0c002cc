import { themePalette } from '../../../marks/palette.ts';
import type { Picture } from '../../../marks/picture.ts';
import { toSvg } from '../../../marks/svg.ts';

/** The point of the slide that is magnified, as shares of the slide's width and height. */
export interface ZoomPoint {
  x: number;
  y: number;
}

const STEP = 0.12;

/** Keeps a point on the slide. */
export function clampZoom({ x, y }: ZoomPoint): ZoomPoint {
  const clamp = (share: number) => Math.round(Math.max(0, Math.min(1, share)) * 1000) / 1000;
  return { x: clamp(x), y: clamp(y) };
}

/** A point moved by an arrow key; null for any other key. */
export function moveZoom(point: ZoomPoint, key: string): ZoomPoint | null {
  const moves: Record<string, [number, number]> = {
    ArrowLeft: [-STEP, 0],
    ArrowRight: [STEP, 0],
    ArrowUp: [0, -STEP],
    ArrowDown: [0, STEP],
  };
  const [x, y] = moves[key] ?? [];
  return x === undefined || y === undefined ? null : clampZoom({ x: point.x + x, y: point.y + y });
}

/** Magnifies the slide twice around a point, the picture as lines and curves so that it stays sharp; null shows all. */
export function createZoom(
  root: HTMLElement,
  lens: HTMLElement,
): (point: ZoomPoint | null, picture: Picture) => void {
  const sharp = document.createElement('div');
  sharp.className = 'sharp';
  lens.querySelector('.stage')?.after(sharp);
  return (point, picture) => {
    root.classList.toggle('near', point !== null);
    if (!point) return sharp.replaceChildren();
    lens.style.setProperty('--near-x', String(point.x));
    lens.style.setProperty('--near-y', String(point.y));
    if (sharp.childElementCount === 0) sharp.innerHTML = toSvg(picture, themePalette, { prefix: 'near-' });
  };
}
