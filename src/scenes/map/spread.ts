import type { Box } from '../../marks/frame.ts';
import type { PlaceMark } from './placeMarks.ts';

/** Moves a mark with its dots. */
function shiftMark(mark: PlaceMark, dx: number, dy: number): PlaceMark {
  const dots = mark.dots.map((dot) => ({ ...dot, x: dot.x + dx, y: dot.y + dy }));
  return { ...mark, dots, x: mark.x + dx, y: mark.y + dy };
}

/** Pushes marks that would overlap apart, as little as needed, and keeps all of them inside a box. */
export function spreadMarks(given: PlaceMark[], box: Box, textSize: number): PlaceMark[] {
  const marks = [...given];
  for (let turn = 0; turn < 40; turn++) {
    let moved = false;
    for (let a = 0; a < marks.length; a++)
      for (let b = a + 1; b < marks.length; b++) {
        const first = marks[a] as PlaceMark;
        const second = marks[b] as PlaceMark;
        const wanted = first.reach + second.reach + textSize * 0.15;
        const dx = second.x - first.x;
        const dy = second.y - first.y;
        const far = Math.hypot(dx, dy);
        if (far >= wanted - 0.01) continue;
        const [ux, uy] = far > 0.01 ? [dx / far, dy / far] : [0, 1];
        // A crowd stays where it is; single marks give way to it.
        const share =
          first.dots.length > second.dots.length ? 0 : first.dots.length < second.dots.length ? 1 : 0.5;
        const push = wanted - far;
        marks[a] = shiftMark(first, -ux * push * share, -uy * push * share);
        marks[b] = shiftMark(second, ux * push * (1 - share), uy * push * (1 - share));
        moved = true;
      }
    for (const [index, mark] of marks.entries()) {
      const x = Math.max(box.x + mark.reach, Math.min(box.x + box.width - mark.reach, mark.x));
      const y = Math.max(box.y + mark.reach, Math.min(box.y + box.height - mark.reach, mark.y));
      if (x !== mark.x || y !== mark.y) marks[index] = shiftMark(mark, x - mark.x, y - mark.y);
    }
    if (!moved) break;
  }
  return marks;
}
