import type { Place } from '../../report/diagnostic.ts';
import type { Report } from '../../report/report.ts';
import { findPlace, type SourceText } from '../markdown/sourceText.ts';
import type { ChapterFile } from './frontMatter.ts';
import { type FrontShared, readShared } from './frontValues.ts';
import { readSeparators, type Separators } from './separators.ts';

/** A chapter's lines after its front matter, with its separators or those of its deck as those of every deck. */
export function openBody(
  chapter: ChapterFile,
  plan: {
    values: { separators?: FrontShared['separators'] | undefined };
    find(path: string[]): Place;
  } | null,
  report: Report,
): SourceText {
  const { file, yaml } = chapter;
  const names = { slide: 'separator', vertical: 'verticalSeparator', notes: 'notesSeparator' } as const;
  const start = { file, line: 1, column: 1 };
  const whole = readSeparators(
    plan?.values.separators ?? {},
    (name) => plan?.find(['separators', name]) ?? start,
    report,
  );
  const { separators } = readShared(chapter);
  const own = readSeparators(
    separators,
    (name) => yaml?.findValue([names[name]]) ?? yaml?.findValue(['separators', name]) ?? start,
    report,
  );
  const body = separateLines(
    chapter,
    {
      slide: own.slide ?? whole.slide,
      vertical: own.vertical ?? whole.vertical,
      notes: own.notes ?? whole.notes,
    },
    report,
  );
  checkSeparators(body, report);
  return body;
}

/** A line as it is read: its words, and where they stand in the file. */
interface Line {
  text: string;
  line: number;
  column: number;
}

/** A code fence: the signs that open it, and those that may close it. */
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const FENCE_END = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;

/** What may stand before the words of a line. */
const MARKUP = /^[\s>*_~#+.)\d-]*/;

/**
 * The lines of a chapter after its front matter, with `---` and `Note:` where its own separators stand; where a chapter
 * has its own for slides, `---` is a rule. Code is left as it is.
 */
function separateLines({ file, lines, from }: ChapterFile, own: Separators, report: Report): SourceText {
  const made: Line[] = [];
  let fence: string | null = null;
  let blank = 0;
  for (const [index, text] of lines.entries()) {
    if (index < from) continue;
    const line = { text, line: index + 1, column: 1 };
    const mark = (FENCE.exec(text) ?? FENCE_END.exec(text))?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence) && FENCE_END.test(text)) fence = null;
      made.push(line);
      continue;
    }
    fence = mark ?? null;
    blank = text.trim() === '' ? blank + 1 : 0;
    made.push(...separateLine(line, blank, own, () => reportNote(file, line, report)));
  }
  let offset = 0;
  const starts = made.map(({ text, line, column }) => {
    const start = { offset, line, column };
    offset += text.length + 1;
    return start;
  });
  return { file, text: made.map(({ text }) => text).join('\n'), starts };
}

function separateLine(line: Line, blank: number, own: Separators, reportNote: () => void): Line[] {
  const { text, column } = line;
  const ends = [own.slide, own.vertical].some((separator) =>
    separator?.kind === 'blank' ? blank === separator.lines : separator?.find(text),
  );
  if (ends) return [{ ...line, text: '---' }];
  if (own.slide && /^---[ \t]*$/.test(text)) return [{ ...line, text: '***' }];
  if (own.notes?.kind !== 'line') return [line];
  const found = own.notes.find(text);
  if (!found) {
    const bare = text.replace(MARKUP, '');
    if (bare !== text && own.notes.find(bare)?.from === 0) reportNote();
    return [line];
  }
  const before = text.slice(0, found.from);
  const said = `Note: ${text.slice(found.to).trimStart()}`;
  const note = { ...line, text: said, column: Math.max(1, column + text.length - said.length) };
  return before.trim() === '' ? [note] : [{ ...line, text: before }, note];
}

function reportNote(file: string, { line }: Line, report: Report): void {
  report.error(
    'voice-like',
    { file, line, column: 1 },
    'this line looks like a note, and would be projected',
    'begin the line with what separates notes',
  );
}

/** Lines that end a slide in other tools, and none here. */
const OTHERS =
  /^(?:-{4,}|={3,}|\+{3,}|<!--\s*(?:s|v|h|slide|vertical|new-?slide|next-?slide|pagebreak)\s*-->)$/i;
/** Lines that are a rule here, and may end a slide in other tools. */
const RULES = /^(?:\*{3,}|_{3,}|(?:\* ){2,}\*|(?:- ){2,}-)$/;

/** Reports lines that end slides elsewhere and none here: once, with the way out. */
function checkSeparators(body: SourceText, report: Report): void {
  const lines = body.text.split('\n');
  const hasOwn = lines.some((line) => /^---[ \t]*$/.test(line));
  let fence: string | null = null;
  const found: number[] = [];
  for (const [index, line] of lines.entries()) {
    const mark = (FENCE.exec(line) ?? FENCE_END.exec(line))?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence) && FENCE_END.test(line)) fence = null;
      continue;
    }
    fence = mark ?? null;
    const text = line.trim();
    if (!OTHERS.test(text) && !RULES.test(text)) continue;
    const isApart = (lines[index - 1] ?? '').trim() === '' || text.startsWith('<!--');
    let after = index + 1;
    while (lines[after]?.trim() === '') after++;
    const next = lines[after] ?? '';
    const isHeaded = /^#{1,6}\s/.test(next);
    const isOther = OTHERS.test(text) && (isHeaded || !hasOwn || !/^-/.test(text));
    if (isApart && next !== '' && (isOther || (RULES.test(text) && /^#{1,2}\s/.test(next))))
      found.push(index);
  }
  const [first] = found;
  if (first === undefined) return;
  const text = (lines[first] ?? '').trim();
  const offset = lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0);
  report.error(
    'unknown-separator',
    findPlace(body, offset),
    `${found.length === 1 ? 'this line looks' : `${found.length} lines such as this look`} like the end of a slide, and ${found.length === 1 ? 'is' : 'are'} none here`,
    `write --- in its place, or in deck.yaml separators: {${hasOwn ? 'vertical' : 'slide'}: "${text}"}; a rule between words is ***`,
  );
}
