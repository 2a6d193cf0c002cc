import { readText } from './cmap.ts';

/** What is marked with one id on one page. */
export interface Marked {
  text: string;
  /** True when something other than text is painted in it. */
  paints: boolean;
}

/** What a page's content stream holds, seen through its marks. */
export interface Content {
  marks: Map<number, Marked>;
  /** Text that is neither marked nor an artifact, and how many shapes and images are neither. */
  loose: { text: string; shapes: number };
  /** Words, each with a glyph that its font does not have. */
  missing: string[];
  /** Artifacts inside marked content, marked content inside artifacts. */
  nested: { artifacts: number; marks: number };
  /** Names of the XObjects painted. */
  objects: string[];
}

/** Texts by code, by the name of the font in the page's resources. */
export type Fonts = ReadonlyMap<string, ReadonlyMap<number, string>>;

const PAINTS = /^(?:f|F|f\*|S|s|B|B\*|b|b\*)$| (?:Do|sh)$|^EI$/;
const STARTS = / (?:m|re)$/;
const MARKED = /^\/(\S+?)\s*<<.*?\/MCID (\d+)/;
const ACTUAL = /\/ActualText\s*<([\da-f]*)>/i;
const RTL = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

interface Open {
  mcid: number | null;
  artifact: boolean;
  /** True inside a sequence whose text is given in its place. */
  replaced: boolean;
  /** That text, until the first glyph that it stands for. */
  actual: string;
}

/** Reads a content stream as Skia writes it, an operator at each line's end. */
export function readContent(code: string, fonts: Fonts): Content {
  const content: Content = {
    marks: new Map(),
    loose: { text: '', shapes: 0 },
    missing: [],
    nested: { artifacts: 0, marks: 0 },
    objects: [],
  };
  const open: Open[] = [];
  let font: ReadonlyMap<number, string> = new Map();
  let glyphs: string[] = [];
  let bad = false;
  let baseline = '';

  const find = (): { mark: Marked | null; artifact: boolean } => {
    const last = open.at(-1);
    if (last?.artifact) return { mark: null, artifact: true };
    const id = open.findLast(({ mcid }) => mcid !== null)?.mcid;
    return { mark: id == null ? null : (content.marks.get(id) ?? null), artifact: false };
  };
  const flush = (): void => {
    if (glyphs.length === 0) return;
    const text = orderGlyphs(glyphs);
    glyphs = [];
    const { mark, artifact } = find();
    if (mark) mark.text += text;
    else if (!artifact) content.loose.text += text;
    if (bad) content.missing.push(text.trim());
    bad = false;
  };

  const show = (glyph: number, hidden: boolean): void => {
    if (glyph === 0) bad = true;
    if (!hidden) glyphs.push(glyph === 0 ? '\uFFFD' : (font.get(glyph) ?? '\uFFFD'));
  };

  for (let start = 0, end = 0; start < code.length; start = end + 1) {
    end = findEnd(code, start);
    if (isPlain(code, start, end)) continue;
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
      if (height !== baseline) flush();
      baseline = height;
    } else if (line.endsWith('BDC') || line.endsWith('BMC')) {
      const artifact = line.startsWith('/Artifact');
      const mcid = artifact ? undefined : MARKED.exec(line)?.[2];
      const actual = ACTUAL.exec(line)?.[1];
      const inside = open.at(-1)?.artifact ?? false;
      if (artifact && open.some((each) => each.mcid !== null)) content.nested.artifacts++;
      if (mcid !== undefined && inside) content.nested.marks++;
      if (mcid !== undefined || artifact) flush();
      if (mcid !== undefined) {
        content.marks.set(Number(mcid), { text: '', paints: false });
      }
      open.push({
        mcid: mcid === undefined ? null : Number(mcid),
        artifact: artifact || inside,
        actual: actual === undefined ? '' : readText(actual),
        replaced: actual !== undefined || (open.at(-1)?.replaced ?? false),
      });
    } else if (line === 'EMC') {
      if (open.at(-1)?.mcid != null || open.at(-1)?.artifact) flush();
      open.pop();
    } else if (PAINTS.test(line)) {
      const { mark, artifact } = find();
      if (mark) mark.paints = true;
      else if (!artifact) content.loose.shapes++;
      if (line.endsWith(' Do')) content.objects.push(line.slice(1, -3));
    }
  }
  flush();
  return content;
}

/**
 * Makes artifacts of all that is painted outside marked content, and of the marks named in `decorative`
 * (ISO 14289-1, 7.1: content is tagged or an artifact). An XObject named in `tagged` has marks of its own.
 */
export function writeArtifacts(
  code: string,
  decorative: ReadonlySet<number> = new Set(),
  tagged: ReadonlySet<string> = new Set(),
): string {
  const out: string[] = [];
  let depth = 0;
  let path = -1;
  // What stands inside marks is taken over whole, from here.
  let kept = 0;
  for (let start = 0, end = 0; start < code.length; start = end + 1) {
    end = findEnd(code, start);
    if (depth > 0 && isPlain(code, start, end)) continue;
    const line = code.slice(start, end);
    if (line.endsWith('BDC') || line.endsWith('BMC')) {
      if (depth++ === 0) kept = start;
      const mcid = MARKED.exec(line)?.[2];
      if (mcid === undefined || !decorative.has(Number(mcid))) continue;
      if (kept < start) out.push(code.slice(kept, start - 1));
      out.push('/Artifact BMC');
      kept = end + 1;
    } else if (line === 'EMC') {
      if (--depth === 0) out.push(code.slice(kept, end));
    } else if (depth > 0) continue;
    else if (line === 'BT') out.push('/Artifact BMC', line);
    else if (line === 'ET') out.push(line, 'EMC');
    else {
      if (path < 0 && STARTS.test(line)) path = out.length;
      if (PAINTS.test(line) && !(line.endsWith(' Do') && tagged.has(line.slice(1, -3)))) {
        if (path < 0) out.push('/Artifact BMC');
        else out.splice(path, 0, '/Artifact BMC');
        out.push(line, 'EMC');
      } else out.push(line);
      if (PAINTS.test(line) || / ?n$/.test(line)) path = -1;
    }
  }
  return out.join('\n');
}

/** Writing from right to left is painted from left to right: read back in its own order. */
function orderGlyphs(glyphs: string[]): string {
  const joined = glyphs.join('');
  if (!RTL.test(joined)) return joined;
  let text = '';
  let run: string[] = [];
  for (const glyph of glyphs) {
    if (RTL.test(glyph) || (run.length > 0 && glyph.trim() === '')) run.unshift(glyph);
    else {
      text += run.join('') + glyph;
      run = [];
    }
  }
  return text + run.join('');
}

function findEnd(code: string, start: number): number {
  const end = code.indexOf('\n', start);
  return end < 0 ? code.length : end;
}

/** True for a line that neither paints nor marks nor writes: a step of a path. */
function isPlain(code: string, start: number, end: number): boolean {
  const last = code.charCodeAt(end - 1);
  if (end - start < 3 || code.charCodeAt(end - 2) !== SPACE) return false;
  return last === LINE || last === MOVE || last === CURVE;
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

const [SPACE, LINE, MOVE, CURVE] = [' ', 'l', 'm', 'c'].map((letter) => letter.charCodeAt(0));
