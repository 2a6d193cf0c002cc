import type { Box, Frame } from '../../marks/frame.ts';
import { balanceText, measureText } from '../../marks/measure.ts';
import type { Label, Line } from '../../marks/picture.ts';
import { makeLabel, makeLine, traceEllipse } from '../words.ts';
import type { Marks, Node, State, Tie } from './draw.ts';
import { findTieLook, findTone, isLit } from './look.ts';

interface Lettering {
  name: number;
  plain: number;
  width: number;
}

function measureNode(node: Node, size: Lettering, frame: Frame): { names: string[]; notes: string[] } {
  const names = balanceText(
    node.label,
    size.width,
    { face: 'serif', weight: 600, italic: false, size: size.name },
    frame.text,
  );
  const notes = node.note
    ? balanceText(
        node.note,
        size.width,
        { face: 'sans', weight: 400, italic: false, size: size.plain },
        frame.text,
      )
    : [];
  return { names, notes };
}

/** A node's mark and, under it, its name and note. */
function drawNode(
  node: Node,
  x: number,
  y: number,
  r: number,
  size: Lettering,
  state: State,
  frame: Frame,
): Marks {
  const { names, notes } = measureNode(node, size, frame);
  const lit = isLit(state, node.id);
  const labels: Label[] = [];
  let base = y + r + size.name * 1.15;
  for (const [index, text] of names.entries()) {
    const look = {
      face: 'serif',
      weight: 600,
      size: size.name,
      anchor: 'middle',
      tone: lit ? 'ink' : 'muted',
    } as const;
    labels.push(makeLabel(`name-${node.id}-${index}`, text, x, base, look));
    base += size.name * 1.12;
  }
  base += size.plain * 0.1;
  for (const [index, text] of notes.entries()) {
    const look = { size: size.plain, anchor: 'middle', tone: 'muted' } as const;
    labels.push(makeLabel(`note-${node.id}-${index}`, text, x, base, look));
    base += size.plain * 1.2;
  }
  const mark = makeLine(`node-${node.id}`, traceEllipse(x, y, r), {
    tone: findTone(state, node),
    width: Math.max(1.5, r * 0.24),
    fillOpacity: lit ? 1 : 0,
    closed: true,
  });
  return { labels, lines: [mark] };
}

function findTie(state: State, [a, b]: [Node, Node]): Tie | undefined {
  return state.ties.find(({ from, to }) => (from === a.id && to === b.id) || (from === b.id && to === a.id));
}

function measureTie(tie: Tie | undefined, width: number, size: Lettering, frame: Frame): string[] {
  const look = { face: 'serif', weight: 400, italic: true, size: size.plain } as const;
  return tie?.label ? balanceText(tie.label, width, look, frame.text) : [];
}

/** Height of a row under its tie's label: marks, names and notes. */
function measureRow(pair: [Node, Node], size: Lettering, r: number, frame: Frame): number {
  const heights = pair.map((node) => {
    const { names, notes } = measureNode(node, size, frame);
    return r * 2 + (names.length * 1.12 + 0.25) * size.name + notes.length * 1.2 * size.plain;
  });
  return Math.max(...heights);
}

/** The largest letters at which every row keeps to its height and every word to its width. */
function fitRows(
  state: State,
  pairs: [Node, Node][],
  room: { width: number; tie: number },
  high: number,
  r: number,
  frame: Frame,
): Lettering {
  for (let name = Math.min(frame.textSize * 2.1, high * 0.17); ; name *= 0.95) {
    const size: Lettering = { name, plain: Math.min(frame.textSize, name * 0.85), width: room.width };
    const serif = { face: 'serif', weight: 600, italic: false, size: name } as const;
    const fits = pairs.every((pair) => {
      const tie = measureTie(findTie(state, pair), room.tie, size, frame);
      const words = pair.flatMap((node) => measureNode(node, size, frame).names);
      const wide = words.some((word) => measureText(word, serif, frame.text) > room.width);
      return !wide && measureRow(pair, size, r, frame) + (tie.length * 1.1 + 0.3) * size.plain <= high * 0.96;
    });
    if (fits || name < frame.textSize * 0.5) return size;
  }
}

/** Rows of two nodes with the tie between them. */
export function drawPairs(state: State, box: Box, frame: Frame): Marks {
  const { textSize } = frame;
  const pairs: [Node, Node][] = [];
  for (let index = 0; index + 1 < state.nodes.length; index += 2)
    pairs.push([state.nodes[index] as Node, state.nodes[index + 1] as Node]);
  const rows = pairs.length;
  const high = box.height / rows;
  const span = Math.min(box.width, high * 3.2 + textSize * 14);
  const width = span * 0.42;
  const r = Math.min(textSize * 0.75, high * 0.09);
  const size = fitRows(state, pairs, { width, tie: span - width - r * 5 }, high, r, frame);
  const labels: Label[] = [];
  const lines: Line[] = [];
  for (const [index, pair] of pairs.entries()) {
    const tie = findTie(state, pair);
    const above =
      measureTie(tie, span - width - r * 5, size, frame).length * size.plain * 1.1 + size.plain * 0.3;
    const y = box.y + high * (index + 0.5) - (measureRow(pair, size, r, frame) - above) / 2 + r;
    const left = box.x + box.width / 2 - span / 2 + width / 2;
    const right = box.x + box.width / 2 + span / 2 - width / 2;
    if (tie) {
      const ends: [number, number][] = [
        [left + r * 1.7, y],
        [right - r * 1.7, y],
      ];
      lines.push(
        makeLine(
          `tie-${tie.from}-${tie.to}`,
          tie.from === pair[0].id ? ends : ends.reverse(),
          findTieLook(state, tie, textSize),
        ),
      );
      if (tie.label !== null) {
        const look = { face: 'serif', weight: 400, italic: true, size: size.plain } as const;
        const words = measureTie(tie, span - width - r * 5, size, frame);
        for (const [row, text] of words.entries())
          labels.push(
            makeLabel(
              `tie-${index}-${row}`,
              text,
              (left + right) / 2,
              y - size.plain * (0.5 + (words.length - 1 - row) * 1.1),
              {
                ...look,
                anchor: 'middle',
                tone: isLit(state, tie.from) ? (tie.tone ?? 'ink') : 'muted',
              },
            ),
          );
      }
    }
    for (const [side, node] of pair.entries()) {
      const marks = drawNode(node, side === 0 ? left : right, y, r, size, state, frame);
      labels.push(...marks.labels);
      lines.push(...marks.lines);
    }
  }
  return { labels, lines };
}
