import { expect, test } from 'vitest';
import { parseDeck } from '../../src/parse/parse.ts';
import { makeSource } from '../smallDeck.ts';

/** What stands at the places of a slide's mistakes, up to the next space. */
function findMistakes(slide: string): (string | undefined)[] {
  const source = makeSource(`## A claim\n\n${slide}`);
  const lines = source.files.get('01-only.md')?.split('\n') ?? [];
  return parseDeck(source, []).diagnostics.map(
    ({ line, column }) => lines[line - 1]?.slice(column - 1).split(/[ <]/)[0],
  );
}

test.each([
  ['a list indented by tabs', '- item\n\t- inner @k1\n\n\t\tdeep @k2\n\n- next @k3', ['k1', 'k2', 'k3']],
  ['a numbered list with tabs', '1.\tone @k1\n\ttwo @k2\n\t\tthree @k3', ['k1', 'k2', 'k3']],
  ['a quotation in a list with tabs', '- x\n\n\t> quoted @k1\n\t> on @k2', ['k1', 'k2']],
  ['a list in a quotation', '> - one @k1\n>   two @k2\n>\n>   three @k3', ['k1', 'k2', 'k3']],
  [
    'cells with bars',
    '| a\\|b @k1 | c @k2 |\n|---|---|\n| d\\|@k3 | a\\|b\\|c @k4 |\n| x | x @k5 |',
    ['k1', 'k2', 'k3', 'k4', 'k5'],
  ],
  ['code with a bar in a cell', '| `a\\|b` @k1 |\n|---|\n| x |', ['k1']],
  ['cells that are the same', '| a | a |\n|---|---|\n| a @k1 | a @k2 |\n| a @k1 | b |', ['k1', 'k2', 'k1']],
  ['an element of raw HTML', '<p>one</p>\n<p>   Noet: x</p>', ['Noet:']],
  ['a further line of raw HTML', '<p>one\n   Noet: x</p>', ['Noet:']],
  ['the text of a footnote', 'x[^a]\n\n[^a]:\tfirst @k1\n\n\tmore @k2', ['k1', 'k2']],
])('a mistake in %s is told at its place', (_, slide, expected) => {
  expect(findMistakes(slide)).toEqual(expected);
});
