import { RIGHT_TO_LEFT } from '../source/bidi.ts';
import { decodeUtf16Hex } from './cmap.ts';
import type { FontTexts, MarkedText, PageContent } from './model.ts';
import { findLineEnd, isPathStep, MARKED, PAINTS } from './operators.ts';

/** White space and joiners stay with the words around them. */
const BETWEEN = /^[\s\u200B-\u200F]*$/;
const ACTUAL = /\/ActualText\s*<([\da-f]*)>/i;

/** A marked-content sequence that has begun and not ended. */
interface OpenSequence {
  mcid: number | null;
  artifact: boolean;
  /** True inside a sequence whose text is given in its place. */
  replaced: boolean;
  /** That text, until the first glyph that it stands for. */
  actual: string;
}

/** Reads a content stream as Skia writes it, an operator at each line's end. */
export function readPageContent(code: string, fonts: FontTexts): PageContent {
  const content: PageContent = {
    marked: new Map(),
    untagged: { text: '', shapes: 0 },
    missingGlyphs: [],
    nested: { artifacts: 0, marked: 0 },
  };
  const open: OpenSequence[] = [];
  let font: ReadonlyMap<number, string> = new Map();
  let glyphs: string[] = [];
  let bad = false;
  let baseline = '';

  const find = (): { mark: MarkedText | null; artifact: boolean } => {
    const last = open.at(-1);
    if (last?.artifact) return { mark: null, artifact: true };
    const id = open.findLast(({ mcid }) => mcid !== null)?.mcid;
    return { mark: id == null ? null : (content.marked.get(id) ?? null), artifact: false };
  };
  const flush = (): void => {
    if (glyphs.length === 0) return;
    const text = orderGlyphs(glyphs);
    glyphs = [];
    const { mark, artifact } = find();
    if (mark) mark.text += text;
    else if (!artifact) content.untagged.text += text;
    if (bad) content.missingGlyphs.push(text.trim());
    bad = false;
  };

  const show = (glyph: number, hidden: boolean): void => {
    if (glyph === 0) bad = true;
    if (!hidden) glyphs.push(glyph === 0 ? '\uFFFD' : (font.get(glyph) ?? '\uFFFD'));
  };

  for (let start = 0, end = 0; start < code.length; start = end + 1) {
    end = findLineEnd(code, start);
    if (isPathStep(code, start, end)) continue;
    // Most lines show one glyph: read where they stand.
    const glyph = readGlyph(code, end);
    if (glyph >= 0 && !open.at(-1)?.replaced) {
      show(glyph, false);
      continue;
    }
    const line = code.slice(start, end);
    if (line.endsWith('Tj')) {
      const hidden = open.at(-1)?.replaced ?? false;
      const given = hidden ? open.find(({ actual }) => actual !== '') : undefined;
      if (given) glyphs.push(given.actual);
      if (given) given.actual = '';
      const last = line.lastIndexOf('>');
      for (let index = line.lastIndexOf('<') + 1; index < last; index += 4)
        show(Number.parseInt(line.slice(index, index + 4), 16), hidden);
    } else if (line.endsWith('Tf')) {
      font = fonts.get(/\/(\S+) \S+ Tf$/.exec(line)?.[1] ?? '') ?? new Map();
    } else if (line.endsWith('Tm')) {
      // A line's words stay together: those that read from right to left are painted in reverse.
      const height = line.slice(0, -3).slice(line.lastIndexOf(' ', line.length - 4) + 1);
      if (height !== baseline) {
        flush();
        const { mark } = find();
        if (mark && mark.text !== '') mark.text += '\n';
      }
      baseline = height;
    } else if (line.endsWith('BDC') || line.endsWith('BMC')) {
      const artifact = line.startsWith('/Artifact');
      const mcid = artifact ? undefined : MARKED.exec(line)?.[2];
      const actual = ACTUAL.exec(line)?.[1];
      const inside = open.at(-1)?.artifact ?? false;
      if (artifact && open.some((each) => each.mcid !== null)) content.nested.artifacts++;
      if (mcid !== undefined && inside) content.nested.marked++;
      if (mcid !== undefined || artifact) flush();
      if (mcid !== undefined) {
        content.marked.set(Number(mcid), { text: '', paints: false });
      }
      open.push({
        mcid: mcid === undefined ? null : Number(mcid),
        artifact: artifact || inside,
        actual: actual === undefined ? '' : decodeUtf16Hex(actual),
        replaced: actual !== undefined || (open.at(-1)?.replaced ?? false),
      });
    } else if (line === 'EMC') {
      if (open.at(-1)?.mcid != null || open.at(-1)?.artifact) flush();
      open.pop();
    } else if (PAINTS.test(line)) {
      const { mark, artifact } = find();
      if (mark) mark.paints = true;
      else if (!artifact) content.untagged.shapes++;
    }
  }
  flush();
  return content;
}

/** Writing from right to left is painted from left to right: read back in its own order. */
function orderGlyphs(glyphs: string[]): string {
  const joined = glyphs.join('');
  if (!RIGHT_TO_LEFT.test(joined)) return joined;
  let text = '';
  let run: string[] = [];
  for (const glyph of glyphs) {
    if (RIGHT_TO_LEFT.test(glyph) || (run.length > 0 && BETWEEN.test(glyph))) run.unshift(glyph);
    else {
      text += run.join('') + glyph;
      run = [];
    }
  }
  return text + run.join('');
}

/** The glyph that a line shows, "… <0027> Tj"; negative for any other line, and for one that shows several. */
function readGlyph(code: string, end: number): number {
  if (code.charCodeAt(end - 1) !== 0x6a || code.charCodeAt(end - 9) !== 0x3c) return -1;
  let glyph = 0;
  for (let index = end - 8; index < end - 4; index++) {
    const digit = code.charCodeAt(index);
    glyph = glyph * 16 + (digit <= 0x39 ? digit - 0x30 : (digit | 0x20) - 0x57);
  }
  return glyph;
}
