import { expect, test } from 'vitest';
import { listDeepNodes } from '../../src/deck/nodes.ts';
import { readText } from '../../src/deck/text.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { makeSource } from '../smallDeck.ts';

/** What is projected on a slide, and the text of its first footnote. */
function parse(text: string) {
  const { deck } = parseDeck(makeSource(`## A claim\n\nCalled[^a]\n\n${text}`), []);
  const step = deck?.chapters[0]?.slides[0]?.steps[0];
  const note = listDeepNodes(step?.projected ?? []).find((node) => node.type === 'footnote');
  return {
    shown: readText(step?.projected ?? []),
    footnote: note?.type === 'footnote' ? readText(note.content) : null,
    said: step?.voices.note ? readText(step.voices.note.prose) : null,
  };
}

test.each([
  ['[^a]: First\n- a bullet', { shown: 'Called\na bullet', footnote: 'First', said: null }],
  [
    '[^a]: First\nNotes of the meeting were kept',
    { shown: 'Called', footnote: 'First Notes of the meeting were kept', said: null },
  ],
  ['[^a]: First\n\nAfter it', { shown: 'Called\nAfter it', footnote: 'First', said: null }],
  ['[^a]: First\n\n    Second', { shown: 'Called', footnote: 'First\nSecond', said: null }],
  ['[^a]: First\nNote: said', { shown: 'Called', footnote: 'First', said: 'said' }],
  ['[^a]: First\n  Note: said', { shown: 'Called', footnote: 'First', said: 'said' }],
  ['[^a]:\n    First', { shown: 'Called', footnote: 'First', said: null }],
  ['Before\n[^a]: First', { shown: 'Called\nBefore', footnote: 'First', said: null }],
  ['- item\n  [^a]: First\n- next', { shown: 'Called\nitem\nnext', footnote: 'First', said: null }],
  ['- item\n\n  [^a]: First\n\nNote: said', { shown: 'Called\nitem', footnote: 'First', said: 'said' }],
  ['- item\n- [^a]: First', { shown: 'Called\nitem', footnote: 'First', said: null }],
  [
    '- item\n    - inner\n\n      [^a]: First\n',
    { shown: 'Called\nitem\ninner', footnote: 'First', said: null },
  ],
  ['1. item\n\n   [^a]: First\n\n   more', { shown: 'Called\nitem\nmore', footnote: 'First', said: null }],
  ['> quoted\n>\n> [^a]: First\n> Second', { shown: 'Called\nquoted', footnote: 'First Second', said: null }],
  ['> - [^a]: First', { shown: 'Called', footnote: 'First', said: null }],
  ['::: {.wide}\nwords\n\n[^a]: First\n:::', { shown: 'Called\nwords', footnote: 'First', said: null }],
  ['[^b]: Outer\n\n    [^a]: First', { shown: 'Called', footnote: 'First', said: null }],
])('%j is read as GitHub reads it', (text, expected) => {
  expect(parse(text)).toEqual(expected);
});

const errors = (slide: string) =>
  parseDeck(makeSource(slide), [])
    .diagnostics.filter(({ level }) => level === 'error')
    .map(({ code, line, column }) => `${code} ${line}:${column}`);

test('what is wrong in a footnote inside a quotation is told at its place', () => {
  expect(errors('## A claim\n\nCalled[^a]\n\n> quoted\n>\n> - [^a]: first @nobody\n')).toEqual([
    'unknown-citation 12:18',
  ]);
});

test('a chain of footnotes is an error where it becomes too deep, wherever it is entered', () => {
  const chain = Array.from({ length: 5000 }, (_, at) => `[^${at}]: called[^${at + 1}]`);
  const slide = `## A claim\n\nCalled[^0]\n\n${chain.join('\n\n')}\n\n[^5000]: the last`;
  expect(errors(slide)).toEqual(['too-deep 28:13']);
  const calls = chain.map((_, at) => `[^${5000 - at}]`).join(' ');
  expect(errors(slide.replace('[^0]', calls.slice(0, 5000))).length).toBeGreaterThan(50);
});

test('footnotes that call each other end where they are called again', () => {
  const back = ['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((label) => `[^${label}]: back[^a]`);
  const first = back.map((_, at) => `[^${'bcdefgh'[at]}]`).join(' ');
  expect(errors(`## A claim\n\nCalled[^a]\n\n[^a]: ${first}\n\n${back.join('\n\n')}`)).toEqual([]);
});
