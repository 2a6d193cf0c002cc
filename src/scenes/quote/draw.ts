import type { Frame } from '../../marks/frame.ts';
import { balanceText, measureText, wrapText } from '../../marks/measure.ts';
import type { Label, Picture } from '../../marks/picture.ts';
import { assemblePicture, composeGround } from '../compose.ts';
import { makeLabel, makeLine } from '../makeMarks.ts';
import type { Scene } from '../scene.ts';
import type { QuoteState } from './model.ts';

const LEADING = 1.2;

/** The largest size at which words fill a box in even lines, none of them a lone short word, without leaving it. */
function fitWords(
  text: string,
  width: number,
  height: number,
  frame: Frame,
): { size: number; lines: string[] } {
  const largest = Math.min(frame.textSize * 4.6, height / 2);
  for (let size = largest; ; size *= 0.96) {
    const look = { face: 'serif', weight: 400, italic: true, size } as const;
    const lines = balanceText(text, width, look, frame.text);
    const lengths = lines.map((line) => measureText(line, look, frame.text));
    const even = lines.length === 1 || Math.min(...lengths) > Math.max(...lengths) * 0.45;
    const fits = lines.length * size * LEADING <= height && Math.max(...lengths) <= width;
    if ((fits && (even || size < largest * 0.4)) || size < frame.textSize * 0.8) return { size, lines };
  }
}

function drawQuote(_data: null, state: QuoteState, frame: Frame, cast: number): Picture {
  const ground = composeGround(frame, cast, state);
  const { textSize } = frame;
  const inset = Math.min(ground.box.width * 0.06, textSize * 3);
  const box = { ...ground.box, x: ground.box.x + inset, width: ground.box.width - inset * 2 };
  const by = { face: 'sans', weight: 600, italic: false, size: textSize * 1.05 } as const;
  const plain = { face: 'sans', weight: 400, italic: false, size: textSize, tone: 'muted' } as const;
  const names = wrapText(state.by, box.width, by, frame.text);
  const occasions = state.occasion ? wrapText(state.occasion, box.width, plain, frame.text) : [];
  const foot = textSize * (2.6 + (names.length + occasions.length) * 1.35);
  const { size, lines } = fitWords(`“${state.text}”`, box.width, box.height - foot, frame);
  const high = lines.length * size * LEADING + foot;
  let y = box.y + (box.height - high) / 2 + size * 0.85;
  const labels: Label[] = [];
  for (const [index, line] of lines.entries()) {
    const outdent =
      index === 0 ? measureText('“', { face: 'serif', weight: 400, italic: true, size }, frame.text) : 0;
    labels.push(
      makeLabel(`quote-${index}`, line, box.x - Math.min(outdent, inset), y, {
        face: 'serif',
        italic: true,
        size,
      }),
    );
    y += size * LEADING;
  }
  y += textSize * 0.7 - size * 0.4;
  const rule = makeLine(
    'rule',
    [
      [box.x, y],
      [box.x + textSize * 3.2, y],
    ],
    {
      tone: 'verdict',
      width: Math.max(1.2, textSize * 0.12),
    },
  );
  y += textSize * 1.6;
  for (const [index, name] of names.entries()) {
    labels.push(makeLabel(`by-${index}`, name, box.x, y, by));
    y += textSize * 1.35;
  }
  for (const [index, line] of occasions.entries()) {
    labels.push(makeLabel(`occasion-${index}`, line, box.x, y, plain));
    y += textSize * 1.35;
  }
  const marks = { dots: [], lines: [rule], labels };
  return assemblePicture(frame, ground, marks);
}

/** A short attributed quotation as display type; the dots rest. */
export const quote: Scene<null, QuoteState> = {
  layout: 'beside',
  draw: drawQuote,
};
