import { themePalette } from '../../marks/palette.ts';
import type { Picture } from '../../marks/picture.ts';
import { toSvg } from '../../marks/svg.ts';
import { drawStep } from '../../scenes/index.ts';
import { type Payload, unpackCall } from '../../scenes/payload.ts';
import { composeShape, type FrameShape, SHAPES } from '../../scenes/shapes.ts';
import { createStage, type Stage } from '../../stage/stage.ts';

function find<Kind extends HTMLElement>(selector: string): Kind {
  const element = document.querySelector<Kind>(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}

const payload = JSON.parse(find('#payload').textContent) as Payload;
const shapes = find<HTMLSelectElement>('#shape');
const palettes = find<HTMLSelectElement>('#palette');
const plates = [...document.querySelectorAll<HTMLElement>('[data-state]')];
const stages = new Map<HTMLElement, Stage>();

function readShape(): FrameShape {
  return SHAPES.find((shape) => shape === shapes.value) ?? SHAPES[0];
}

function drawState(index: number): Picture | null {
  const step = payload.steps[index];
  if (!step) return null;
  return drawStep(
    unpackCall(payload, step),
    composeShape(readShape(), step.layout, payload.metrics),
    payload.cast,
  );
}

/** Draws a state both ways, and lets the slider take the live one to the next state of the deck. */
function fillPlate(plate: HTMLElement): void {
  const live = plate.querySelector<HTMLElement>('.live');
  const still = plate.querySelector<HTMLElement>('.still');
  const slider = plate.querySelector<HTMLInputElement>('input');
  const index = Number(plate.dataset.state);
  const from = drawState(index);
  if (!live || !still || !from || stages.has(plate)) return;
  still.innerHTML = toSvg(from, themePalette, { prefix: `state-${index}-` });
  const stage = createStage(live, { width: live.clientWidth, height: live.clientHeight });
  stages.set(plate, stage);
  stage.show(from);
  plate.dataset.drawn = '';
  if (!slider) return;
  const to = drawState(index + 1);
  slider.value = '0';
  slider.oninput = () => {
    if (to) stage.scrub(from, to, Number(slider.value));
  };
  const play = plate.querySelector<HTMLElement>('button');
  if (play)
    play.onclick = () => {
      stage.show(from);
      if (to) stage.play(to);
    };
}

/** Sets every plate's height before it is drawn, so that nothing moves while the page is scrolled. */
function shapePlates(): void {
  for (const plate of plates) {
    const step = payload.steps[Number(plate.dataset.state)];
    if (!step) continue;
    const { width, height } = composeShape(readShape(), step.layout, payload.metrics);
    for (const side of plate.querySelectorAll<HTMLElement>('.live, .still'))
      side.style.aspectRatio = `${width} / ${height}`;
  }
}

function emptyPlate(plate: HTMLElement): void {
  stages.get(plate)?.destroy();
  stages.delete(plate);
  delete plate.dataset.drawn;
}

const seen = new Set<HTMLElement>();
const watcher = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      const plate = target as HTMLElement;
      if (isIntersecting) {
        seen.add(plate);
        fillPlate(plate);
      } else {
        seen.delete(plate);
        emptyPlate(plate);
      }
    }
  },
  { rootMargin: '200px' },
);

function redraw(): void {
  document.documentElement.dataset.palette = palettes.value;
  document.documentElement.dataset.shape = readShape();
  for (const plate of plates) emptyPlate(plate);
  shapePlates();
  for (const plate of seen) fillPlate(plate);
}

shapes.addEventListener('change', redraw);
palettes.addEventListener('change', redraw);
redraw();
document.fonts.ready.then(() => {
  for (const plate of plates) watcher.observe(plate);
});
