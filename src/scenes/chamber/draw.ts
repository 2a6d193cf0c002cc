import type { Frame } from '../../marks/frame.ts';
import type { Dot, Picture, Tone } from '../../marks/picture.ts';
import { assemblePicture, composeGround } from '../compose.ts';
import type { Scene } from '../scene.ts';
import { makeDot } from '../words.ts';
import type { Site } from './layout.ts';
import { choosePlan } from './plan.ts';
import { findRadius, type Seat } from './seats.ts';
import { describeChambers, sumSeats, tabulate } from './tell.ts';

/** How a member voted, or why not. */
export type Outcome = 'for' | 'against' | 'absent' | 'presiding' | 'vacant';

/** Seats of one group that voted alike, in seating order. */
export interface Block {
  group: string;
  seats: number;
  outcome: Outcome | null;
}

export interface Chamber {
  name: string;
  blocks: Block[];
}

export interface State {
  show: 'rest' | 'wave' | 'lit' | 'vote';
  tone: Tone;
  from: 'left' | 'centre' | 'right';
  /** How far the wave has come, 0…1. */
  at: number;
  /** Groups lit; null for all. */
  lit: string[] | null;
  groups: boolean;
  /** A single named mark outside the seats. */
  outside: string | null;
  unit: string | null;
  caption: string | null;
}

/** Breadth of the front of a wave, as a share of its way. */
const FRONT = 0.3;

/** Where a seat is along the wave's way, 0…1: as the sound goes from its source. */
function findWay(seat: Seat, site: Site, from: State['from']): number {
  const { outer, inner, arms } = site.hall;
  const middle = (outer + inner) / 2;
  const source = from === 'left' ? -middle : from === 'right' ? middle : 0;
  const y = from === 'centre' ? 0 : -arms * 0.5;
  const far = from === 'centre' ? outer + arms : outer + middle;
  return Math.min(1, Math.hypot(seat.x - source, seat.y - y) / far);
}

function drawWave(way: number, { at, tone }: State, r: number): Partial<Dot> {
  const front = at * (1 + FRONT);
  const passed = Math.max(0, Math.min(1, (front - way) / FRONT));
  if (passed <= 0) return {};
  const swell = Math.sin(passed * Math.PI) * 0.3;
  return { tone, fill: Math.min(1, passed * 1.6), r: r * (1 + swell) };
}

function drawOutcome(outcome: Outcome | null, r: number): Partial<Dot> {
  if (outcome === 'for') return { tone: 'verdict', fill: 1 };
  if (outcome === 'against') return { tone: 'cold', fill: 1, r: r * 0.8, ring: r * 0.24 };
  if (outcome === 'absent') return { tone: 'rest', fill: 1, r: r * 0.55 };
  return {};
}

/** How a group's seats look, but in a wave: as a dot of some radius. */
export function dressSeat({ group, outcome }: Block, state: State, r: number): Dot {
  const dot = makeDot(0, 0, r, { fill: 0 });
  if (state.show === 'vote') return { ...dot, ...drawOutcome(outcome, r) };
  const isLit = state.show === 'lit' && (state.lit?.includes(group) ?? true);
  return isLit ? { ...dot, tone: state.tone, fill: 1 } : dot;
}

function drawSeat(seat: Seat, block: Block, site: Site, state: State, frame: Frame): Dot {
  const r = findRadius(site.pitch, frame.textSize);
  const wave = state.show === 'wave' ? drawWave(findWay(seat, site, state.from), state, r) : {};
  const place = { x: site.x + seat.x * site.pitch, y: site.y + seat.y * site.pitch };
  return { ...dressSeat(block, state, r), ...place, ...wave };
}

function drawChamber(data: Chamber[], state: State, frame: Frame, cast: number): Picture {
  const seats = data.reduce((sum, chamber) => sum + sumSeats(chamber), 0);
  const setting = { resting: Math.max(0, cast - seats), unit: state.unit, caption: state.caption };
  const ground = composeGround(frame, setting);
  const { halls, lines, labels } = choosePlan(data, state, frame, ground);
  const dots = halls.flatMap(({ seated, site }) =>
    seated.map(({ seat, block }) => drawSeat(seat, block, site, state, frame)),
  );
  return assemblePicture(frame, ground, setting, {
    dots,
    lines,
    labels,
    description: describeChambers(data, state),
    table: tabulate(data, state),
  });
}

/** Half circles of seats, grouped into wedges. */
export const chamber: Scene<Chamber[], State> = { name: 'chamber', layout: 'beside', draw: drawChamber };
