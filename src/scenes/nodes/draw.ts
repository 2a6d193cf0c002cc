import type { Box, Frame } from '../../marks/frame.ts';
import type { Picture } from '../../marks/picture.ts';
import { assemblePicture, composeGround } from '../compose.ts';
import type { Scene } from '../scene.ts';
import { drawLedger } from './ledger.ts';
import type { NodeMarks, NodesState } from './model.ts';
import { drawPairs } from './pairs.ts';
import { drawSets } from './sets.ts';
import { drawWeb } from './web.ts';

type Drawing = (state: NodesState, box: Box, frame: Frame) => NodeMarks;

const DRAWINGS: Record<NodesState['show'], Drawing> = {
  pairs: drawPairs,
  triangle: drawWeb,
  web: drawWeb,
  sets: drawSets,
  ledger: drawLedger,
};

function drawNodes(_data: null, state: NodesState, frame: Frame, cast: number): Picture {
  const ground = composeGround(frame, cast, state);
  const marks = { dots: [], ...DRAWINGS[state.show](state, ground.box, frame) };
  return assemblePicture(frame, ground, marks);
}

/** People, places or ideas and the ties between them; the dots rest. */
export const nodes: Scene<null, NodesState> = {
  layout: 'beside',
  draw: drawNodes,
};
