import type { Slide } from '../../deck/deck.ts';
import { type Layout, WORDS } from '../../scenes/hall.ts';
import { findSceneLayout } from '../../scenes/index.ts';

function isLayout(name: string | undefined): name is Layout {
  return name !== undefined && Object.hasOwn(WORDS, name);
}

/** How a slide shares the hall's screen: as its author says, else as its first scene likes it, else beside. */
export function findLayout(slide: Slide): Layout {
  const asked = slide.attributes.layout;
  if (isLayout(asked)) return asked;
  return findSceneLayout(slide.steps[0]?.scene?.scene);
}
