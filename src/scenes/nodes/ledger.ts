import type { Box, Frame } from '../../marks/frame.ts';
import { balanceText, measureText } from '../../marks/measure.ts';
import type { Label, Line } from '../../marks/picture.ts';
import { makeLabel, makeLine, traceBox } from '../makeMarks.ts';
import type { NodeMarks, NodesState, WordList } from './model.ts';

const LEADING = 1.2;

interface Column {
  list: WordList;
  title: string[];
  items: string[][];
}

interface Sizing {
  size: number;
  titleSize: number;
  columns: Column[];
  head: number;
  row: number;
}

/** The largest size at which both columns' words fit; the smaller, the closer together. */
function fitColumns(lists: WordList[], width: number, height: number, frame: Frame): Sizing {
  for (let size = frame.textSize * 2.1; ; size *= 0.96) {
    const serif = { face: 'serif', weight: 400, italic: false, size } as const;
    const titleSize = Math.max(size * 0.85, frame.textSize * 0.9);
    const bold = { face: 'sans', weight: 600, italic: false, size: titleSize } as const;
    const columns = lists.map((list) => ({
      list,
      title: balanceText(list.label, width, bold, frame.text),
      items: list.items.map((item) => balanceText(item, width, serif, frame.text)),
    }));
    const gap = Math.max(0.15, Math.min(1.1, (size / frame.textSize - 0.8) * 1.6));
    const head = Math.max(...columns.map(({ title }) => title.length)) * titleSize * LEADING + size * 0.6;
    const deepest = Math.max(1, ...columns.map(({ items }) => items.flat().length));
    const most = Math.max(1, ...columns.map(({ items }) => items.length));
    const needed = head + deepest * size * LEADING + most * size * gap;
    const broad = columns.some(({ items }) =>
      items.flat().some((row) => measureText(row, serif, frame.text) > width),
    );
    if ((needed <= height && !broad) || size < frame.textSize * 0.6) {
      const free = Math.max(0, height - head - deepest * size * LEADING) / most;
      return { size, titleSize, columns, head, row: Math.min(free, size * 2.4) };
    }
  }
}

/** Two columns under a rule; an empty one shows the place where something could have stood. */
export function drawLedger(state: NodesState, box: Box, frame: Frame): NodeMarks {
  const { textSize } = frame;
  const gap = textSize * 2;
  const width = (Math.min(box.width, textSize * 46) - gap) / 2;
  const left = box.x + (box.width - width * 2 - gap) / 2;
  const { size, titleSize, columns, head, row } = fitColumns(state.columns, width, box.height, frame);
  const heights = columns.map(({ items }) =>
    items.reduce((sum, item) => sum + item.length * size * LEADING + row, 0),
  );
  const body = Math.max(size * 3, ...heights);
  const top = box.y + Math.max(0, (box.height - head - body) / 2);
  const labels: Label[] = [];
  const lines: Line[] = [];
  for (const [index, { title, items }] of columns.entries()) {
    const x = left + index * (width + gap);
    const rule = top + head;
    for (const [line, text] of title.entries())
      labels.push(
        makeLabel(
          `title-${index}-${line}`,
          text,
          x,
          rule - size * 0.5 - titleSize * (title.length - 1 - line) * LEADING,
          {
            weight: 600,
            size: titleSize,
          },
        ),
      );
    lines.push(
      makeLine(
        `rule-${index}`,
        [
          [x, rule],
          [x + width, rule],
        ],
        { tone: 'ink', width: Math.max(1.2, textSize * 0.1) },
      ),
    );
    let y = rule + row * 0.5;
    for (const [place, words] of items.entries()) {
      for (const [line, text] of words.entries()) {
        y += size * LEADING;
        labels.push(
          makeLabel(`item-${index}-${place}-${line}`, text, x, y - size * 0.25, { face: 'serif', size }),
        );
      }
      y += row * 0.5;
      if (place < items.length - 1)
        lines.push(
          makeLine(
            `item-${index}-${place}`,
            [
              [x, y],
              [x + width, y],
            ],
            { tone: 'rest' },
          ),
        );
      y += row * 0.5;
    }
    if (items.length === 0)
      lines.push(
        makeLine(
          `empty-${index}`,
          traceBox({ x, y: rule + size * 0.8, width, height: body - size * 0.8 - row * 0.3 }),
          {
            closed: true,
            dash: [textSize * 0.4, textSize * 0.45],
            width: Math.max(1, textSize * 0.08),
          },
        ),
      );
  }
  return { labels, lines };
}
