import type { Dot } from '../../marks/picture.ts';
import { makeDot } from '../makeMarks.ts';
import type { ChamberState, Outcome, SeatBlock } from './model.ts';

function styleOutcome(outcome: Outcome | null, r: number): Partial<Dot> {
  if (outcome === 'for') return { tone: 'verdict', fill: 1 };
  if (outcome === 'against') return { tone: 'cold', fill: 1, r: r * 0.8, ring: r * 0.24 };
  if (outcome === 'absent') return { tone: 'rest', fill: 1, r: r * 0.55 };
  return {};
}

/** The dot that a group's seats are drawn as where no wave passes, `r` its radius. */
export function styleSeat({ group, outcome }: SeatBlock, state: ChamberState, r: number): Dot {
  const dot = makeDot(0, 0, r, { fill: 0 });
  if (state.show === 'vote') return { ...dot, ...styleOutcome(outcome, r) };
  const isLit = state.show === 'lit' && (state.lit?.includes(group) ?? true);
  return isLit ? { ...dot, tone: state.tone, fill: 1 } : dot;
}
