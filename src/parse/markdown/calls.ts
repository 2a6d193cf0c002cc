import type { Citation, Footnote, ProseNode } from '../../deck/prose.ts';
import type { Place } from '../../report/diagnostic.ts';
import { hintNames } from '../../report/nearest.ts';
import { checkKey } from '../cite/bibliography.ts';
import type { CitationToken, FootnoteCallToken } from './extensions/tokens.ts';
import type { Reading } from './reading.ts';
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
    cursor = Math.max(raw.indexOf(`@${key}`, cursor), cursor);
    const other = narrative
      ? `add it to references.bib, or write \\@${key} where no work is meant`
      : undefined;
    checkKey(key, findPlace(reading.source, at + cursor + 1), bibliography, report, other);
  }
  return { type: 'citation', items, narrative, text: '', place: findPlace(reading.source, at) };
}

/** Calls a footnote, whose text is read at its first call; as words where the chapter has no such footnote. */
export function callFootnote({ raw, label }: FootnoteCallToken, place: Place, reading: Reading): ProseNode {
  const { footnotes, footnoteCount, report } = reading.context;
  const called = footnotes.called.get(label);
  if (called) return { ...called, place };
  const definition = footnotes.definitions.get(label);
  if (!definition) {
    const known = [...footnotes.definitions.keys()];
    report.error(
      'unknown-footnote',
      place,
      `there is no footnote "${label}" in this chapter`,
      hintNames(label, known) ?? `write it as [^${label}]: …`,
    );
    return { type: 'text', value: raw, place };
  }
  const number = ++footnoteCount.value;
  // Before its text is read: a footnote that calls itself ends there.
  footnotes.called.set(label, { type: 'footnote', number, content: [] });
  const footnote: Footnote = { type: 'footnote', number, content: reading.readFootnote(definition) };
  footnotes.called.set(label, footnote);
  return { ...footnote, place };
}
