import type { Box } from '../../../marks/frame.ts';

/** The parts of the page that share a composition: words over the picture, beside it, and over it again. */
export type Zone = 'opening' | 'reading' | 'close';

/** The space in the window: the stage's size, and what covers it in each zone. */
export interface Space {
  width: number;
  height: number;
  textSize: number;
  reserved: Record<Zone, Box[]>;
}

/** Windows with the stage beside the words: wide ones, and a phone on its side. The style sheet says the same. */
const wide = matchMedia('(min-width: 62.5rem), (min-width: 40rem) and (max-height: 30rem)');

/** Space kept between words and marks, in CSS pixels. */
const GAP = 20;

/** True when the stage stands beside the words, not above them. */
export function isWide(): boolean {
  return wide.matches;
}

/** Measures the stage and what stands over it. */
export function readSpace(stage: HTMLElement): Space {
  const { clientWidth: width, clientHeight: height } = stage;
  if (!isWide()) return { width, height, textSize: 15, reserved: { opening: [], reading: [], close: [] } };
  const bar = document.querySelector('.bar')?.getBoundingClientRect().height ?? 0;
  const words = document.querySelector('.opening .card')?.getBoundingClientRect();
  const column = document.querySelector('.chapters')?.getBoundingClientRect();
  const edge = words?.left ?? 0;
  const side = (left: number, right: number): Box[] => [
    { x: 0, y: 0, width: left, height },
    { x: width - right, y: 0, width: right, height },
  ];
  // In a script that runs from right to left the words stand at the right.
  const { left: from, right: to } = column ?? { left: 0, right: 0 };
  const free = edge / 2 - GAP;
  const beside = from > width / 2 ? side(free, width - from + GAP) : side(to + GAP, free);
  const over = (selector: string): Box[] => {
    const head = document.querySelector(selector)?.getBoundingClientRect().height ?? 0;
    return [...side(edge - GAP, edge - GAP), { x: 0, y: 0, width, height: Math.min(head, height * 0.62) }];
  };
  return {
    width,
    height,
    textSize: Math.round(Math.min(18, Math.max(15, width / 85))),
    reserved: {
      opening: over('.opening > .card'),
      close: over('.close-head'),
      reading: [...beside, { x: 0, y: 0, width, height: bar }],
    },
  };
}
