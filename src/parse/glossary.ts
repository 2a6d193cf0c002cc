import { slug } from 'github-slugger';
import type { Term } from '../deck/deck.ts';
import type { Place } from '../report/diagnostic.ts';
import type { Report } from '../report/report.ts';
import { readLines, type Source } from '../report/source.ts';
import { findFenced } from './fence.ts';
import { checkId } from './ids.ts';
import type { Line, Passage } from './passage.ts';
import { readProse } from './prose.ts';
import type { ProseContext } from './reading.ts';

/** A section of the glossary before its words are read. */
export interface TermDraft {
  id: string;
  name: Passage;
  content: Passage;
  place: Place;
}

/** The sections of glossary.md: `## Name {#id}` and what it means. */
export function splitGlossary(source: Source, report: Report): TermDraft[] {
  const file = 'glossary.md';
  const lines = readLines(source.files.get(file) ?? '');
  const fenced = findFenced(lines);
  const drafts: TermDraft[] = [];
  lines.forEach((text, index) => {
    const line: Line = { text, line: index + 1, column: 1 };
    const match = fenced[index] ? null : /^(##\s+)(.*?)(?:\s*\{#([^}]*)\})?\s*$/.exec(text);
    if (!match) {
      drafts.at(-1)?.content.lines.push(line);
      return;
    }
    const [, marks = '', name = '', id = slug(name)] = match;
    const place = { file, line: line.line, column: 1 };
    checkId({ value: id, place }, report);
    if (drafts.some((draft) => draft.id === id))
      report.error('duplicate-id', place, `there is a term "${id}" already`);
    drafts.push({
      id,
      name: { file, lines: [{ ...line, text: name, column: marks.length + 1 }] },
      content: { file, lines: [] },
      place,
    });
  });
  return drafts;
}

/** The glossary's terms with their words read. */
export function readGlossary(drafts: readonly TermDraft[], context: ProseContext): Term[] {
  return drafts.map(({ id, name, content, place }) => {
    const prose = readProse(content, context);
    if (prose.text === '') context.report.error('empty-term', place, `the term "${id}" is not explained`);
    return { id, name: readProse(name, context, { inline: true }).text, content: prose };
  });
}
