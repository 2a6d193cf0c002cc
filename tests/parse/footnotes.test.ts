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
])('%j is read as GitHub reads it', (text, expected) => {
  expect(parse(text)).toEqual(expected);
});
