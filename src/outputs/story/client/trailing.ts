import { gsap } from 'gsap/gsap-core';
import { prefersStill } from '../../../stage/stage.ts';

/** Seconds by which the picture trails the scroll bar: a wheel's clicks become one movement. */
const TRAIL = 0.25;

/** The progress that is shown, in cards, while it follows the reader's. */
export interface TrailingProgress {
  /** Follows the reader from wherever the picture is: near by it trails, far away it is there at once. */
  follow(progress: number): void;
  /** Shows a progress at once. */
  jump(progress: number): void;
}

/** Starts at the beginning; `draw` shows a progress, and `arrive` is called when the reader's is reached. */
export function createTrailingProgress(
  draw: (progress: number) => void,
  arrive: () => void,
  host: HTMLElement,
): TrailingProgress {
  const shown = { progress: 0 };
  let goal = 0;
  const finish = (): void => {
    delete host.dataset.moving;
    arrive();
  };
  const jump = (progress: number): void => {
    goal = progress;
    gsap.killTweensOf(shown);
    shown.progress = progress;
    draw(progress);
    finish();
  };
  return {
    jump,
    follow(progress) {
      if (progress === goal) return;
      if (Math.abs(progress - shown.progress) > 1 || prefersStill()) return jump(progress);
      goal = progress;
      host.dataset.moving = '';
      gsap.to(shown, {
        progress,
        duration: TRAIL,
        ease: 'power2.out',
        overwrite: true,
        onUpdate: () => draw(shown.progress),
        onComplete: finish,
      });
    },
  };
}
