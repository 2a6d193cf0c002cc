import { gsap } from 'gsap/gsap-core';
import { paint } from '../../marks/paint.ts';
import type { Picture } from '../../marks/picture.ts';
import { transition } from '../../marks/transition.ts';
import { readPalette } from './palette.ts';
import { createWords } from './words.ts';

/** Seconds from the first dot's start to the last one's arrival. */
const DURATION = 1.4;
const SHARPEST = 3;

/** A place where pictures are shown and turn into each other. */
export interface Stage {
  /** Shows a picture at once. */
  show(picture: Picture): void;
  /** Moves from what is shown now to a picture; a later call overtakes. Under reduced motion, shows it. */
  play(to: Picture): void;
  /** Shows the moment `t` (0…1) between two pictures. */
  scrub(from: Picture, to: Picture, t: number): void;
  /** Tells the size of the stage in CSS pixels. */
  resize(width: number, height: number): void;
  /** Reads the colours anew and paints again: after a change of theme. */
  repaint(): void;
  /** What is shown, or what is being moved to. */
  readonly shown: Picture | null;
  destroy(): void;
}

/** True when the reader wants no motion, by system setting or by the page's own switch. */
export function prefersStill(): boolean {
  return (
    document.documentElement.dataset.motion === 'reduce' ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}

/** Puts a canvas for dots and an SVG layer for words into `host`; sizes are in CSS pixels. */
export function createStage(host: HTMLElement, options: { width: number; height: number }): Stage {
  const begun = performance.now();
  const canvas = document.createElement('canvas');
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  canvas.setAttribute('aria-hidden', 'true');
  svg.setAttribute('aria-hidden', 'true');
  canvas.className = 'stage-dots';
  svg.setAttribute('class', 'stage-words');
  host.append(canvas, svg);
  const brush = canvas.getContext('2d');
  const drawWords = createWords(svg);

  let { width, height } = options;
  let palette = readPalette(host);
  let drawn: Picture | null = null;
  let target: Picture | null = null;
  let way: { from: Picture; to: Picture; at: (t: number) => Picture } | null = null;
  let tween: ReturnType<typeof gsap.to> | null = null;

  function draw(picture: Picture): void {
    const isFirst = drawn === null;
    drawn = picture;
    svg.setAttribute('viewBox', `0 0 ${picture.width} ${picture.height}`);
    drawWords(picture);
    if (!brush) return;
    const scale = Math.min(canvas.width / picture.width, canvas.height / picture.height);
    brush.setTransform(1, 0, 0, 1, 0, 0);
    brush.clearRect(0, 0, canvas.width, canvas.height);
    brush.setTransform(
      scale,
      0,
      0,
      scale,
      (canvas.width - picture.width * scale) / 2,
      (canvas.height - picture.height * scale) / 2,
    );
    paint(brush, picture, palette);
    if (isFirst) performance.measure('stage', { start: begun });
  }

  function stop(): void {
    tween?.kill();
    tween = null;
  }

  function fitCanvas(): void {
    const sharpness = Math.min(SHARPEST, window.devicePixelRatio || 1);
    canvas.width = Math.max(1, Math.round(width * sharpness));
    canvas.height = Math.max(1, Math.round(height * sharpness));
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    if (drawn) draw(drawn);
  }

  function repaint(): void {
    palette = readPalette(host);
    if (drawn) draw(drawn);
  }

  function show(picture: Picture): void {
    stop();
    target = picture;
    if (picture !== drawn) draw(picture);
  }

  const contrast = matchMedia('(forced-colors: active)');
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  contrast.addEventListener('change', repaint);
  scheme.addEventListener('change', repaint);
  fitCanvas();

  return {
    show,
    play(to) {
      if (!drawn || prefersStill()) return show(to);
      if (to === target && (tween || drawn === to)) return;
      stop();
      target = to;
      const at = transition(drawn, to);
      const clock = { t: 0 };
      tween = gsap.to(clock, {
        t: 1,
        duration: DURATION,
        ease: 'none',
        onUpdate: () => draw(at(clock.t)),
        onComplete: () => {
          tween = null;
        },
      });
    },
    scrub(from, to, t) {
      stop();
      if (way?.from !== from || way.to !== to) way = { from, to, at: transition(from, to) };
      const still = prefersStill() ? Math.round(t) : t;
      target = still < 0.5 ? from : to;
      const picture = way.at(still);
      if (picture !== drawn) draw(picture);
    },
    resize(nextWidth, nextHeight) {
      if (nextWidth === width && nextHeight === height) return;
      width = nextWidth;
      height = nextHeight;
      fitCanvas();
    },
    repaint,
    get shown() {
      return target;
    },
    destroy() {
      stop();
      contrast.removeEventListener('change', repaint);
      scheme.removeEventListener('change', repaint);
      canvas.remove();
      svg.remove();
    },
  };
}
