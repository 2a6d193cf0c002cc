import type { Frame } from '../../marks/frame.ts';
import { measureText, wrapText } from '../../marks/measure.ts';
import type { Label, Tone } from '../../marks/picture.ts';
import type { Wish } from '../placement.ts';
import { makeLabel } from '../words.ts';
import type { Block, Chamber, Outcome, State } from './draw.ts';
import type { Site } from './layout.ts';
import type { Seat } from './seats.ts';
import { sumSeats, writeResult } from './tell.ts';

/** A group of so few seats is named at the base line, in one line of words. */
export const FEW = 15;

const GROUP_TONE: Record<Outcome, Tone> = {
  for: 'verdict',
  against: 'cold',
  absent: 'muted',
  presiding: 'muted',
  vacant: 'muted',
};

/** The seat that stands for a group: at the rim, near the group's middle; for a few seats, at the base line. */
function chooseSeat(seats: Seat[], site: Site): Seat {
  const along = seats.reduce((sum, seat) => sum + seat.along, 0) / seats.length;
  const few = seats.length <= FEW;
  const score = (seat: Seat): number => {
    const radius = Math.hypot(seat.x, Math.min(0, seat.y + site.hall.arms));
    const base = seat.y > -0.5 ? 100 : 0;
    const rim = radius > site.hall.outer - 0.5 ? 20 : 0;
    return few ? base + rim - Math.abs(seat.along - along) : radius - Math.abs(seat.along - along) * 40;
  };
  const best = Math.max(...seats.map(score));
  const equal = seats.filter((seat) => score(seat) > best - 1e-6);
  return equal[Math.floor(equal.length / 2)] as Seat;
}

/** How many groups of a chamber hang under its right end, at most. */
export function countFew({ blocks }: Chamber): number {
  const groups = new Map<string, number>();
  for (const { group, seats } of blocks) groups.set(group, (groups.get(group) ?? 0) + seats);
  return [...groups.values()].filter((seats) => seats <= FEW).length;
}

/** A group that holds more than half of a chamber's seats; null when none does. */
export function findMajority(chamber: Chamber): { group: string; seats: number } | null {
  const groups = new Map<string, number>();
  for (const { group, seats } of chamber.blocks) groups.set(group, (groups.get(group) ?? 0) + seats);
  const [group, seats] = [...groups].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return seats > sumSeats(chamber) / 2 ? { group, seats } : null;
}

const PLAIN = { face: 'sans', weight: 400, italic: false } as const;

/** Group names beside the seats are broken at this width, in text sizes. */
const GROUP_WIDTH = 5;

function wrapGroup(group: string, frame: Frame): string[] {
  return wrapText(group, frame.textSize * GROUP_WIDTH, { ...PLAIN, size: frame.textSize }, frame.text);
}

/** The width that a group's name takes beside the seats. */
export function measureGroup(group: string, frame: Frame): number {
  const type = { ...PLAIN, size: frame.textSize };
  return Math.max(...wrapGroup(group, frame).map((line) => measureText(line, type, frame.text)));
}

/** The majority's name and count on the floor amid the seats; none when there is no majority or no room for it. */
export function labelMajority(chamber: Chamber, place: number, site: Site, frame: Frame): Label[] {
  const majority = findMajority(chamber);
  if (!majority) return [];
  const { textSize } = frame;
  const floor = (site.hall.inner * 2 - 1) * site.pitch * 0.9;
  const high = (site.hall.inner + site.hall.arms) * site.pitch * 0.8;
  const type = { ...PLAIN, size: textSize };
  const names = wrapText(majority.group, floor, type, frame.text);
  const count = String(majority.seats);
  const size = Math.min((floor * 0.8 * 100) / measureText(count, BIG, frame.text), textSize * 3.2);
  const needed = size * 0.78 + textSize * (0.3 + names.length * 1.2);
  if (needed > high || names.some((name) => measureText(name, type, frame.text) > floor)) return [];
  const base = site.y + site.pitch * 0.37;
  return [
    makeLabel(`floor-${place}`, count, site.x, base, { ...BIG, size, anchor: 'middle' }),
    ...names.map((name, index) =>
      makeLabel(
        `floor-${place}-${index}`,
        name,
        site.x,
        base - size * 0.78 - textSize * (0.3 + (names.length - 1 - index) * 1.2),
        { ...type, anchor: 'middle' },
      ),
    ),
  ];
}

/** Wishes for the groups' labels, each outside the seats beside its group, but for the one that is `told` already. */
export function wishGroups(
  seated: { seat: Seat; block: Block }[],
  place: number,
  site: Site,
  frame: Frame,
  state: State,
  told: string | null,
): Wish[] {
  const groups = [...new Set(seated.map(({ block }) => block.group))].filter((group) => group !== told);
  return groups.map((group) => {
    const own = seated.filter(({ block }) => block.group === group);
    const outcome = own[0]?.block.outcome ?? null;
    const seat = chooseSeat(
      own.map(({ seat }) => seat),
      site,
    );
    const tone = state.show === 'vote' && outcome ? GROUP_TONE[outcome] : 'ink';
    const size = frame.textSize;
    const low = own.length <= FEW && seat.y > -0.5;
    const outward = Math.atan2(Math.min(-0.01, seat.y + site.hall.arms), seat.x);
    return {
      key: `group-${place}-${group}`,
      x: site.x + seat.x * site.pitch,
      y: site.y + seat.y * site.pitch,
      reach: site.pitch * 0.6,
      toward: low ? Math.PI / 2 : outward,
      tone: 'muted',
      lines:
        own.length <= FEW || state.show === 'vote'
          ? [{ text: `${group} ${own.length}`, look: { size, tone, weight: 600 } }]
          : [
              ...wrapGroup(group, frame).map((text) => ({ text, look: { size, tone } })),
              { text: String(own.length), look: { size: size * 1.1, tone, weight: 600 } },
            ],
    };
  });
}

const BIG = { face: 'serif', weight: 600, italic: false, size: 100 } as const;

/** The size of a result that fits the floor amid the seats. */
function fitResult(result: string, site: Site, frame: Frame): number {
  const floor = (site.hall.inner * 2 - 1) * site.pitch;
  return Math.min((floor * 0.86 * 100) / measureText(result, BIG, frame.text), frame.textSize * 4);
}

/** True when every result can be read on the floor of its chamber. */
export function fitsFloor(data: Chamber[], sites: Site[], frame: Frame): boolean {
  return data.every((chamber, index) => {
    const site = sites[index];
    const result = writeResult(chamber);
    return !site || result === null || fitResult(result, site, frame) >= frame.textSize * 0.9;
  });
}

/** A chamber's name under the base line and, in a vote, its result on the floor or under the name. */
export function labelChamber(
  chamber: Chamber,
  place: number,
  site: Site,
  frame: Frame,
  state: State,
  { onFloor, width }: { onFloor: boolean; width: number },
): Label[] {
  const result = state.show === 'vote' ? writeResult(chamber) : null;
  const size = frame.textSize * 1.3;
  const look = { face: 'serif', weight: 400, italic: false, size } as const;
  let y = site.nameY + frame.textSize * 0.5;
  const labels = wrapText(chamber.name, width, look, frame.text).map((text, index) => {
    y += size * 1.05;
    return makeLabel(`chamber-${place}-${index}`, text, site.x, y, { ...look, anchor: 'middle' });
  });
  if (result === null) return labels;
  const big = { ...BIG, anchor: 'middle', tone: 'verdict' } as const;
  labels.push(
    onFloor
      ? makeLabel(`result-${place}`, result, site.x, site.y + site.pitch * 0.37, {
          ...big,
          size: fitResult(result, site, frame),
        })
      : makeLabel(`result-${place}`, result, site.x, y + size * 1.4, { ...big, size: size * 1.2 }),
  );
  return labels;
}
