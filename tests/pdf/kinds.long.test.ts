import { beforeAll, expect, test } from 'vitest';
import { openDeck } from '../../src/build/openDeck.ts';
import { outputs } from '../../src/outputs/list.ts';
import type { Files } from '../../src/outputs/output.ts';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { makeOutputs } from '../outputs/make.ts';
import { type Element, readPdf, squeeze } from './read.ts';

let files: Files;
let told: Diagnostic[];

beforeAll(async () => {
  const { deck, diagnostics } = await openDeck('tests/fixtures/kinds');
  if (!deck) throw new Error(JSON.stringify(diagnostics));
  const made = await makeOutputs(
    deck,
    outputs.map(({ name }) => name),
  );
  files = made.files;
  told = [...diagnostics, ...made.warnings];
});

test('a deck with every kind of words has no warning', () => {
  expect(told).toEqual([]);
});

const listElements = (elements: readonly Element[]): Element[] =>
  elements.flatMap((element) => [element, ...listElements(element.children)]);

const NUMBERED = 'class Lamp(Light):"""A lamp that turns."""def turn(self, degrees: float = 0.5) -> str:';

test.each(['public/slides.pdf', 'public/handout-a4.pdf', 'speaker/handout-letter.pdf'])(
  '%s has code as code, without the numbers of its lines, and says which tasks are done',
  async (path) => {
    const { tagged, structure, pages } = await readPdf(files.get(path) as Uint8Array);
    const code = listElements(structure).filter(({ role }) => role === 'Code');
    expect(code.some(({ text }) => squeeze(text).startsWith(squeeze(NUMBERED)))).toBe(true);
    expect(squeeze(tagged)).toContain(squeeze(NUMBERED));
    // They are painted all the same.
    expect(pages.join(' ')).toMatch(/\b98\b[\s\S]*\b103\b/);
    const boxes = listElements(structure).flatMap(({ alt }) =>
      alt === 'Done' || alt === 'To do' ? [alt] : [],
    );
    expect(boxes.slice(0, 2)).toEqual(['Done', 'To do']);
  },
);

test.each(['public/transcript.md', 'speaker/transcript.md'])('%s has every kind in Markdown', (path) => {
  const text = String(files.get(path));
  expect(text).toContain('- [x] light the lamp\n- [ ] wind the clock');
  expect(text).toContain('````python\nclass Lamp(Light):\n');
  expect(text).toContain('> **Hot glass**\n>\n> Wait until it has cooled.');
});
