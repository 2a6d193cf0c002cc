import { gsap } from 'gsap';
import type { Picture } from '../../marks/picture.ts';
import { drawStep } from '../../scenes/index.ts';
import { type Payload, unpackCall } from '../../scenes/payload.ts';
import { composeShape } from '../../scenes/shapes.ts';
import { readPalette } from '../../stage/palette.ts';
import { createStage } from '../../stage/stage.ts';

/** What was measured of some changes of picture, in milliseconds. */
export interface Measured {
  frames: number[];
  /** The longest time that it took to set a change going. */
  setup: number;
}

declare global {
  interface Window {
    measureStage(count: number): Promise<Measured>;
    measureStraw(count: number): Promise<Measured>;
  }
}

const payload = JSON.parse(document.querySelector('#payload')?.textContent ?? '') as Payload;
const host = document.querySelector<HTMLElement>('.stage') ?? document.body;
const size = { width: 820, height: 900 };

function drawPictures(count: number): Picture[] {
  return payload.steps
    .slice(0, count + 1)
    .map((step) =>
      drawStep(
        unpackCall(payload, step),
        { ...composeShape('1:1', step.layout, payload.metrics), ...size },
        payload.cast,
      ),
    );
}

/** Frame intervals while something moves. */
async function watchFrames(milliseconds: number): Promise<number[]> {
  const frames: number[] = [];
  const end = performance.now() + milliseconds;
  let before = await new Promise<number>(requestAnimationFrame);
  while (before < end) {
    const now = await new Promise<number>(requestAnimationFrame);
    frames.push(now - before);
    before = now;
  }
  return frames;
}

async function waitFor(isDone: () => boolean): Promise<void> {
  do await new Promise<number>(requestAnimationFrame);
  while (!isDone());
}

async function measure(pictures: Picture[], show: (from: Picture, to: Picture) => void): Promise<Measured> {
  await waitFor(() => true);
  const measured: Measured = { frames: [], setup: 0 };
  for (const [index, to] of pictures.slice(1).entries()) {
    const begun = performance.now();
    show(pictures[index] ?? to, to);
    measured.setup = Math.max(measured.setup, performance.now() - begun);
    measured.frames.push(...(await watchFrames(1500)));
  }
  return measured;
}

window.measureStage = async (count) => {
  const pictures = drawPictures(count);
  const stage = createStage(host, size);
  if (pictures[0]) stage.show(pictures[0]);
  stage.paintInWorker('painter.js');
  await waitFor(() => host.querySelectorAll('canvas').length === 1);
  const measured = await measure(pictures, (_, to) => stage.play(to));
  stage.destroy();
  return measured;
};

/** The straw man: an SVG circle a dot, and a tween for each. */
window.measureStraw = async (count) => {
  const pictures = drawPictures(count);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  svg.setAttribute('width', String(size.width));
  svg.setAttribute('height', String(size.height));
  const circles = (pictures[0]?.dots ?? []).map((dot) => {
    const circle = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    for (const [name, value] of Object.entries({ cx: dot.x, cy: dot.y, r: dot.r }))
      circle.setAttribute(name, String(value));
    return circle;
  });
  svg.append(...circles);
  host.append(svg);
  const colours = readPalette(host);
  const measured = await measure(pictures, (_, to) => {
    for (const [index, circle] of circles.entries()) {
      const dot = to.dots[index];
      if (!dot) continue;
      gsap.to(circle, {
        attr: { cx: dot.x, cy: dot.y, r: dot.r },
        fill: colours[dot.tone],
        fillOpacity: dot.fill,
        duration: 0.84,
        delay: (index / circles.length) * 0.56,
        overwrite: true,
      });
    }
  });
  svg.remove();
  return measured;
};
