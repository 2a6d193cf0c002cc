import type { Frame } from '../../marks/frame.ts';
import { measureText, wrapText } from '../../marks/measure.ts';
import type { Label } from '../../marks/picture.ts';
import { makeLabel } from '../makeMarks.ts';
import { sumSeats, writeResult } from './counts.ts';
import type { Site } from './layout.ts';
import type { Chamber, ChamberState } from './model.ts';

/** A group that holds more than half of a chamber's seats; null when none does. */
export function findMajority(chamber: Chamber): { group: string; seats: number } | null {
  const groups = new Map<string, number>();
  for (const { group, seats } of chamber.blocks) groups.set(group, (groups.get(group) ?? 0) + seats);
  const [group, seats] = [...groups].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return seats > sumSeats(chamber) / 2 ? { group, seats } : null;
}

const PLAIN = { face: 'sans', weight: 400, italic: false } as const;
const SERIF = { face: 'serif', weight: 400, italic: false } as const;
const BOLD = { face: 'serif', weight: 600, italic: false } as const;

/**
 * Words on the floor amid the seats, `lift` above the base line, as large as its curve allows between two
 * shares of the text size; null when the smallest are too large.
 */
function fillFloor(
  key: string,
  text: string,
  type: Pick<Label, 'face' | 'weight' | 'italic'>,
  [least, most]: [number, number],
  site: Site,
  frame: Frame,
  lift = 0,
): Label | null {
  const { hall, pitch } = site;
  for (let size = frame.textSize * most; size >= frame.textSize * least; size *= 0.97) {
    const look = { ...type, size };
    const rise = Math.max(0, lift + size * 0.7 - (hall.arms + 0.37) * pitch);
    if (
      Math.hypot(measureText(text, look, frame.text) / 2, rise) <
      (hall.inner - 0.6) * pitch - frame.textSize * 0.2
    )
      return makeLabel(key, text, site.x, site.y + pitch * 0.37 - lift, { ...look, anchor: 'middle' });
  }
  return null;
}

/** The majority's name and count on the floor amid the seats; none when there is no majority or no room for it. */
export function labelMajority(chamber: Chamber, place: number, site: Site, frame: Frame): Label[] {
  const majority = findMajority(chamber);
  if (!majority) return [];
  const count = fillFloor(`floor-${place}`, String(majority.seats), BOLD, [1.4, 3.2], site, frame);
  const lift = (count?.size ?? 0) * 0.78 + frame.textSize * 0.3;
  const name = fillFloor(`floor-${place}-0`, majority.group, PLAIN, [0.9, 1], site, frame, lift);
  return count && name ? [count, name] : [];
}

/** A chamber's name on the floor amid its seats; null when there is no room for it. */
export function nameFloor(chamber: Chamber, place: number, site: Site, frame: Frame): Label[] | null {
  const name = fillFloor(`chamber-${place}-0`, chamber.name, SERIF, [1.3, 1.7], site, frame);
  return name && [name];
}

/** Where results are written: on the floor amid the seats, beside the chamber's name or under it. */
export type ResultPlace = 'floor' | 'inline' | 'under';

/** A chamber's name under the base line and, in a vote, its result; null when the floor has no room for it. */
export function labelChamber(
  chamber: Chamber,
  place: number,
  site: Site,
  frame: Frame,
  state: ChamberState,
  where: ResultPlace,
): Label[] | null {
  const result = state.show === 'vote' ? writeResult(chamber) : null;
  const size = frame.textSize * 1.3;
  const look = { ...SERIF, size };
  const top = site.nameY + frame.textSize * 0.5;
  if (result !== null && where === 'inline') {
    const bold = { ...BOLD, size, tone: 'verdict' } as const;
    const first = measureText(chamber.name, look, frame.text);
    const gap = frame.textSize * 0.45;
    const left = site.x - (first + gap + measureText(result, bold, frame.text)) / 2;
    return [
      makeLabel(`chamber-${place}-0`, chamber.name, left, top + size * 1.05, look),
      makeLabel(`result-${place}`, result, left + first + gap, top + size * 1.05, bold),
    ];
  }
  const width = (site.hall.outer * 2 + 1) * site.pitch;
  let y = top;
  const labels = wrapText(chamber.name, width, look, frame.text).map((text, index) => {
    y += size * 1.05;
    return makeLabel(`chamber-${place}-${index}`, text, site.x, y, { ...look, anchor: 'middle' });
  });
  if (result === null) return labels;
  if (where === 'floor') {
    const floor = fillFloor(`result-${place}`, result, BOLD, [0.9, 4], site, frame);
    return floor && [...labels, { ...floor, tone: 'verdict' }];
  }
  const big = { ...BOLD, size: size * 1.2, anchor: 'middle', tone: 'verdict' } as const;
  return [...labels, makeLabel(`result-${place}`, result, site.x, y + size * 1.4, big)];
}
