import type { Box, Frame } from '../../marks/frame.ts';
import { measureText, wrapText } from '../../marks/measure.ts';
import type { Dot, Picture, Tone } from '../../marks/picture.ts';
import { assemblePicture, composeGround, type Ground } from '../compose.ts';
import { placeWords } from '../placement.ts';
import type { Scene } from '../scene.ts';
import { findDotBox, findLabelBox, makeDot } from '../words.ts';
import { type Hanging, hangLabels, hangsFree, LEVEL } from './base.ts';
import {
  countFew,
  FEW,
  findMajority,
  fitsFloor,
  labelChamber,
  labelMajority,
  measureGroup,
  wishGroups,
} from './labels.ts';
import { chooseForm, placeHalls, type Site, type Words } from './layout.ts';
import { markOutside, OUTSIDE } from './outside.ts';
import { placeSeats, type Seat } from './seats.ts';
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
  note: string | null;
}

/** Radius of a seat as a share of the distance between seats. */
const SEAT = 0.37;
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
  return { tone: 'rest', fill: 0 };
}

function drawSeat(seat: Seat, block: Block, site: Site, state: State): Dot {
  const r = site.pitch * SEAT;
  const dot = makeDot(site.x + seat.x * site.pitch, site.y + seat.y * site.pitch, r, { fill: 0 });
  if (state.show === 'wave') return { ...dot, ...drawWave(findWay(seat, site, state.from), state, r) };
  if (state.show === 'vote') return { ...dot, ...drawOutcome(block.outcome, r) };
  if (state.show === 'lit' && (state.lit?.includes(block.group) ?? true))
    return { ...dot, tone: state.tone, fill: 1 };
  return dot;
}

/** The seats of a chamber with the block that each belongs to. */
function seatBlocks(chamber: Chamber, site: Site): { seat: Seat; block: Block }[] {
  const seats = placeSeats(sumSeats(chamber), site.hall);
  let next = 0;
  return chamber.blocks.flatMap((block) => {
    const own = seats.slice(next, next + block.seats);
    next += block.seats;
    return own.map((seat) => ({ seat, block }));
  });
}

/** Room for words around the halls; `under` when results and small groups stand under the names. */
function planWords(data: Chamber[], state: State, frame: Frame, width: number, under: boolean): Words {
  const size = frame.textSize;
  const name = { face: 'serif', weight: 400, italic: false, size: size * 1.3 } as const;
  const share = (data.length > 1 ? width / 2.4 : width) / (under ? 2.2 : 1);
  const rows = Math.max(...data.map((chamber) => wrapText(chamber.name, share, name, frame.text).length));
  const own = size * (0.9 + rows * 1.4 + (under && state.show === 'vote' ? 1.8 : 0));
  const feet = data.map((chamber) => {
    const few = state.groups ? countFew(chamber) : 0;
    const hung = few > 0 ? size * (1.1 + few * LEVEL) : 0;
    return under ? own + hung : Math.max(own, hung);
  });
  const beside = data.flatMap((chamber) =>
    chamber.blocks
      .filter(({ seats }) => seats > FEW && seats < sumSeats(chamber) / 2)
      .map(({ group }) => measureGroup(group, frame) + size * 0.7),
  );
  const over = state.show === 'vote' ? 1.9 : data.every(findMajority) ? 0.4 : 2.9;
  return {
    feet,
    top: size * (state.groups ? over : 0.4),
    side: state.groups ? Math.min(Math.max(size, ...beside), width * 0.25) : 0,
    gap: size * 2.2,
  };
}

/** The right edge of the room under a hall: the box's, or where the next hall or its name begins. */
function findRight(data: Chamber[], sites: Site[], place: number, box: Box, frame: Frame): number {
  const site = sites[place];
  const next = sites[place + 1];
  if (!site || !next || Math.abs(next.y - site.y) > 1) return box.x + box.width;
  const look = { face: 'serif', weight: 400, italic: false, size: frame.textSize * 1.3 } as const;
  const name = measureText(data[place + 1]?.name ?? '', look, frame.text);
  const half = (next.hall.outer + 0.5) * next.pitch;
  return next.x - Math.max(half, Math.min(name, half * 2) / 2) - frame.textSize * 0.4;
}

/** What is left of a box under its top. */
function dropTop(box: Box, top: number): Box {
  return { ...box, y: box.y + top, height: box.height - top };
}

/** The chambers on their sites, with results and small groups beside the names or, for want of room, under them. */
function arrange(data: Chamber[], state: State, frame: Frame, { free, box: whole }: Ground, under: boolean) {
  const box = state.outside === null ? whole : dropTop(whole, frame.textSize * OUTSIDE);
  const counts = data.map(sumSeats);
  const form = chooseForm(counts, { ...free, height: free.height - frame.textSize * 4 }, frame.textSize);
  const sites = placeHalls(counts, form, box, planWords(data, state, frame, box.width, under));
  const onFloor = state.show !== 'vote' || fitsFloor(data, sites, frame);
  const halls = data.map((chamber, place) => {
    const site = sites[place] as Site;
    const seated = seatBlocks(chamber, site);
    const floor = state.groups && state.show !== 'vote' ? labelMajority(chamber, place, site, frame) : [];
    const told = floor.length > 0 ? (findMajority(chamber)?.group ?? null) : null;
    const wishes = state.groups ? wishGroups(seated, place, site, frame, state, told) : [];
    const few = wishes.filter(({ toward, x }) => toward === Math.PI / 2 && x > site.x);
    const broad = (site.hall.outer * 2 + 1) * site.pitch;
    const amid = 2 * (Math.min(...few.map(({ x }) => x)) - site.x) - frame.textSize;
    const width = under && few.length > 0 ? Math.min(broad, amid) : broad;
    const labels = [...labelChamber(chamber, place, site, frame, state, { onFloor, width }), ...floor];
    const boxes = labels.map((label) => findLabelBox(label, frame.text));
    const named = boxes.filter((name) => name.y > site.y);
    const amidFeet = boxes.filter((name) => name.y <= site.y).map((name) => name.y + name.height);
    const hanging: Hanging = {
      wishes: few,
      // A large result on the floor reaches a little below the base line.
      top: Math.max(site.nameY, ...amidFeet.map((foot) => foot - frame.textSize * 0.35)),
      nameFoot: Math.max(site.nameY, ...named.map((name) => name.y + name.height)),
      nameRight: Math.max(site.x, ...named.map((name) => name.x + name.width + frame.textSize * 0.5)),
      right: findRight(data, sites, place, box, frame),
    };
    return { site, seated, labels, hanging, wishes: wishes.filter((wish) => !few.includes(wish)) };
  });
  return { halls, fits: onFloor && halls.every(({ hanging }) => hangsFree(hanging, frame)) };
}

function drawChamber(data: Chamber[], state: State, frame: Frame, cast: number): Picture {
  const seats = data.reduce((sum, chamber) => sum + sumSeats(chamber), 0);
  const setting = { resting: Math.max(0, cast - seats), unit: state.unit, note: state.note };
  const ground = composeGround(frame, setting);
  const { box } = ground;
  const roomy = arrange(data, state, frame, ground, false);
  const { halls } = roomy.fits ? roomy : arrange(data, state, frame, ground, true);
  const dots = halls.flatMap(({ seated, site }) =>
    seated.map(({ seat, block }) => drawSeat(seat, block, site, state)),
  );
  const outside = state.outside === null ? null : markOutside(state.outside, box, state.tone, frame);
  const hung = halls.map(({ hanging }) => hangLabels(hanging, frame));
  const labels = [
    ...halls.flatMap((hall) => hall.labels),
    ...(outside?.labels ?? []),
    ...hung.flatMap((marks) => marks.labels),
  ];
  const groups = placeWords(
    halls.flatMap(({ wishes }) => wishes),
    {
      bounds: box,
      hard: [
        ...labels.map((label) => findLabelBox(label, frame.text)),
        ...dots.map((dot) => findDotBox(dot)),
      ],
      soft: [],
      textSize: frame.textSize,
      metrics: frame.text,
    },
  );
  return assemblePicture(frame, ground, setting, {
    dots,
    lines: [...groups.lines, ...hung.flatMap((marks) => marks.lines), ...(outside?.lines ?? [])],
    labels: [...labels, ...groups.labels],
    description: describeChambers(data, state),
    table: tabulate(data, state),
  });
}

/** Half circles of seats, grouped into wedges. */
export const chamber: Scene<Chamber[], State> = { name: 'chamber', layout: 'beside', draw: drawChamber };
