import { expect, test } from 'vitest';
import { parseDeck } from '../../src/parse/parse.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { makeSource } from '../smallDeck.ts';

const parse = (lines: string) =>
  parseDeck(
    makeSource(`## A claim\n\n\`\`\`scene quote\nshow: words\ntext: hello\nby: me\n${lines}\n\`\`\``),
    sceneReaders,
  );

test.each([
  'caption: "Note: secret"',
  'caption: "Noet: secret"',
  'caption: "Speaker: secret"',
  'caption: "[secret]{.notes}"',
  'caption: "^ secret"',
  'occasion: "Note: secret"',
  'caption: |\n  shown\n\n  Note\n\n  secret',
])('a picture is for everybody: %j is an error', (lines) => {
  const { deck, diagnostics } = parse(lines);
  expect(deck).toBeNull();
  expect(diagnostics.map(({ code }) => code).join()).toMatch(/voice-like|stray-notes/);
});

test.each(['caption: "Vote: 419 to 3"', 'caption: Notes', 'caption: "Story: once"'])(
  '%j is text',
  (lines) => {
    expect(parse(lines).diagnostics).toEqual([]);
  },
);

test('the error stands at the line', () => {
  const { diagnostics } = parse('caption: |\n  shown\n\n  Note: secret');
  expect(diagnostics.map(({ code, line, column }) => [code, line, column])).toEqual([['voice-like', 15, 3]]);
});
