import type { Frame } from '../../marks/frame.ts';
import type { Picture, Tone } from '../../marks/picture.ts';
import { assemblePicture, composeGround } from '../compose.ts';
import type { Scene } from '../scene.ts';
import { drawPiles } from './piles.ts';
import { drawShare } from './share.ts';
import { describeUnits, tabulate } from './tell.ts';

export interface Pile {
  label: string;
  count: number;
  /** The figure as the source gives it: "$14.1 billion". */
  figure: string | null;
  tone: Tone;
}

export interface State {
  show: 'piles' | 'share';
  piles: Pile[];
  difference: boolean;
  of: number;
  parts: Pile[];
  unit: string | null;
  caption: string | null;
}

function drawUnits(_data: null, state: State, frame: Frame, cast: number): Picture {
  const needed = state.show === 'share' ? state.of : state.piles.reduce((sum, { count }) => sum + count, 0);
  const setting = { resting: Math.max(0, cast - needed), unit: state.unit, caption: state.caption };
  const ground = composeGround(frame, setting);
  const marks =
    state.show === 'share' ? drawShare(state, ground.box, frame) : drawPiles(state, ground.box, frame);
  return assemblePicture(frame, ground, setting, {
    ...marks,
    description: describeUnits(state),
    table: tabulate(state),
  });
}

/** Piles of dots that are counted, or a hundred in a square. */
export const units: Scene<null, State> = { name: 'units', layout: 'beside', draw: drawUnits };
