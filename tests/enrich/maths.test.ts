import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeMathml } from '../../src/deck/mathml.ts';
import { findFormulas, listMathsSigns } from '../../src/deck/maths.ts';
import { enrichMaths } from '../../src/enrich/maths/enrichMaths.ts';
import { readMathml } from '../../src/enrich/maths/gate.ts';
import { createReader } from '../../src/enrich/maths/readTex.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { makeSource } from '../smallDeck.ts';

const path = (name: string) => join(import.meta.dirname, name);
const readLines = (name: string) => readFileSync(path(name), 'utf8').trim().split('\n').slice(2);
const readTex = await createReader();

async function open(words: string, language = 'en') {
  const source = makeSource(`## A claim\n\nShown\n\nStory:\n\n${words}`);
  const files = new Map(source.files);
  files.set('deck.yaml', (files.get('deck.yaml') ?? '').replace('language: en', `language: ${language}`));
  const { deck, diagnostics } = parseDeck({ files }, []);
  if (!deck) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  const enriched = await enrichMaths(deck);
  return { ...enriched, formulas: findFormulas(enriched.deck) };
}

test('formulas become MathML of our own elements and classes, without a style', async () => {
  const made = readLines('formulas.md').map((tex) => {
    const { content, lost, problem } = readTex(tex, true);
    const gone = lost.length === 0 ? '' : `\n  without ${lost.join(' and ')}`;
    return `${tex}\n  ${content ? writeMathml(content) : problem}${gone}\n`;
  });
  const text = made.join('\n');
  expect(text).not.toMatch(/ style=|tml-|href|\bid=/);
  await expect(text).toMatchFileSnapshot(path('formulas.expected.txt'));
});

test('what is wrong with a formula is said in plain words', async () => {
  const told = readLines('mistakes.md').map((tex) => `${tex}\n  ${readTex(tex, false).problem}\n`);
  await expect(told.join('\n')).toMatchFileSnapshot(path('mistakes.expected.txt'));
});

test('a formula of any depth is read, or an error', () => {
  for (const tex of [
    '{'.repeat(4000),
    `${'\\sqrt{'.repeat(800)}x${'}'.repeat(800)}`,
    '\\frac1'.repeat(800),
    '('.repeat(4000),
  ])
    expect(() => readTex(tex, false)).not.toThrow();
  expect(readTex(`${'\\sqrt{'.repeat(500)}x${'}'.repeat(500)}`, false).problem).not.toBeNull();
});

test.each([
  [
    '<math><mi href="javascript:alert(1)" onclick="x" id="a" style="background:url(x)" class="b">x</mi></math>',
  ],
  ['<math><mi mathcolor="red" data-x="1" xlink:href="x" src="x">x</mi></math>'],
])('nothing but what is on the list passes the gate: %s', (markup) => {
  const { content, lost } = readMathml(markup);
  expect(content && writeMathml(content)).toBe('<math><mi>x</mi></math>');
  expect(lost).not.toEqual([]);
});

test.each([
  '<a href="#a"></a>',
  '<math><script>alert(1)</script></math>',
  '<math><mtext><img src=x></mtext></math>',
  '<math><annotation-xml encoding="text/html"><b>x</b></annotation-xml></math>',
  '<math></math><math></math>',
  '<mi>x</mi>',
  'x',
  '',
])('what is no MathML is none: %j', (markup) => {
  expect(readMathml(markup).content).toBeNull();
});

test('a mistake has the place of its formula, at every formula that has it', async () => {
  const { diagnostics } = await open(
    'A $\\foo$ here,\nand $x$ and $\\foo$.\n\n- $$x_1_2$$\n\n$\\textcolor{red}{a}$',
  );
  expect(diagnostics.map(({ level, code, line, column }) => `${level} ${code} ${line}:${column}`)).toEqual([
    'error bad-formula 12:3',
    'error bad-formula 13:13',
    'error bad-formula 15:3',
    'warning formula-look 17:1',
  ]);
  expect(diagnostics[0]?.message).toBe(
    'the formula "\\foo" can’t be read: \\foo is no command that is known',
  );
});

test.each([
  ['en', 'x equals the fraction with numerator 1 and denominator a squared', null],
  ['en-GB', 'x equals the fraction with numerator 1 and denominator a squared', null],
  ['de', 'x ist gleich Bruch mit Zähler 1 und Nenner a Quadrat', null],
  ['fr', 'x égale fraction avec numérateur 1 et dénominateur a au carré', null],
  ['ru', 'x equals the fraction with numerator 1 and denominator a squared', 'en'],
])('in %s a formula is spoken, the same words each time', async (language, words, other) => {
  for (let time = 0; time < 2; time++) {
    const { formulas } = await open('$x = \\frac{1}{a^2}$', language);
    expect(formulas.map(({ spoken, spokenLanguage }) => [spoken, spokenLanguage])).toEqual([[words, other]]);
  }
});

test('two decks at once are spoken each in its language', async () => {
  const [de, en] = await Promise.all([open('$a = b$', 'de'), open('$a = b$', 'en')]);
  expect([de, en].map(({ formulas }) => formulas[0]?.spoken)).toEqual(['a ist gleich b', 'a equals b']);
});

test('words of other alphabets are spoken whole, and so is a hat', async () => {
  const { formulas } = await open('$\\text{цена за кг} = \\hat{x}$', 'ru');
  expect(formulas[0]?.spoken).toBe('цена за кг equals x hat');
});

test('a deck without formulas is itself', async () => {
  const { deck } = parseDeck(makeSource('## A claim\n\n$5'), []);
  if (!deck) throw new Error('no deck');
  expect((await enrichMaths(deck)).deck).toBe(deck);
});

test('the face holds the italic signs of single letters, and of roots their sign', async () => {
  const { formulas } = await open('$h + \\sqrt{x\\sin\\alpha}$');
  const signs = listMathsSigns(formulas);
  for (const sign of ['ℎ', '𝑥', '𝛼', '√', 's', 'i', 'n', '+']) expect(signs).toContain(sign);
  expect(signs).not.toContain('𝑠');
});

test('the formulas of the docs are read as they stand', async () => {
  const docs = readFileSync('docs/writing.md', 'utf8').split('## Formulas')[1] ?? '';
  const [, example = ''] = /```md\n([\s\S]*?)```/.exec(docs) ?? [];
  const { formulas, diagnostics } = await open(example);
  expect(diagnostics).toEqual([]);
  expect(formulas).toHaveLength(3);
  expect(formulas.map(({ equation }) => equation?.number)).toEqual([undefined, 1, undefined]);
});
