import type { Token, Tokens } from 'marked';
import type { Citation, Inline } from '../deck/prose.ts';
import type { Place } from '../report/diagnostic.ts';
import { findNearest, hintNames } from '../report/nearest.ts';
import type { Report } from '../report/report.ts';
import type { Bibliography } from './bibliography.ts';
import { KEY, readItems, splitLocator } from './citation.ts';
import { findPlace } from './passage.ts';
import { addInline, type Reading } from './reading.ts';

const MARKS = new RegExp(
  String.raw`\[\^([^\]\s]+)\]|\[([^\[\]]*@[^\[\]]*)\]|(?<![\p{L}\p{N}_@./])@(?:\{([^}]+)\}|(${KEY}))(?:\s\[([^\[\]@]+)\])?`,
  'gu',
);

/** Parts a run of text into words, citations and calls of footnotes. */
export function readText(token: Tokens.Text, start: number, reading: Reading): Token[] {
  const found: Token[] = [];
  const addText = (raw: string) => {
    if (raw !== '') found.push({ ...token, raw, text: raw });
  };
  let done = 0;
  const blank = token.text.length - token.text.trimStart().length;
  for (const match of token.text.matchAll(MARKS)) {
    const [whole, label, bracketed, braced, bare, locator] = match;
    const at = Math.max(
      reading.markdown.indexOf(whole.split('\n')[0] ?? whole, start + match.index - blank),
      start,
    );
    const inline =
      label !== undefined
        ? callFootnote(label, at, reading)
        : bracketed !== undefined
          ? readBracketed(bracketed, at, reading)
          : readNarrative(braced ?? bare ?? '', locator ?? '', at, reading);
    if (inline === null) continue;
    addText(token.text.slice(done, match.index));
    found.push(addInline(inline, reading));
    done = match.index + whole.length;
  }
  addText(token.text.slice(done));
  return found;
}

function readBracketed(text: string, at: number, reading: Reading): Citation | null {
  const items = readItems(text);
  return items && addCitation({ kind: 'citation', items, narrative: false, text: '' }, at, reading);
}

function readNarrative(key: string, rest: string, at: number, reading: Reading): Citation {
  const item = { key, prefix: '', ...splitLocator(rest), suppressAuthor: false };
  return addCitation({ kind: 'citation', items: [item], narrative: true, text: '' }, at, reading);
}

function addCitation(citation: Citation, at: number, { passage, markdown, context }: Reading): Citation {
  let cursor = at;
  for (const { key } of citation.items) {
    cursor = Math.max(markdown.indexOf(`@${key}`, cursor), cursor);
    const other = citation.narrative
      ? `add it to references.bib, or write \\@${key} where no work is meant`
      : undefined;
    checkKey(key, findPlace(passage, cursor + 1), context.bibliography, context.report, other);
  }
  context.citations.push(citation);
  return citation;
}

/** Reports a citation of a work that the bibliography doesn't hold. */
export function checkKey(
  key: string,
  place: Place,
  bibliography: Bibliography,
  report: Report,
  other = 'add it to references.bib',
): void {
  if (bibliography.has(key)) return;
  const nearest = findNearest(key, bibliography.keys());
  const hint = nearest === null ? other : `did you mean "${nearest}"?`;
  report.error('unknown-citation', place, `there is no work "${key}" in the bibliography`, hint);
}

function callFootnote(label: string, at: number, reading: Reading): Inline | null {
  const { passage, context } = reading;
  const { footnotes, report } = context;
  const called = footnotes.called.get(label);
  if (called) return called;
  const definition = footnotes.definitions.get(label);
  if (!definition) {
    const known = [...footnotes.definitions.keys()];
    report.error(
      'unknown-footnote',
      findPlace(passage, at),
      `there is no footnote "${label}" in this chapter`,
      hintNames(label, known) ?? `write it as [^${label}]: …`,
    );
    return null;
  }
  const footnote: Inline = {
    kind: 'footnote',
    number: ++context.footnoteCount.value,
    content: { parts: [], text: '' },
  };
  // Before its text is read: a footnote that calls itself ends there.
  footnotes.called.set(label, footnote);
  footnote.content = reading.readNote(definition);
  return footnote;
}
