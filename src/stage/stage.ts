import { gsap } from 'gsap/gsap-core';
import type { Picture } from '../marks/picture.ts';
import { moveWords, transition, type Words } from '../marks/transition.ts';
import { createPainter, type DotsMove, type PaintOrder } from './painter.ts';
import { readPalette } from './palette.ts';
import { createWords } from './words.ts';
import { startWorkerPainter } from './workerPainter.ts';

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
  /** Sets the size of the stage in CSS pixels. */
  resize(width: number, height: number): void;
  /** Reads the colours again and paints: after a change of theme. */
  repaint(): void;
  /** From now on a worker paints the dots, where the browser has what that needs: the page has more time for the reader. */
  paintInWorker(address: string): void;
  destroy(): void;
}

const stillness = matchMedia('(prefers-reduced-motion: reduce)');

/** True when the reader wants no motion, by system setting or by the page's own switch. */
export function prefersStill(): boolean {
  return document.documentElement.dataset.motion === 'reduce' || stillness.matches;
}

/** Two pictures that are next to each other, and how the words get from one to the other. */
interface Way {
  from: Picture;
  to: Picture;
  words: (t: number) => Words;
}

function findDots({ from, to }: Pick<Way, 'from' | 'to'>): DotsMove {
  const { width, height } = to;
  return { from: from.dots, to: to.dots, width, height };
}

function createCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = 'stage-dots';
  return canvas;
}

/** Puts a canvas for dots and an SVG layer for words into `host`, which the page hides from assistive technology; sizes are in CSS pixels. */
export function createStage(host: HTMLElement, options: { width: number; height: number }): Stage {
  const begun = performance.now();
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'stage-words');
  let canvases = [createCanvas()];
  host.append(...canvases, svg);
  const drawWords = createWords(svg);
  let painters = canvases.map((canvas) => createPainter(canvas));

  let { width, height } = options;
  let palette = readPalette(host);
  let way: Way | null = null;
  let moment = 0;
  let target: Picture | null = null;
  let tween: ReturnType<typeof gsap.to> | null = null;

  function send(order: PaintOrder): void {
    for (const paint of painters) paint(order);
  }

  function draw(from: Picture, to: Picture, t: number): void {
    const isFirst = way === null;
    const isNew = way?.from !== from || way.to !== to;
    if (!isNew && t === moment) return;
    if (isNew) {
      way = { from, to, words: moveWords(from, to) };
      svg.setAttribute('viewBox', `0 0 ${to.width} ${to.height}`);
    }
    moment = t;
    if (way) drawWords(way.words(t));
    send(isNew ? { move: findDots({ from, to }), t } : { t });
    if (isFirst) performance.measure('stage', { start: begun });
  }

  function stop(): void {
    tween?.kill();
    tween = null;
  }

  function findSize(): { width: number; height: number } {
    const sharpness = Math.min(SHARPEST, window.devicePixelRatio || 1);
    return {
      width: Math.max(1, Math.round(width * sharpness)),
      height: Math.max(1, Math.round(height * sharpness)),
    };
  }

  function fitCanvas(): void {
    for (const { style } of canvases) {
      style.width = `${width}px`;
      style.height = `${height}px`;
    }
    send({ size: findSize() });
  }

  function repaint(): void {
    palette = readPalette(host);
    send({ palette });
  }

  function show(picture: Picture): void {
    stop();
    target = picture;
    if (way?.from === picture) draw(picture, way.to, 0);
    else if (way?.to === picture) draw(way.from, picture, 1);
    else draw(picture, picture, 0);
  }

  const schemes = ['(forced-colors: active)', '(prefers-color-scheme: dark)'].map((query) =>
    matchMedia(query),
  );
  for (const scheme of schemes) scheme.addEventListener('change', repaint);
  fitCanvas();
  send({ palette });

  return {
    show,
    play(to) {
      if (!way || prefersStill()) return show(to);
      if (to === target && (tween || moment === 0 || moment === 1)) return;
      stop();
      target = to;
      const from = transition(way.from, way.to)(moment);
      const clock = { t: 0 };
      tween = gsap.to(clock, {
        t: 1,
        duration: DURATION,
        ease: 'none',
        onUpdate: () => draw(from, to, clock.t),
        onComplete: () => {
          tween = null;
        },
      });
    },
    scrub(from, to, t) {
      stop();
      const still = prefersStill() ? Math.round(t) : t;
      target = still < 0.5 ? from : to;
      draw(from, to, still);
    },
    resize(nextWidth, nextHeight) {
      if (nextWidth === width && nextHeight === height) return;
      width = nextWidth;
      height = nextHeight;
      fitCanvas();
    },
    repaint,
    paintInWorker(address) {
      const canvas = createCanvas();
      const order = startWorkerPainter(canvas, address, () => {
        for (const old of canvases) if (old !== canvas) old.remove();
        canvases = [canvas];
        painters = painters.slice(-1);
        canvas.hidden = false;
      });
      if (!order || !way) return;
      canvas.hidden = true;
      svg.before(canvas);
      canvases.push(canvas);
      painters.push(order);
      fitCanvas();
      order({ palette, move: findDots(way), t: moment });
    },
    destroy() {
      stop();
      for (const scheme of schemes) scheme.removeEventListener('change', repaint);
      for (const canvas of canvases) canvas.remove();
      svg.remove();
    },
  };
}
