import type { Footnote } from '../deck/prose.ts';
import type { Report } from '../report/report.ts';
import { findFenced } from './fence.ts';
import type { Line, Passage } from './passage.ts';

/** The footnotes of a chapter: texts by label, and those called so far. */
export interface Footnotes {
  definitions: Map<string, Passage>;
  called: Map<string, Footnote>;
}

const DEFINITION = /^( {0,3}\[\^([^\]\s]+)\]:\s*)(.*)$/;

/**
 * Takes the footnotes' texts (`[^label]: text`, further lines indented by two or more spaces) out of a chapter's lines;
 * blank lines stay in their places.
 */
export function takeFootnotes(
  file: string,
  lines: readonly Line[],
  report: Report,
): { lines: Line[]; footnotes: Footnotes } {
  const definitions = new Map<string, Passage>();
  const fenced = findFenced(lines.map((line) => line.text));
  let open: Passage | null = null;
  let gap = false;
  const left = lines.map((line, index) => {
    const blank = { ...line, text: '' };
    const match = fenced[index] ? null : DEFINITION.exec(line.text);
    if (match) {
      const [, head = '', label = '', text = ''] = match;
      const column = line.column + head.length;
      open = { file, lines: [{ text, line: line.line, column }] };
      gap = false;
      if (definitions.has(label))
        report.error('duplicate-footnote', { file, ...line }, `there is a footnote "${label}" already`);
      else definitions.set(label, open);
      return blank;
    }
    if (!open) return line;
    if (line.text.trim() === '') {
      gap = true;
      open.lines.push(blank);
      return line;
    }
    const indent = /^(?: {2,4}|\t)/.exec(line.text)?.[0].length ?? 0;
    if (indent === 0 && (gap || interrupts(line.text))) {
      open = null;
      return line;
    }
    gap = false;
    open.lines.push({ ...line, text: line.text.slice(indent), column: line.column + indent });
    return blank;
  });
  return { lines: left, footnotes: { definitions, called: new Map() } };
}

/** Whether a line can't go on a paragraph: it begins something else. */
function interrupts(text: string): boolean {
  return /^(?:#{1,6}\s|```|~~~|-{2,}\s*$|(?:Story|[Nn]otes?|Caution|Ask)\b.*:|<!--)/.test(text);
}

/** Warns of footnotes that nothing calls. */
export function checkFootnotes({ definitions, called }: Footnotes, report: Report): void {
  for (const [label, { file, lines }] of definitions) {
    const { line = 1 } = lines[0] ?? {};
    if (!called.has(label))
      report.warn('unused-footnote', { file, line, column: 1 }, `nothing calls the footnote "${label}"`);
  }
}
