import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tests as examples } from 'commonmark-spec';
import { expect, test } from 'vitest';
import { renderMarked, renderOwn } from './examples.ts';

/** The numbers of a list's examples; each has its rule. */
function readList(name: string): number[] {
  const lines = readFileSync(join(import.meta.dirname, name), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return lines.map((line) => Number(/^(\d+) \S+ \S+/.exec(line)?.[1]));
}

/** The specification writes a tab as an arrow. */
const written = examples.map(({ number, markdown }) => ({
  number,
  markdown: markdown.replaceAll('→', '\t'),
}));

test('without our extensions CommonMark’s examples are what marked makes of them', () => {
  expect(written.length).toBeGreaterThan(600);
  const differ = written.filter(({ markdown }) => renderOwn(markdown, false) !== renderMarked(markdown));
  expect(differ.map(({ number }) => number)).toEqual(readList('plain.txt'));
});

test('with our extensions those of CommonMark’s examples differ for which there is a rule', () => {
  const differ = written.filter(({ markdown }) => renderOwn(markdown, true) !== renderOwn(markdown, false));
  expect(differ.map(({ number }) => number)).toEqual(readList('extended.txt'));
});

const gfm = readFileSync(join(import.meta.dirname, 'gfm.md'), 'utf8').split('=====\n');

test.each(gfm)('GitHub’s extensions are read as marked reads them, and by ours alike: %j', (markdown) => {
  expect(renderOwn(markdown, false)).toBe(renderMarked(markdown));
  expect(renderOwn(markdown, true)).toBe(renderMarked(markdown));
});
