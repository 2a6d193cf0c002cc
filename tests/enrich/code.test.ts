import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findFaces } from '../../src/deck/faces.ts';
import { listProses } from '../../src/deck/mapDeck.ts';
import { listDeepNodes } from '../../src/deck/nodes.ts';
import type { CodeBlock } from '../../src/deck/prose.ts';
import { enrichCode } from '../../src/enrich/code/enrichCode.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { makeSource } from '../smallDeck.ts';

async function enrich(words: string) {
  const { deck, diagnostics } = parseDeck(makeSource(`## A claim\n\n${words}\n\nNote:\n\nWords.`), []);
  if (!deck) throw new Error(JSON.stringify(diagnostics));
  const enriched = await enrichCode(deck);
  const blocks = listProses(enriched.deck)
    .flatMap(listDeepNodes)
    .filter((node): node is CodeBlock => node.type === 'codeBlock');
  return { ...enriched, blocks };
}

/** A block as its runs, the kind of each before its words. */
const write = ({ lines = [] }: CodeBlock): string[] =>
  lines.map((line) => line.map(({ kind, value }) => `${kind ?? ''}<${value}>`).join(''));

test('each language is read by its own grammar, and its lines keep every sign', async () => {
  const { blocks, diagnostics } = await enrich(readFileSync('tests/enrich/samples.md', 'utf8'));
  expect(diagnostics).toEqual([]);
  const read = blocks.map((block) => [`# ${block.language}`, ...write(block), ''].join('\n')).join('\n');
  await expect(read).toMatchFileSnapshot('samples.expected.txt');
  for (const { lines = [], value } of blocks)
    expect(lines.map((line) => line.map((run) => run.value).join('')).join('\n')).toBe(value);
});

test('a language that no grammar knows is told, and its code is plain', async () => {
  const { blocks, diagnostics } = await enrich('```klingon\nx = 1\n\ny\n```\n\n```text\nplain\n```');
  expect(blocks.map(write)).toEqual([['<x = 1>', '', '<y>'], ['<plain>']]);
  expect(diagnostics.map(({ code, line, message }) => `${line} ${code}: ${message}`)).toEqual([
    '8 unknown-language: no grammar is called "klingon": this code has one colour',
  ]);
});

test('what other tools draw is told', async () => {
  const { diagnostics } = await enrich('```mermaid\ngraph TD\n```');
  expect(diagnostics.map(({ code }) => code)).toEqual(['diagram-as-code']);
});

test('a deck without code is the same deck', async () => {
  const { deck } = parseDeck(makeSource('## A claim\n\nWords\n\nNote:\n\nWords.'), []);
  if (!deck) throw new Error('This deck has no mistake.');
  expect((await enrichCode(deck)).deck).toBe(deck);
});

test('a line of many signs is plain, whatever time it would take', async () => {
  const { blocks } = await enrich(`\`\`\`js\nconst a = ${'1 + '.repeat(400)}1;\nconst b = 1;\n\`\`\``);
  expect(blocks[0]?.lines?.map((line) => line.length > 1)).toEqual([false, true]);
});

test('code brings the faces that its kinds are set in', async () => {
  expect(findFaces((await enrich('```text\nx\n```')).deck)).toEqual(['mono-400-normal']);
  expect(findFaces((await enrich('> [!TIP]\n> Words\n>\n> ```text\n> x\n> ```')).deck)).toEqual([
    'mono-400-normal',
  ]);
  expect(findFaces((await enrich('> ```js\n> return; // x\n> ```')).deck)).toEqual([
    'mono-400-italic',
    'mono-400-normal',
    'mono-600-normal',
  ]);
});
