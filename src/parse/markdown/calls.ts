import type { Citation, ProseNode } from '../../deck/prose.ts';
import type { Place } from '../../report/diagnostic.ts';
import { hintNames } from '../../report/nearest.ts';
import { checkKey } from '../cite/bibliography.ts';
import type { CitationToken, FootnoteCallToken } from './extensions/tokens.ts';
import type { CalledFootnote, FootnoteDefinition, Reading } from './reading.ts';
import { findPlace } from './sourceText.ts';

/** Reads a citation; a work that the bibliography lacks is an error. */
export function readCitation(
  { raw, items, narrative }: CitationToken,
  at: number,
  reading: Reading,
): Citation {
  const { report, bibliography } = reading.context;
  let cursor = 0;
  for (const { key } of items) {
    const found = [`@${key}`, `@{${key}}`]
      .map((written) => raw.indexOf(written, cursor))
      .filter((at) => at >= 0);
    if (found.length > 0) cursor = Math.min(...found);
    const other = narrative
      ? `add it to references.bib, or write \\@${key} where no work is meant`
      : undefined;
    checkKey(key, findPlace(reading.source, at + cursor + 1), bibliography, report, other);
  }
  return { type: 'citation', items, narrative, text: '', place: findPlace(reading.source, at) };
}

/** How many footnotes may stand in each other: each level is a call inside a call, here and in every output. */
const MAX_DEPTH = 10;

/** Calls a footnote, whose text is read at its first call; as words where the chapter has no such footnote, or where it stands too deep. */
export function callFootnote({ raw, label }: FootnoteCallToken, place: Place, reading: Reading): ProseNode {
  const { footnotes, report } = reading.context;
  const definition = footnotes.definitions.get(label);
  if (!definition) {
    report.error(
      'unknown-footnote',
      place,
      `there is no footnote "${label}" in this chapter`,
      hintNames(label, footnotes.definitions.keys()) ?? `write it as [^${label}]: …`,
    );
    return { type: 'text', value: raw, place };
  }
  const { open } = footnotes;
  const known = footnotes.called.get(label);
  // One that calls itself has no text there.
  const depth = known && !open.includes(known) ? known.depth : 1;
  if (open.length + depth > MAX_DEPTH) {
    const message = `more than ${MAX_DEPTH} footnotes stand in each other here`;
    report.error('too-deep', place, message, 'write fewer footnotes in the texts of footnotes');
    return { type: 'text', value: raw, place };
  }
  const called = known ?? readCalled(label, definition, reading);
  const around = open.at(-1);
  if (around) around.depth = Math.max(around.depth, called.depth + 1);
  return { ...called.node, place };
}

function readCalled(label: string, definition: FootnoteDefinition, reading: Reading): CalledFootnote {
  const { footnotes, footnoteCount } = reading.context;
  const number = ++footnoteCount.value;
  const reached: CalledFootnote = { node: { type: 'footnote', number, content: [] }, depth: 1 };
  // Before its text is read: a footnote that calls itself ends there.
  footnotes.called.set(label, reached);
  footnotes.open.push(reached);
  const content = reading.readFootnote(definition);
  footnotes.open.pop();
  const called = { node: { ...reached.node, content }, depth: reached.depth };
  footnotes.called.set(label, called);
  return called;
}
