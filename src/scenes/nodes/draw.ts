import type { Box, Frame } from '../../marks/frame.ts';
import type { Label, Line, Picture, Tone } from '../../marks/picture.ts';
import { assemblePicture, composeGround } from '../compose.ts';
import type { Scene } from '../scene.ts';
import { drawLedger } from './ledger.ts';
import { drawPairs } from './pairs.ts';
import { drawSets } from './sets.ts';
import { describeNodes, tabulate } from './tell.ts';
import { drawWeb } from './web.ts';

export interface Node {
  id: string;
  label: string;
  caption: string | null;
  tone: Tone;
}

export interface Tie {
  from: string;
  to: string;
  label: string | null;
  style: 'solid' | 'dashed' | 'arrow';
  tone: Tone | null;
}

export interface List {
  label: string;
  items: string[];
}

export interface State {
  show: 'pairs' | 'triangle' | 'sets' | 'ledger' | 'web';
  nodes: Node[];
  ties: Tie[];
  /** Ids of the stressed nodes; null for all. */
  lit: string[] | null;
  sets: List[];
  shared: string[];
  columns: List[];
  unit: string | null;
  caption: string | null;
}

/** Words and lines of a picture without dots of its own. */
export interface Marks {
  labels: Label[];
  lines: Line[];
}

type Drawing = (state: State, box: Box, frame: Frame) => Marks;

const DRAWINGS: Record<State['show'], Drawing> = {
  pairs: drawPairs,
  triangle: drawWeb,
  web: drawWeb,
  sets: drawSets,
  ledger: drawLedger,
};

function drawNodes(_data: null, state: State, frame: Frame, cast: number): Picture {
  const setting = { resting: cast, unit: state.unit, caption: state.caption };
  const ground = composeGround(frame, setting);
  return assemblePicture(frame, ground, setting, {
    dots: [],
    ...DRAWINGS[state.show](state, ground.box, frame),
    description: describeNodes(state),
    table: tabulate(state),
  });
}

/** People, places or ideas and the ties between them; the dots rest. */
export const nodes: Scene<null, State> = { name: 'nodes', layout: 'beside', draw: drawNodes };
