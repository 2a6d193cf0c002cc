import type { Frame } from '../../marks/frame.ts';
import type { Dot, Picture } from '../../marks/picture.ts';
import { assemblePicture, composeGround } from '../compose.ts';
import type { Scene } from '../scene.ts';
import { sumSeats } from './counts.ts';
import type { Site } from './layout.ts';
import type { Chamber, ChamberState, SeatBlock } from './model.ts';
import { planChambers } from './plan.ts';
import { findRadius, type Seat } from './seats.ts';
import { styleSeat } from './styleSeat.ts';

/** Breadth of the front of a wave, as a share of its way. */
const FRONT = 0.3;

/** Where a seat is along the wave's way, 0…1: as the sound goes from its source. */
function findWay(seat: Seat, site: Site, from: ChamberState['from']): number {
  const { outer, inner, arms } = site.hall;
  const middle = (outer + inner) / 2;
  const source = from === 'left' ? -middle : from === 'right' ? middle : 0;
  const y = from === 'centre' ? 0 : -arms * 0.5;
  const far = from === 'centre' ? outer + arms : outer + middle;
  return Math.min(1, Math.hypot(seat.x - source, seat.y - y) / far);
}

function drawWave(way: number, { at, tone }: ChamberState, r: number): Partial<Dot> {
  const front = at * (1 + FRONT);
  const passed = Math.max(0, Math.min(1, (front - way) / FRONT));
  if (passed <= 0) return {};
  const swell = Math.sin(passed * Math.PI) * 0.3;
  return { tone, fill: Math.min(1, passed * 1.6), r: r * (1 + swell) };
}

function drawSeat(seat: Seat, block: SeatBlock, site: Site, state: ChamberState, frame: Frame): Dot {
  const r = findRadius(site.pitch, frame.textSize);
  const wave = state.show === 'wave' ? drawWave(findWay(seat, site, state.from), state, r) : {};
  const place = { x: site.x + seat.x * site.pitch, y: site.y + seat.y * site.pitch };
  return { ...styleSeat(block, state, r), ...place, ...wave };
}

function drawChamber(data: Chamber[], state: ChamberState, frame: Frame, cast: number): Picture {
  const seats = data.reduce((sum, chamber) => sum + sumSeats(chamber), 0);
  const ground = composeGround(frame, cast - seats, state);
  const { halls, lines, labels } = planChambers(data, state, frame, ground);
  const dots = halls.flatMap(({ seated, site }) =>
    seated.map(({ seat, block }) => drawSeat(seat, block, site, state, frame)),
  );
  return assemblePicture(frame, ground, { dots, lines, labels });
}

/** Half circles of seats, grouped into wedges. */
export const chamber: Scene<Chamber[], ChamberState> = {
  layout: 'beside',
  draw: drawChamber,
};
