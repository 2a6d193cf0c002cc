import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forAudience } from '../../src/deck/audience.ts';
import { readText } from '../../src/deck/text.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { makeSource } from '../smallDeck.ts';

const read = (name: string): string[] =>
  readFileSync(join(import.meta.dirname, 'voiceLike', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** A deck of one slide on which a line stands after something projected, as a block of its own or right below it. */
const parse = (line: string, gap = '\n\n') =>
  parseDeck(makeSource(`## A claim\n\nShown before${gap}${line}`), []);

const codes = (line: string, gap?: string) =>
  parse(line, gap)
    .diagnostics.filter(({ level }) => level === 'error')
    .map(({ code }) => code);

test.each(read('errors.txt'))('%j looks like a voice and is an error', (line) => {
  expect(codes(line)).toContain('voice-like');
});

test.each(read('notes.txt'))('%j is a note, wherever it begins', (line) => {
  for (const gap of [
    '\n\n',
    '\n',
    '\n- a bullet\n',
    '\n\n> quoted\n',
    '\n\nTerm\n: meaning\n',
    '\n\n- [ ] a task\n',
    '\n\n. . .\n',
    '\n\n> [!TIP]\n> words\n',
    '\n\n| a | b |\n|---|---|\n| c | d |\n',
  ]) {
    const { deck, diagnostics } = parse(line, gap);
    expect(diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
    expect(JSON.stringify(deck)).toContain('secret');
    expect(JSON.stringify(deck && forAudience(deck, 'public'))).not.toContain('secret');
  }
});

test.each(read('words.txt'))('%j is text', (line) => {
  expect(codes(line)).toEqual([]);
});

test.each([
  '::: notes\nsecret\n:::',
  '::: {.notes}\nsecret\n:::',
  '::: note\nsecret\n:::',
  '::: speaker-notes\nsecret\n:::',
  '- a bullet\n::: notes\nsecret\n:::',
  '- a bullet\n\n  ::: notes\n  secret\n  :::',
  '::: {.columns}\n::: {.notes}\nsecret\n:::\n:::',
  '[secret]{.notes}',
  '::: {.columns}\nshown\n::: {.notes}\nsecret\n:::\n:::',
  '> quoted\n> ::: notes\n> secret\n> :::',
  '```notes\nsecret\n```',
  '<div class="notes">secret</div>',
  '::: presenter\nsecret\n:::',
  '[secret]{.lecturer}',
  '```presenter\nsecret\n```',
  '``` {.md .notes}\nsecret\n```',
])('%j is a note', (text) => {
  const { deck, diagnostics } = parse(text);
  expect(diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
  expect(JSON.stringify(deck)).toContain('secret');
  expect(JSON.stringify(deck && forAudience(deck, 'public'))).not.toContain('secret');
});

test.each([
  '::: notes\nsecret',
  ':::',
  '::: {.notes\nsecret\n:::',
  '::: notes words\n:::',
  '<aside class="notes">secret</aside>',
  '<Notes>secret</Notes>',
  '???\n\nsecret',
  '^ secret',
  '^secret',
  'shown\n^ secret',
  '- shown\n\n  ^ secret',
  '> ^ secret',
  '### ^ secret',
  '| a | b |\n|---|---|\n^ secret',
  '    ^ secret',
  '    ::: notes\n    secret\n    :::',
  '- secret <!-- .element: class="notes" -->',
  '| a | b |\n|---|---|\n| c | secret <!-- .element: class="notes" --> |',
  '<!-- .slide: class="notes" -->\nsecret',
  '<pre>\n```\n</pre>\n\ntext\n::: notes\nsecret',
  '::: noets\nsecret\n:::',
  '[secret]{.ntoes}',
  '<div class="notess">secret</div>',
  '```noets\nsecret\n```',
  '::: {#notes}\nsecret\n:::',
  '<div id="notes">secret</div>',
  '<section class="notes">secret</section>',
  '[secret]{notes}',
  '<div class="notes">\n\nStory: secret\n\n</div>',
  '<div class="notes">\n\n```scene x\n```\n\nsecret\n</div>',
  '<span class="notes">hidden\n\nsecret</span>',
  '<presenter>secret</presenter>',
  'Note\nsecret',
  'shown\nNote\n\nsecret',
  'shown.\nnote\n\nsecret',
  'shown\nNote (2 min)\n\nsecret',
  '- Speaker\n\n  secret',
  '- Speaker\n  secret',
  '^2 minutes secret',
  '^1. secret',
  '^“secret”',
  '^(secret)',
  '^… secret',
  '^\n\nsecret',
  '\\note{secret}',
  '??? secret',
  '- ???\n\n  secret',
  '#+BEGIN_NOTES\nsecret\n#+END_NOTES',
  '!!! note "secret"',
  '> [!NOTE] secret',
  '::notes[secret]',
])('%j is an error', (text) => {
  expect(codes(text)).not.toEqual([]);
});

test.each([
  '::: vote\nshown\n:::',
  '::: keynote\nshown\n:::',
  '[shown]{.vote}',
  '[shown]{.banknotes}',
  '<table class="votes"><tr><td>shown</td></tr></table>',
  '```node\nshown\n```',
  'shown <!-- .element: class="vote" -->',
  'This is the whole\nstory.',
  'shown in his\nnotes.',
  'put to the\nSpeaker.',
  '| Year | Notes |\n|---|---|\n| 1900 | shown |',
  '| Office | Holder |\n|---|---|\n| Speaker | shown |',
])('%j is for everybody', (text) => {
  const { deck, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  expect(deck?.chapters[0]?.slides[0]?.steps[0]?.voices.note).toBeNull();
});

test('an escaped name is shown without its escape', () => {
  const { deck } = parse('\\Notes and \\alpha');
  expect(deck && readText(deck.chapters[0]?.slides[0]?.steps[0]?.projected ?? [])).toBe(
    'Shown before\nNotes and \\alpha',
  );
});

test('a part of a note for a cut keeps it', () => {
  const yaml = 'cuts:\n  - minutes: 1\n    slides: [a-claim]\n';
  const { deck } = parseDeck(
    makeSource('## A claim\n\nShown\n\n::: {.notes cut=1}\nsecret\n:::', { yaml }),
    [],
  );
  expect(deck?.chapters[0]?.slides[0]?.steps[0]?.voices.note?.prose).toMatchObject([
    { type: 'versionPart', versions: ['1'] },
  ]);
});

test('the glossary is for everybody: notes in it are an error', () => {
  for (const text of ['Note: secret', 'Noet: secret', '::: notes\nsecret\n:::', '[secret]{.notes}']) {
    const files = { 'glossary.md': `## Lamp\n\nA lamp.\n\n${text}\n` };
    const { deck } = parseDeck(makeSource('## A claim\n\nShown', { files }), []);
    expect(deck, text).toBeNull();
  }
});

test('an error says what the line looks like, at its place', () => {
  const { diagnostics } = parse('- one\n- Noet: secret');
  expect(diagnostics.map(({ file, line, column, message }) => [file, line, column, message])).toContainEqual([
    '01-only.md',
    11,
    3,
    'this line looks like the voice "Note:" and is none',
  ]);
});
