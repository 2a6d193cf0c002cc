import type { Deck, Slide } from '../../deck/deck.ts';
import type { SceneCall } from '../../deck/scene.ts';
import { findSteps } from '../../deck/walk.ts';
import { type Layout, WORDS } from '../../scenes/hall.ts';
import { findSceneLayout } from '../../scenes/index.ts';

function isLayout(name: string | undefined): name is Layout {
  return name !== undefined && Object.hasOwn(WORDS, name);
}

/** Whether a slide has a picture; when its first step has one, all have. */
export function hasPicture(slide: Slide): boolean {
  return slide.steps.some(({ scene }) => scene !== null);
}

/**
 * How a slide shares the hall's screen: as its author says, else as its first scene likes it, else beside. Without a
 * picture its words have it all, but for a title's.
 */
export function findLayout(slide: Slide): Layout {
  const asked = slide.attributes.layout;
  if (!hasPicture(slide)) return asked === 'title' ? asked : 'words';
  if (isLayout(asked)) return asked;
  return findSceneLayout(slide.steps[0]?.scene?.scene);
}

/** What a script draws at every step, in order: the step's picture, null for a bare stage, and its slide's layout. */
export function listStepCalls(deck: Deck): { id: string; call: SceneCall | null; layout: Layout }[] {
  return findSteps(deck).map(({ slide, step }) => ({
    id: step.id,
    call: step.scene,
    layout: findLayout(slide),
  }));
}
