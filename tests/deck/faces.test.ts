import { expect, test } from 'vitest';
import { forAudience } from '../../src/deck/audience.ts';
import { findFaces } from '../../src/deck/faces.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { makeSource } from '../smallDeck.ts';

const SANS = ['sans-400-italic', 'sans-600-italic'];
const SERIF = ['serif-600-italic'];

function read(slides: string) {
  const { deck, diagnostics } = parseDeck(makeSource(slides), sceneReaders);
  if (!deck) throw new Error(JSON.stringify(diagnostics));
  return deck;
}

const write = (words: {
  heading?: string;
  projected?: string;
  voice?: string;
}) => `## ${words.heading ?? 'A claim'}

${words.projected ?? 'Words'}

${words.voice ?? 'Story:\n\nWords.'}

Note:

Words.`;

test.each([
  ['plain words', {}, []],
  ['italic in the serif of a story', { voice: 'Story:\n\nA *word*.' }, []],
  ['bold', { voice: 'Story:\n\nA **word**.' }, []],
  ['italic in a caution, which the browser slopes', { voice: 'Caution:\n\nA *word*.' }, []],
  ['italic in a cell', { voice: 'Story:\n\n| a | b |\n| - | - |\n| *x* | y |' }, []],
  ['italic in a heading, bold in the handouts', { heading: 'A *short* claim' }, SERIF],
  [
    'italic in a heading below the slide’s',
    { voice: 'Story:\n\n### A *part*\n\nWords.' },
    [...SANS, ...SERIF],
  ],
  ['bold italic', { voice: 'Story:\n\nA ***word***.' }, [...SANS, ...SERIF]],
  ['bold italic in HTML', { voice: 'Story:\n\nA <b>bold <i>word</i></b>.' }, [...SANS, ...SERIF]],
  ['bold in a quote, italic in the story', { voice: 'Story:\n\n> A **word**.' }, [...SANS, ...SERIF]],
  ['bold in a question, italic in the story', { voice: 'Ask:\n\nA **word**?' }, [...SANS, ...SERIF]],
  ['italic in a table’s head', { voice: 'Story:\n\n| *a* | b |\n| - | - |\n| x | y |' }, [...SANS, ...SERIF]],
  ['italic that is projected', { projected: '- A *word*' }, SANS],
  ['a projected quote', { projected: '> A saying' }, SANS],
  ['a title’s words', { projected: '<!-- .slide: layout="title" -->\n\nA *word*' }, []],
  ['bold on a title', { projected: '<!-- .slide: layout="title" -->\n\n**Bold**' }, [...SANS, ...SERIF]],
  ['code', { voice: 'Story:\n\nCall `git status`.' }, ['mono-400-normal']],
  ['a block of code', { voice: 'Story:\n\n```js\nx\n```' }, ['mono-400-normal']],
  ['a key', { voice: 'Story:\n\nPress <kbd>Q</kbd>.' }, ['mono-400-normal']],
  ['code in a heading', { heading: 'Call `git`' }, ['mono-400-normal', 'mono-600-normal']],
  ['italic code', { voice: 'Story:\n\nCall *`git`*.' }, ['mono-400-italic', 'mono-400-normal']],
])('%s', (_, words, faces) => {
  expect(findFaces(read(write(words)))).toEqual([...faces].sort());
});

test('a footnote’s words are set for themselves, wherever it is called', () => {
  const deck = read(`${write({ voice: 'Story:\n\nA **word[^a]**.' })}\n\n[^a]: An *aside* with \`code\`.`);
  expect(findFaces(deck)).toEqual(['mono-400-normal']);
});

test('the public has no face for words of a note', () => {
  const deck = read(`${write({})}\n\nAnd ***both*** with \`code\`.`);
  expect(findFaces(deck)).toContain('mono-400-normal');
  expect(findFaces(forAudience(deck, 'public'))).toEqual([]);
});
