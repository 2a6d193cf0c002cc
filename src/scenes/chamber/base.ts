import type { Frame } from '../../marks/frame.ts';
import { measureText } from '../../marks/measure.ts';
import type { Label, Line } from '../../marks/picture.ts';
import type { Wish } from '../placement.ts';
import { makeLabel, makeLine } from '../words.ts';

/** Height of a level of labels, in text sizes. */
export const LEVEL = 1.25;

/** Labels of a few seats each at the right end of the base line: where they are to hang. */
export interface Hanging {
  wishes: Wish[];
  /** The base line and the foot of the name under it. */
  top: number;
  nameFoot: number;
  /** The right edge of the name. */
  nameRight: number;
  /** Where the room to the right ends. */
  right: number;
}

function measureWish(wish: Wish, frame: Frame): number {
  return Math.max(
    ...wish.lines.map(({ text, look }) => measureText(text, makeLabel('', text, 0, 0, look), frame.text)),
  );
}

/** True when all labels can hang to the right of their stems. */
function hangsRight({ wishes, right }: Hanging, frame: Frame): boolean {
  return wishes.every((wish) => wish.x + measureWish(wish, frame) + frame.textSize * 0.3 <= right);
}

/** True when all labels can hang beside the name, at either side of their stems. */
export function hangsFree(hanging: Hanging, frame: Frame): boolean {
  const { wishes, nameRight } = hanging;
  const reach = (wish: Wish): number =>
    hangsRight(hanging, frame) ? 0 : measureWish(wish, frame) + frame.textSize * 0.3;
  return wishes.every((wish) => wish.x - reach(wish) > nameRight);
}

/**
 * Hangs labels under a base line like flags upside down: each at a stem from its seat, the outermost highest,
 * so that no stem crosses words. Where the right side has no room, they hang to the left, under the name.
 */
export function hangLabels(hanging: Hanging, frame: Frame): { labels: Label[]; lines: Line[] } {
  const { textSize } = frame;
  const free = hangsFree(hanging, frame);
  const fits = hangsRight(hanging, frame);
  const order = [...hanging.wishes].sort((a, b) => (fits ? b.x - a.x : a.x - b.x));
  const first = (free ? hanging.top : Math.max(hanging.top, hanging.nameFoot)) + textSize * 1.2;
  const labels: Label[] = [];
  const lines: Line[] = [];
  for (const [level, wish] of order.entries()) {
    const y = first + level * textSize * LEVEL;
    const pad = textSize * (fits ? 0.3 : -0.3);
    for (const { text, look } of wish.lines)
      labels.push(
        makeLabel(`${wish.key}-0`, text, wish.x + pad, y, { ...look, anchor: fits ? 'start' : 'end' }),
      );
    lines.push(
      makeLine(
        `${wish.key}-leader`,
        [
          [wish.x, wish.y + wish.reach],
          [wish.x, y],
        ],
        {
          width: Math.max(0.8, textSize * 0.06),
        },
      ),
    );
  }
  return { labels, lines };
}
