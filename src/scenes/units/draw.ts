import type { Frame } from '../../marks/frame.ts';
import type { Picture } from '../../marks/picture.ts';
import { assemblePicture, composeGround } from '../compose.ts';
import type { Scene } from '../scene.ts';
import type { UnitsState } from './model.ts';
import { drawPiles } from './piles.ts';
import { drawSquares } from './share.ts';

function drawUnits(_data: null, state: UnitsState, frame: Frame, cast: number): Picture {
  const needed =
    state.show === 'share'
      ? state.of * state.squares.length
      : state.piles.reduce((sum, { count }) => sum + count, 0);
  const ground = composeGround(frame, cast - needed, state);
  const marks =
    state.show === 'share' ? drawSquares(state, ground.box, frame) : drawPiles(state, ground.box, frame);
  return assemblePicture(frame, ground, marks);
}

/** Piles of dots that are counted, or squares of a hundred. */
export const units: Scene<null, UnitsState> = {
  layout: 'beside',
  draw: drawUnits,
};
