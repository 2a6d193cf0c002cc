import type { Box, Frame } from '../../marks/frame.ts';
import type { Label, Line } from '../../marks/picture.ts';
import type { Ground } from '../compose.ts';
import { findLabelBox, overlaps } from '../makeMarks.ts';
import { sumSeats } from './counts.ts';
import { arrangeKey, drawKey, listKeyEntries } from './key.ts';
import { findMajority, labelChamber, labelMajority, nameFloor, type ResultPlace } from './labels.ts';
import { chooseForm, type Form, placeHalls, type Site, type WordRoom } from './layout.ts';
import type { Chamber, ChamberState, SeatBlock } from './model.ts';
import { findRoomAbove, markOutside, OUTSIDE } from './outside.ts';
import { findRadius, type Hall, placeSeats, type Seat } from './seats.ts';

/** A member's seat, and the block that it belongs to. */
interface Seated {
  seat: Seat;
  block: SeatBlock;
}

/** A chamber on its site. */
interface Placed {
  site: Site;
  seated: Seated[];
}

/** What is the same in all styles: the chambers, the form of their halls and who sits where in them. */
interface Session {
  data: Chamber[];
  form: Form;
  seated: Seated[][];
}

/** Chambers on their sites with all their words. */
export interface ChamberPlan {
  halls: Placed[];
  labels: Label[];
  lines: Line[];
}

/** How a plan writes: names on the floor or at the base line, and results. */
interface Style {
  name: 'floor' | 'base';
  result: ResultPlace;
}

/** The seats of a chamber with the block that each belongs to. */
function seatBlocks(chamber: Chamber, hall: Hall): Seated[] {
  const seats = placeSeats(sumSeats(chamber), hall);
  let next = 0;
  return chamber.blocks.flatMap((block) => {
    const own = seats.slice(next, next + block.seats);
    next += block.seats;
    return own.map((seat) => ({ seat, block }));
  });
}

/** Room for words around the halls, their names in one line. */
function planWords(data: Chamber[], frame: Frame, { name, result }: Style, more: number): WordRoom {
  const size = frame.textSize;
  const foot = size * (name === 'floor' ? 0.4 : result === 'under' ? 4.1 : 2.3) + more;
  return { feet: data.map(() => foot), top: size * 0.3, gap: size * 2.2 };
}

/** A box without a strip at its top or foot. */
function trimBox(box: Box, top: number, foot: number): Box {
  return { ...box, y: box.y + top, height: box.height - top - foot };
}

/** The halls in a box, and the mark outside: over a hall lower than the others, or over all. */
function placeAll(
  form: Form,
  state: ChamberState,
  frame: Frame,
  { box }: Ground,
  foot: number,
  words: WordRoom,
) {
  const whole = placeHalls(form, trimBox(box, 0, foot), words);
  if (state.outside === null) return { sites: whole, outside: { labels: [], lines: [] } };
  const opening = findRoomAbove(state.outside, whole, box, frame);
  const sites = opening ? whole : placeHalls(form, trimBox(box, frame.textSize * OUTSIDE, foot), words);
  return { sites, outside: markOutside(state.outside, opening ?? box, state.tone, frame) };
}

/** A hall with its own words; `labelled` is the group that they name. */
function labelHall(
  chamber: Chamber,
  place: number,
  site: Site,
  state: ChamberState,
  frame: Frame,
  style: Style,
) {
  const floor = state.groups && state.show !== 'vote' ? labelMajority(chamber, place, site, frame) : [];
  const names =
    style.name === 'floor'
      ? nameFloor(chamber, place, site, frame)
      : labelChamber(chamber, place, site, frame, state, style.result);
  const labels = [...(names ?? labelChamber(chamber, place, site, frame, state, 'inline') ?? []), ...floor];
  const feet = labels.map((label) => findLabelBox(label, frame.text)).map(({ y, height }) => y + height);
  return {
    site,
    named: names !== null,
    labelled: floor.length > 0 ? findMajority(chamber)?.group : null,
    foot: Math.max(site.nameY, ...feet),
    labels,
  };
}

/** The boxes of a hall's seats. */
function listSeats({ site, seated }: Placed, frame: Frame): Box[] {
  const r = findRadius(site.pitch, frame.textSize);
  return seated.map(({ seat }) => ({
    x: site.x + seat.x * site.pitch - r,
    y: site.y + seat.y * site.pitch - r,
    width: r * 2,
    height: r * 2,
  }));
}

/** True when no words cover others or seats, and none are outside. */
function isClean(labels: Label[], seats: Box[], box: Box, frame: Frame): boolean {
  const boxes = labels.map((label) => findLabelBox(label, frame.text));
  const e = frame.textSize * 0.1;
  return boxes.every(
    (one, index) =>
      one.x >= box.x - e &&
      one.x + one.width <= box.x + box.width + e &&
      one.y >= box.y - e &&
      one.y + one.height <= box.y + box.height + e &&
      !boxes.slice(index + 1).some((other) => overlaps(one, other)) &&
      !seats.some((seat) => overlaps(one, seat)),
  );
}

/** The halls with their own words, as large as a key of some height leaves them, and the mark outside. */
function fitHalls(
  { data, form }: Session,
  state: ChamberState,
  frame: Frame,
  ground: Ground,
  style: Style,
  key: number,
) {
  let more = 0;
  for (let turn = 0; ; turn++) {
    const words = planWords(data, frame, style, more);
    const { sites, outside } = placeAll(form, state, frame, ground, key, words);
    const halls = data.map((chamber, place) =>
      labelHall(chamber, place, sites[place] as Site, state, frame, style),
    );
    // Names that break into more lines than planned need more room.
    const over = halls.map(({ site, foot }, place) => foot - site.nameY - (words.feet[place] ?? 0));
    const most = Math.max(...over);
    if (most < frame.textSize * 0.2 || turn > 3) return { halls, outside };
    more += most;
  }
}

/** The chambers with their words in one style. */
function arrange(session: Session, state: ChamberState, frame: Frame, ground: Ground, style: Style) {
  const { box } = ground;
  const entries = state.groups ? listKeyEntries(session.data, state, frame) : [];
  const room = arrangeKey(entries, box.width, frame).height;
  const { halls, outside } = fitHalls(session, state, frame, ground, style, room);
  const unlabelled = entries.filter(({ group }) => halls.every(({ labelled }) => labelled !== group));
  const key = arrangeKey(unlabelled, box.width, frame);
  const placed = halls.map(({ site }, place) => ({ site, seated: session.seated[place] ?? [] }));
  const foot = Math.max(...halls.map((hall) => hall.foot));
  const keyed = drawKey(key, box.x + box.width / 2, foot, frame);
  const labels = [...halls.flatMap((hall) => hall.labels), ...outside.labels, ...keyed.labels];
  const seats = placed.flatMap((hall) => listSeats(hall, frame));
  return {
    halls: placed,
    labels,
    lines: [...outside.lines, ...keyed.lines],
    fits: halls.every(({ named }) => named) && isClean(labels, seats, box, frame),
  };
}

/** The styles that a state may be drawn in, each with its worth beside the size of its seats: floors read best. */
function listStyles({ show, groups }: ChamberState): [Style, number][] {
  const base = { name: 'base', result: 'floor' } as const;
  if (show === 'vote')
    return [
      [base, 1.08],
      [{ ...base, result: 'inline' }, 1],
      [{ ...base, result: 'under' }, 0.97],
    ];
  return groups
    ? [[base, 1]]
    : [
        [base, 1],
        [{ ...base, name: 'floor' }, 1.05],
      ];
}

/** The chambers as large as they can be with their words well placed. */
export function planChambers(
  data: Chamber[],
  state: ChamberState,
  frame: Frame,
  ground: Ground,
): ChamberPlan {
  const { free } = ground;
  const room = { ...free, height: free.height - frame.textSize * 4 };
  const form = chooseForm(data.map(sumSeats), room, frame.textSize);
  const seated = data.map((chamber, place) => seatBlocks(chamber, form.halls[place] as Hall));
  const session = { data, form, seated };
  const plans = listStyles(state).map(([style, weight]) => {
    const plan = arrange(session, state, frame, ground, style);
    const pitch = plan.halls[0]?.site.pitch ?? 0;
    return { ...plan, worth: pitch * weight * (plan.fits ? 1 : 0.01) };
  });
  return plans.reduce((best, plan) => (plan.worth > best.worth ? plan : best));
}
