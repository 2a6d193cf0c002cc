import { expect, test } from 'vitest';
import { listSlides, readFile, readFolder } from './plain.ts';

test('a title alone makes a deck, and one line says what was taken', () => {
  const { deck, said, taken } = readFolder({
    'deck.yaml': 'title: A deck',
    '01-a.md': `## A claim\n\nWords.\n\nNote: ${'word '.repeat(260)}\n\n---\n\n## Another\n`,
  });
  expect(said).toEqual([]);
  expect(deck).toMatchObject({
    ...{ title: 'A deck', subtitle: null, credit: null, author: null, description: 'Words.' },
    ...{ language: 'en', updated: null, cast: 0, minutes: 3, paper: ['a4', 'letter'] },
  });
  expect(deck?.chapters[0]?.slides.map(({ minutes }) => minutes)).toEqual([3, 0]);
  expect(taken).toEqual([
    'deck.yaml:1:1 told taken: left out and taken: no credit, language en, minutes 3, description from the first words',
  ]);
});

test('credit is the author’s, minutes are shared among chapters, and the cast is what pictures need', () => {
  const year = '```scene calendar\ndata: days.csv\nfrom: 2020-01-01\nto: 2020-12-31\n```\n';
  const { deck } = readFolder({
    'deck.yaml': 'title: A deck\nauthor: Ann\nminutes: 9',
    '01-a.md': `## A\n\n${year}`,
    '02-b.md': '## B\n\n---\n\n## C\n',
    'data/days.csv': 'id,start,label\nx,2020-02-02,A day\n',
  });
  expect([deck?.credit, deck?.cast]).toEqual(['Ann', 366]);
  expect(deck?.chapters.map(({ title, minutes }) => [title, minutes])).toEqual([
    ['A', 3],
    ['B', 6],
  ]);
});

test('a picture that needs more dots than the deck has says what to set', () => {
  const { said } = readFolder({
    'deck.yaml': 'title: A deck\ncast: 120',
    '01-a.md': '## A\n\n```scene calendar\ndata: days.csv\nfrom: 2020-01-01\nto: 2020-12-31\n```\n',
    'data/days.csv': 'id,start,label\nx,2020-02-02,A day\n',
  });
  expect(said).toEqual([
    '01-a.md:6:5 error too-many-dots: the picture needs 366 dots; the cast has 120 — set cast to 366 in deck.yaml',
  ]);
});

test('front matter of other tools is read, and what is lost is one warning', () => {
  const front = `marp: true
theme: night
title: 1984
author: [Ann, {name: Bob}]
lang: de-DE
date: 2017-12-05T10:00
revealOptions: {transition: fade}
format: revealjs
math: katex
fonts: {sans: Robert}
## a comment
minuts: 3`;
  const { deck, said } = readFile(`---\n${front}\n---\n\n# Ein Anfang\n`);
  expect(said).toEqual([
    'talk.md:2:1 warning unread-keys: these keys are not read: marp, theme, revealOptions, format, math, fonts, minuts — did you mean "minutes"?; what they ask of another tool is lost',
  ]);
  expect(deck).toMatchObject({
    ...{ title: '1984', author: 'Ann, Bob', credit: 'Ann, Bob', language: 'de-DE', updated: '2017-12-05' },
  });
});

test.each([
  ['a title', '---\ntitle: Given\n---\n\n# Written\n', 'Given'],
  ['a heading of the first level', '## Below\n\n---\n\n# Written\n', 'Written'],
  ['nothing', '## Below\n', 'Talk'],
])('a deck of one file with %s is called by it', (_, text, title) => {
  const { deck } = readFile(text, { 'other.md': '# Other' });
  expect(deck?.title).toBe(title);
  expect(deck?.chapters).toHaveLength(1);
});

test('a folder may have one file without a number', () => {
  const { deck, said } = readFolder({ 'deck.yaml': 'title: A', 'slides.md': '## B\n', 'README.md': 'Words' });
  expect([said, listSlides(deck)]).toEqual([[], ['b: B']]);
});

test('sources stand in the files that front matter names', () => {
  const work = '@book{key, author = {Ann}, title = {A book}}';
  const { deck, said } = readFile('---\nbibliography: [my.bib, missing.bib]\n---\n\n# A\n\n[@key]\n', {
    'my.bib': work,
  });
  expect(deck?.references).toHaveLength(1);
  expect(said).toEqual([
    'talk.md:2:15 warning missing-bibliography: there is no file "missing.bib" of sources in the deck\'s folder — put it beside the deck, as BibTeX (.bib) or CSL-JSON (.json)',
  ]);
});

test.each([
  ['title: Tiny: a story', 'put it in quotes: title: "Tiny: a story"'],
  ['title: @home', 'put it in quotes: title: "@home"'],
  ['title: *star', 'a text that begins with * stands in quotation marks'],
  ['title: C# in depth #2', '"#2" is a comment'],
])('%s is told in words of this tool', (yaml, words) => {
  expect(readFile(`---\n${yaml}\n---\n\n# A\n`).said.join('\n')).toContain(words);
});

test('a comment proper in YAML is no mistake', () => {
  expect(readFile('---\ntitle: A # a draft\n## and more\n---\n\n# A\n').said).toEqual([]);
});

test.each([
  ['is never closed', '---\ntitle: A\n\n## A claim\n\nNote: secret\n'],
  ['reaches a voice', '---\ntitle: A\nNote: secret\n---\n\n## A claim\n'],
  ['reaches a heading', '---\ntitle: A\n\n## A claim\n\n---\n'],
])('front matter that %s is an error', (_, text) => {
  expect(readFile(text).said.join('\n')).toContain('error unclosed-front-matter');
});

test('a key without a value says nothing', () => {
  const { deck, said } = readFile('---\ntitle:\nauthor:\ntheme:\n---\n\n# A\n');
  expect([deck?.title, said.length]).toEqual(['A', 1]);
});

test('a file may begin with a line that ends a slide', () => {
  expect(listSlides(readFile('---\n\n# A\n\nWords\n\n---\n\n## B\n').deck)).toEqual(['a: A', 'b: B']);
});

test('a first slide that says the title alone is laid out as a title', () => {
  const read = (text: string) => readFile(text).deck?.chapters[0]?.slides.map(({ attributes }) => attributes);
  expect(read('# A deck\n\nBy Ann\n\n---\n\n## A deck\n\nWords\n')).toEqual([{ layout: 'title' }, {}]);
  expect(read('---\ntitle: A deck\n---\n\n## A claim\n\nWords\n')).toEqual([{}]);
});
