import { expect, test } from 'vitest';
import { parseDeck } from '../../src/parse/parse.ts';
import { makeSource } from '../smallDeck.ts';

const parse = (slide: string) =>
  parseDeck(makeSource(slide), [])
    .diagnostics.filter(({ level }) => level === 'error')
    .map(({ code, line, column }) => `${code} ${line}:${column}`);

// Each once took from ten seconds to minutes.
test.each([
  ['an address', `${'a.'.repeat(100_000)}@b`],
  ['calls of footnotes', '[^a'.repeat(100_000)],
  ['brackets', '['.repeat(50_000)],
  ['brackets in pairs', '['.repeat(50_000) + ']'.repeat(50_000)],
  ['citations', '[a@'.repeat(30_000)],
  ['braces', '{'.repeat(100_000)],
  ['elements', '<b>a</b> '.repeat(10_000)],
  ['lines', 'a line\n'.repeat(50_000).trim()],
  ['marks', '==a '.repeat(20_000).trim()],
  ['dollars', '$a '.repeat(30_000).trim()],
])('a paragraph of too many %s is an error at its place', (_, text) => {
  expect(parse(`## A claim\n\n- shown\n\nBefore it\n\n${text}`)).toEqual(['too-long 12:1']);
});

test.each([
  ['heading', `## A claim${' '.repeat(100_000)}on`, ['too-long 6:4']],
  ['heading of the glossary’s kind', `## A claim\n\n### A${' {'.repeat(60_000)}`, ['too-long 8:5']],
  ['list', `## A claim\n\n${'- an item\n'.repeat(1_000)}`, []],
  ['definition list', `## A claim\n\n${'a term\n: its meaning\n\n'.repeat(5_000)}`, []],
  ['quotation', `## A claim\n\n${'> quoted\n>\n'.repeat(1_000)}`, []],
])('a long %s is read, or an error', (_, slide, errors) => {
  expect(parse(slide)).toEqual(errors);
});

test('divs that are not closed are errors, each at its place', () => {
  const errors = parse(`## A claim\n\n${'::: a\n'.repeat(1_000)}`);
  expect(errors).toHaveLength(1_000);
  expect(errors.slice(0, 2)).toEqual(['unclosed-div 8:1', 'unclosed-div 9:1']);
});

test('words as long as a chapter are read where they are parted into paragraphs', () => {
  expect(
    parse(`## A claim\n\nNote:\n\n${`${'[@'.repeat(50)} ${'word '.repeat(200)}\n\n`.repeat(100)}`),
  ).toEqual([]);
});

test('dollars by the thousand are read at once, or an error', () => {
  const read = (words: string) =>
    parseDeck(makeSource(`## A claim\n\n${words}\n\nNote:\n\nWords.`), []).diagnostics.map(
      ({ code }) => code,
    );
  for (const text of ['$', '$ ', '$a', '$a $', '$$ ', '$$a', '$a\n', '$$\n', '\\$'])
    expect(() => read(text.repeat(20_000 / text.length))).not.toThrow();
  expect(read('$a '.repeat(6_000))).toEqual(['long-slide']);
  expect(read('$a\n\n'.repeat(1_000))).not.toContain('bad-formula');
});
