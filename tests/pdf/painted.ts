import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A rectangle of a page, in points from its upper left. */
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Something that is seen on a page: its box as it is clipped, and how far the clip cuts into it, in points. */
export interface Painted extends Box {
  kind: 'text' | 'path';
  cut: number;
  /** False for running heads, backgrounds and borders, which are artifacts. */
  tagged: boolean;
}

/** All that is painted on a page. */
export interface Sheet {
  width: number;
  height: number;
  painted: Painted[];
  images: number;
}

type Matrix = readonly [number, number, number, number, number, number];

interface State {
  matrix: Matrix;
  clip: Box;
  line: number;
  size: number;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const STROKES = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke]);
const IMAGES = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
]);

/** Reads where everything on the pages of a PDF is painted. */
export async function readPainted(bytes: Uint8Array): Promise<Sheet[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { fnArray, argsArray } = await page.getOperatorList();
    const sheet: Sheet = { width, height, painted: [], images: 0 };
    readOperators(sheet, transform as unknown as Matrix, fnArray, argsArray);
    sheets.push(sheet);
  }
  await task.destroy();
  return sheets;
}

function readOperators(sheet: Sheet, base: Matrix, operators: number[], given: unknown[][]): void {
  const paper: Box = { left: 0, top: 0, right: sheet.width, bottom: sheet.height };
  let state: State = { matrix: base, clip: paper, line: 1, size: 0 };
  const saved: State[] = [];
  const artifacts: boolean[] = [];
  let text: Matrix = IDENTITY;
  let clips = false;
  const add = (kind: Painted['kind'], box: Box): void => {
    const { clip } = state;
    const seen = meet(box, clip);
    const tagged = !artifacts.includes(true);
    const cut = Math.max(
      clip.left - box.left,
      box.right - clip.right,
      clip.top - box.top,
      box.bottom - clip.bottom,
    );
    if (seen) sheet.painted.push({ kind, ...seen, cut: Math.max(0, cut), tagged });
    else sheet.painted.push({ kind, ...box, cut: Number.POSITIVE_INFINITY, tagged });
  };
  for (const [index, operator] of operators.entries()) {
    const args = given[index] ?? [];
    const numbers = args as number[];
    if (operator === OPS.save) saved.push(state);
    else if (operator === OPS.restore) state = saved.pop() ?? state;
    else if (operator === OPS.transform)
      state = { ...state, matrix: multiply(state.matrix, numbers as unknown as Matrix) };
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(state);
      if (args[0]) state = { ...state, matrix: multiply(state.matrix, args[0] as Matrix) };
    } else if (operator === OPS.paintFormXObjectEnd) state = saved.pop() ?? state;
    else if (operator === OPS.setLineWidth) state = { ...state, line: numbers[0] ?? 1 };
    else if (operator === OPS.setFont) state = { ...state, size: numbers[1] ?? 0 };
    else if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps)
      artifacts.push((args[0] as { name?: string } | null)?.name === 'Artifact' || args[0] === 'Artifact');
    else if (operator === OPS.endMarkedContent) artifacts.pop();
    else if (operator === OPS.clip || operator === OPS.eoClip) clips = true;
    else if (operator === OPS.constructPath) {
      const [paint, , bounds] = args as [number, unknown, ArrayLike<number> | null];
      if (bounds) {
        const grow = STROKES.has(paint) ? state.line / 2 : 0;
        const box = place(state.matrix, [
          (bounds[0] ?? 0) - grow,
          (bounds[1] ?? 0) - grow,
          (bounds[2] ?? 0) + grow,
          (bounds[3] ?? 0) + grow,
        ]);
        if (paint !== OPS.endPath) add('path', box);
        if (clips)
          state = { ...state, clip: meet(state.clip, box) ?? { ...box, right: box.left, bottom: box.top } };
      }
      clips = false;
    } else if (operator === OPS.beginText) text = IDENTITY;
    else if (operator === OPS.setTextMatrix) text = args[0] as Matrix;
    else if (operator === OPS.moveText) text = multiply(text, [1, 0, 0, 1, numbers[0] ?? 0, numbers[1] ?? 0]);
    else if (operator === OPS.showText) {
      const glyphs = (args[0] as { width?: number; unicode?: string }[]).filter(
        (glyph) => typeof glyph === 'object',
      );
      if (glyphs.every(({ unicode = '' }) => unicode.trim() === '')) continue;
      const width = glyphs.reduce((sum, glyph) => sum + ((glyph.width ?? 0) / 1000) * state.size, 0);
      // From the baseline to the height of small letters: what must be seen of every letter.
      add('text', place(multiply(state.matrix, text), [0, 0, width, state.size * 0.45]));
    } else if (IMAGES.has(operator)) sheet.images++;
  }
}

function meet(a: Box, b: Box): Box | null {
  const box = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return box.left <= box.right && box.top <= box.bottom ? box : null;
}

/** The product of two transformations, `inner` first. */
function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function place([a, b, c, d, e, f]: Matrix, [x0, y0, x1, y1]: readonly [number, number, number, number]): Box {
  const corners = [
    [x0, y0],
    [x0, y1],
    [x1, y0],
    [x1, y1],
  ] as const;
  const xs = corners.map(([x, y]) => a * x + c * y + e);
  const ys = corners.map(([x, y]) => b * x + d * y + f);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
