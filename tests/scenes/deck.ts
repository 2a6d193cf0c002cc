import { readSource } from '../../src/build/source.ts';
import type { SceneCall } from '../../src/deck/scene.ts';
import { findSteps } from '../../src/deck/walk.ts';
import { findLayout } from '../../src/outputs/page/layout.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import type { Layout } from '../../src/scenes/hall.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';

const { deck } = parseDeck(readSource(process.env.SLIDES ?? 'slides'), sceneReaders);
if (!deck) throw new Error('the deck has a mistake: npm run build tells which');

/** The deck that lies under `slides`. */
export const { cast } = deck;
export const whole = deck;

/** The deck's steps in order, as the pictures see them. */
export const steps: { id: string; call: SceneCall | null; layout: Layout }[] = findSteps(deck).map(
  ({ slide, step }) => ({ id: step.id, call: step.scene, layout: findLayout(slide) }),
);
