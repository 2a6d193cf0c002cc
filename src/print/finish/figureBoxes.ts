import { PDFDict, PDFName, type PDFRef, PDFStream } from '@cantoo/pdf-lib';
import type { PdfPage, StructureElement } from '../objects/model.ts';
import { MARKED } from '../objects/operators.ts';
import { listElements, walkMarks } from '../objects/structure.ts';
import type { Repair } from './model.ts';

/** The six numbers of a transformation (ISO 32000-1, 8.3.3). */
type Matrix = readonly [number, number, number, number, number, number];

/** A rectangle on a page by its left, lower, right and upper edges. */
type Rectangle = readonly [number, number, number, number];

const [SUBTYPE, IMAGE] = [PDFName.of('Subtype'), PDFName.of('Image')];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** A bitmap's figure says where it stands on its page (ISO 32000-1, 14.8.5.4.3), which Chromium leaves out (seen with Chromium 156). */
export const boundFigures: Repair = ({ document, elements, pages }) => {
  const boxes = new Map<PDFRef, ReadonlyMap<number, Rectangle>>();
  for (const page of pages) boxes.set(page.ref, findBoxes(page));
  for (const figure of listElements(elements)) {
    if (figure.role !== 'Figure') continue;
    const box = findBox(figure, boxes);
    if (box)
      figure.dict.set(
        PDFName.of('A'),
        document.context.obj({
          O: 'Layout',
          Placement: 'Block',
          BBox: box.map((edge) => Math.round(edge * 100) / 100),
        }),
      );
  }
};

function findBox(
  figure: StructureElement,
  boxes: ReadonlyMap<PDFRef, ReadonlyMap<number, Rectangle>>,
): Rectangle | null {
  for (const { page, mcid, stream } of walkMarks(figure)) {
    const box = page && stream === null ? boxes.get(page)?.get(mcid) : undefined;
    if (box) return box;
  }
  return null;
}

/** Where the first bitmap of each marked figure of a page stands, by its MCID. */
function findBoxes({ dict, operators }: PdfPage): Map<number, Rectangle> {
  const found = new Map<number, Rectangle>();
  const bitmaps = listBitmaps(dict);
  if (bitmaps.size === 0) return found;
  const saved: Matrix[] = [];
  const open: (number | null)[] = [];
  let matrix = IDENTITY;
  for (const line of operators.split('\n')) {
    if (line === 'q') saved.push(matrix);
    else if (line === 'Q') matrix = saved.pop() ?? IDENTITY;
    else if (line.endsWith(' cm')) matrix = multiply(readMatrix(line), matrix);
    else if (line.endsWith('BDC') || line.endsWith('BMC')) {
      const [, role, mcid] = MARKED.exec(line) ?? [];
      open.push(role === 'Figure' ? Number(mcid) : null);
    } else if (line === 'EMC') open.pop();
    else if (line.endsWith(' Do')) {
      const mcid = open.findLast((each) => each !== null);
      if (mcid != null && !found.has(mcid) && bitmaps.has(line.slice(1, -3)))
        found.set(mcid, coverSquare(matrix));
    }
  }
  return found;
}

function listBitmaps(page: PDFDict): Set<string> {
  const resources = page.lookupMaybe(PDFName.of('Resources'), PDFDict);
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  const isBitmap = (name: PDFName): boolean => {
    const stream = objects?.lookup(name);
    return stream instanceof PDFStream && stream.dict.get(SUBTYPE) === IMAGE;
  };
  return new Set((objects?.keys() ?? []).filter(isBitmap).map((name) => name.asString().slice(1)));
}

function readMatrix(line: string): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = line.split(' ').map(Number);
  return [a, b, c, d, e, f];
}

function multiply([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** The rectangle around what becomes of the unit square, which a bitmap fills. */
function coverSquare([a, b, c, d, e, f]: Matrix): Rectangle {
  const across = [e, e + a, e + c, e + a + c];
  const up = [f, f + b, f + d, f + b + d];
  return [Math.min(...across), Math.min(...up), Math.max(...across), Math.max(...up)];
}
