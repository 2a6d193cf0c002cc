import fc from 'fast-check';
import { expect } from 'vitest';
import { forAudience } from '../../src/deck/audience.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { listProses } from '../../src/deck/mapDeck.ts';
import { readText } from '../../src/deck/text.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import type { Source } from '../../src/report/source.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';

const SIGNS = 'abcdefghijklmnopqrstuvwxyzNTSAC0123456789:;.,!?-_*#>+|~`\'"/\\()[]{}<>=@^&%$ \téо：'.split('');

/** At most one edit to the word or its colon. */
const edit = fc.tuple(
  fc.constantFrom('none', 'insert', 'delete', 'replace', 'swap'),
  fc.nat({ max: 5 }),
  fc.constantFrom(...SIGNS),
);

function applyEdit(text: string, [kind, at, sign]: [string, number, string]): string {
  const place = Math.min(at, text.length - 1);
  if (kind === 'insert') return text.slice(0, at) + sign + text.slice(at);
  if (kind === 'delete') return text.slice(0, place) + text.slice(place + 1);
  if (kind === 'replace') return text.slice(0, place) + sign + text.slice(place + 1);
  if (kind === 'swap' && place > 0)
    return text.slice(0, place - 1) + text[place] + text[place - 1] + text.slice(place + 1);
  return text;
}

interface Look {
  upper: string;
  before: number;
  between: number;
  after: number;
  mark: string;
  colonInside: boolean;
}

/** How a line is dressed besides: its case, the spaces around word and colon, and emphasis. */
const look: fc.Arbitrary<Look> = fc.record({
  upper: fc.constantFrom('as is', 'lower', 'upper'),
  before: fc.nat({ max: 5 }),
  between: fc.nat({ max: 2 }),
  after: fc.nat({ max: 2 }),
  mark: fc.constantFrom('', '', '*', '**', '_', '__', '***'),
  colonInside: fc.boolean(),
});

function writeLine(word: string, { upper, before, between, after, mark, colonInside }: Look): string {
  const cased = upper === 'lower' ? word.toLowerCase() : upper === 'upper' ? word.toUpperCase() : word;
  const colon = cased.lastIndexOf(':');
  const [name, rest] = colon < 0 ? [cased, ''] : [cased.slice(0, colon), cased.slice(colon)];
  const gap = ' '.repeat(between);
  const marked = colonInside ? `${mark}${name}${gap}${rest}${mark}` : `${mark}${name}${mark}${gap}${rest}`;
  return ' '.repeat(before) + marked + ' '.repeat(after);
}

/** Sentences of a text that are long enough to be told apart. */
function listSentences(text: string): string[] {
  return text.split(/(?<=[.?!])\s+|\n/).filter((sentence) => sentence.length > 30);
}

/** Edits the lines that begin a deck's notes, one at a time, and looks for the notes' sentences in the public deck. */
export function testNoteEdits(source: Source, numRuns: number): void {
  const lines = [...source.files].flatMap(([file, text]) =>
    file.endsWith('.md')
      ? text.split('\n').flatMap((line, index) => (line.trim() === 'Note:' ? [{ file, index }] : []))
      : [],
  );
  const whole = parseDeck(source, sceneReaders).deck;
  if (!whole) throw new Error('The deck has mistakes before any edit.');
  const shown = new Set(listSentences(readPublic(whole)));
  const steps = whole.chapters.flatMap(({ slides }) => slides.flatMap((slide) => slide.steps));
  const secrets = steps
    .flatMap(({ voices }) => listSentences(readText(voices.note?.prose ?? [])))
    .filter((sentence) => !shown.has(sentence));
  const chapters = new Map(lines.map(({ file }) => [file, isolate(source, whole, file)]));
  for (const [file, alone] of chapters) expect(parseDeck(alone, sceneReaders).deck, file).not.toBeNull();
  let built = 0;
  fc.assert(
    fc.property(fc.constantFrom(...lines), edit, look, ({ file, index }, change, dress) => {
      const { files } = chapters.get(file) ?? source;
      const text = (files.get(file) ?? '').split('\n');
      text[index] = writeLine(applyEdit('Note:', change), dress);
      const { deck } = parseDeck({ files: new Map([...files, [file, text.join('\n')]]) }, sceneReaders);
      if (!deck) return;
      built++;
      const words = readPublic(deck);
      expect(
        secrets.filter((sentence) => words.includes(sentence)),
        text[index],
      ).toEqual([]);
    }),
    { numRuns, seed: 20171205 },
  );
  // Some edits leave a note that can be read; the others stop the build.
  expect(built).toBeGreaterThan(numRuns / 20);
}

/** A chapter as a deck of its own, which is read in a fraction of the time. */
function isolate(source: Source, deck: Deck, file: string): Source {
  const works = JSON.stringify(deck.references.map(({ csl }) => csl));
  const yaml = (source.files.get('deck.yaml') ?? '').replace(/^cuts:\n(?:[ -].*\n)*/m, '');
  const kept = [...source.files].filter(([name]) => !/^\d|^references|^deck/.test(name));
  return {
    files: new Map([
      ...kept,
      ['deck.yaml', yaml],
      ['references.json', works],
      [file, removeTies(source.files.get(file) ?? '')],
    ]),
  };
}

/** A chapter without what ties it to others: it has no cuts, so that its notes say what all versions say, and no links. */
function removeTies(chapter: string): string {
  return chapter
    .replace(/^::: \{cut=[^}]*\}\n([\s\S]*?)^:::\n/gm, '$1')
    .replace(/\[([^[\]]*)\]\(#[^)]*\)/g, '$1');
}

function readPublic(deck: Deck): string {
  return listProses(forAudience(deck, 'public')).map(readText).join('\n');
}
