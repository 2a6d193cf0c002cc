import { VOICE_NAMES, VOICES } from '../../deck/voices.ts';
import type { Report } from '../../report/report.ts';
import { readLines, type Source } from '../../report/source.ts';
import { readYaml, type Yaml } from '../source/yaml.ts';

/** A chapter's file before its words are read. */
export interface ChapterFile {
  file: string;
  lines: readonly string[];
  /** Its front matter; null when there is none or it can't be read. */
  yaml: Yaml | null;
  /** Whether what was meant as front matter can't be read. */
  isWrong: boolean;
  /** The index of the first line after it. */
  from: number;
}

/** What a line of Markdown is, and of YAML is not: front matter that reaches one was never closed. */
const MARKDOWN = new RegExp(
  `^(?:\`\`\`|~~~|(?:${VOICE_NAMES.flatMap((name) => VOICES[name].spellings).join('|')})\\b[^"']*:)`,
  'i',
);

/** A heading in Markdown, and a comment in YAML. */
const HEADING = /^#{2,6}\s/;

/** A key of YAML at the beginning of a line. */
const KEY = /^[\p{L}_"'][^:]*:(?:\s|$)/u;

/** Opens a chapter's file and reads its front matter; what is wrong with that goes to the report. */
export function openChapter(file: string, source: Source, report: Report): ChapterFile {
  const lines = readLines(source.files.get(file) ?? '');
  const opened = (from: number, yaml: Yaml | null = null, isWrong = false): ChapterFile => ({
    ...{ file, lines, yaml, isWrong, from },
  });
  if (lines[0]?.trimEnd() !== '---') return opened(0);
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)$/.test(line.trimEnd()));
  const stray = findStray(lines, end < 0 ? lines.length : end);
  // A slide may stand between the first two lines of ---: then no line before it is a key.
  const before = lines.slice(1, stray ?? (end < 0 ? lines.length : end));
  if (before.every((line) => !KEY.test(line)) && isWords(before, stray)) return opened(1);
  if (end > 0 && stray === null) {
    const yaml = readYaml(lines.slice(1, end).join('\n'), file, 2, report);
    return opened(end + 1, yaml, yaml === null);
  }
  const hint = stray === null ? 'end it with a line of ---' : `put --- before line ${stray + 1}`;
  report.error(
    'unclosed-front-matter',
    { file, line: 1, column: 1 },
    'this front matter is not closed',
    hint,
  );
  return opened(stray ?? lines.length, null, true);
}

/** Whether lines without a key are words of a slide: they end at a line of Markdown, or are no comments. */
function isWords(lines: readonly string[], stray: number | null): boolean {
  return stray !== null || lines.some((line) => line.trim() !== '' && !/^\s*#/.test(line));
}

/** The index of the first line that no front matter has; null when there is none. A heading that keys follow is a comment. */
function findStray(lines: readonly string[], end: number): number | null {
  const inside = lines.slice(0, end);
  const isStray = (line: string, at: number): boolean => {
    if (at === 0) return false;
    if (!HEADING.test(line)) return MARKDOWN.test(line);
    const isApart = (lines[at - 1] ?? '').trim() === '';
    return isApart && !KEY.test(inside.slice(at + 1).find((next) => next.trim() !== '') ?? '');
  };
  const found = inside.findIndex(isStray);
  return found < 0 ? null : found;
}
