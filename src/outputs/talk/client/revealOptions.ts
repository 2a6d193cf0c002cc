import type { RevealConfig } from 'reveal.js';
import { HALLS, type Shape } from '../../../scenes/hall.ts';

/** False for a key that the focused element needs itself. */
function isForTalk({ target, key }: KeyboardEvent): boolean {
  if (target instanceof HTMLSelectElement) return false;
  return !(target instanceof HTMLButtonElement && (key === ' ' || key === 'Enter'));
}

const doNothing = (): void => undefined;

/** The options of reveal.js: the hall's screen, cuts where the stage moves, the address left to the talk. */
export function createRevealOptions(embedded: boolean, shape: Shape): RevealConfig {
  return {
    ...HALLS[shape],
    margin: 0,
    minScale: 0.05,
    maxScale: 6,
    center: false,
    rtl: document.documentElement.dir === 'rtl',
    hash: false,
    respondToHashChanges: false,
    fragmentInURL: false,
    navigationMode: 'linear',
    transition: 'none',
    backgroundTransition: 'none',
    autoAnimate: false,
    controlsTutorial: false,
    progress: false,
    // The talk has a list of keys of its own.
    help: false,
    // Invisible, but it makes the number typed after G that of the slide.
    slideNumber: 'c',
    scrollActivationWidth: 0,
    postMessage: false,
    embedded,
    keyboardCondition: isForTalk,
    // H, J and K would be other names of Back and Next beside L, which is the laser's; V would be another B.
    keyboard: { 72: doNothing, 74: doNothing, 75: doNothing, 86: doNothing },
  };
}
