import type { RevealConfig } from 'reveal.js';
import { HALLS, type Shape } from '../../../scenes/hall.ts';

/** What has the focus keeps the keys that work it. */
function isFree({ target, key }: KeyboardEvent): boolean {
  if (target instanceof HTMLSelectElement) return false;
  return !(target instanceof HTMLButtonElement && (key === ' ' || key === 'Enter'));
}

/** What a key does that is bound to nothing. */
const drop = (): void => undefined;

/** How reveal.js is run: on the hall's screen, cutting where the stage moves, leaving the address to the talk. */
export function writeOptions(embedded: boolean, shape: Shape): RevealConfig {
  return {
    ...HALLS[shape],
    margin: 0,
    minScale: 0.05,
    maxScale: 6,
    center: false,
    hash: false,
    respondToHashChanges: false,
    fragmentInURL: false,
    navigationMode: 'linear',
    transition: 'none',
    backgroundTransition: 'none',
    autoAnimate: false,
    controlsTutorial: false,
    progress: false,
    // Out of sight, but it makes the number typed after G that of the slide.
    slideNumber: 'c',
    scrollActivationWidth: 0,
    postMessage: false,
    embedded,
    keyboardCondition: isFree,
    // H, J and K would be other names of Back and Next beside L, which is the laser's.
    keyboard: { 72: drop, 74: drop, 75: drop },
  };
}
