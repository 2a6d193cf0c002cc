import { expect, test } from 'vitest';
import type { MathsElement } from '../../src/deck/formulaContent.ts';
import { estimateWidth } from '../../src/deck/mathsWidth.ts';
import type { Formula } from '../../src/deck/prose.ts';
import { readText } from '../../src/deck/text.ts';
import { createReader } from '../../src/enrich/maths/readTex.ts';
import { writeMarkdown } from '../../src/outputs/transcript/markdown.ts';
import { readHeadings, readTextRuns } from '../../src/print/source/html.ts';
import { cutProse } from '../../src/prose/cut.ts';
import { PLAIN_STYLE, renderProse } from '../../src/prose/render.ts';

const leaf = (name: string, text: string): MathsElement => ({ name, attributes: {}, children: [text] });
const X: MathsElement = { name: 'math', attributes: {}, children: [leaf('mi', 'x'), leaf('mo', '<')] };

const formula = (more: Partial<Formula> = {}): Formula => ({
  type: 'math',
  tex: 'x <',
  isDisplay: false,
  equation: null,
  content: X,
  spoken: 'x is less "than"',
  spokenLanguage: null,
  ...more,
});

const render = (more?: Partial<Formula>) => renderProse([formula(more)], PLAIN_STYLE);
const MATHS = '<math><mi>x</mi><mo>&lt;</mo></math>';

test('a formula in a line is MathML, and a picture on paper', () => {
  expect(render()).toBe(MATHS);
  expect(render({ shownAs: 'picture', spokenLanguage: 'en' })).toBe(
    `<span class="formula-picture" role="img" aria-label="x is less &quot;than&quot;" lang="en">${MATHS}</span>`,
  );
  expect(render({ attributes: { class: 'fragment' } })).toBe(`<span class="fragment">${MATHS}</span>`);
});

test('a displayed formula has a box, and its number beside it', () => {
  expect(render({ isDisplay: true, equation: { id: 'eq:a', number: 7 } })).toBe(
    `<span class="formula numbered"><span class="formula-box">${MATHS}</span> <span class="formula-number">(7)</span></span>`,
  );
});

test('a box that may scroll is reached by keys', () => {
  const wide = { ...X, children: Array(12).fill(X) };
  expect(render({ isDisplay: true, content: wide, shownAs: 'scroller' })).toContain(
    '<span class="formula-box maths-em-20" tabindex="0" role="group" aria-label="Formula">',
  );
  expect(render({ isDisplay: true, content: X, shownAs: 'scroller' })).not.toContain('tabindex');
  expect(render({ isDisplay: true, content: wide })).not.toContain('tabindex');
});

test('what is printed is read as its spoken words, in their language', () => {
  const html = `<h2>Why ${render({ shownAs: 'picture', spokenLanguage: 'de' })} holds</h2>`;
  expect(readTextRuns(html)).toEqual([
    { text: 'Why ', lang: null, alt: false },
    { text: 'x is less "than"', lang: 'de', alt: true },
    { text: ' holds', lang: null, alt: false },
  ]);
  expect(readHeadings(html)).toEqual(['Why x is less "than" holds']);
});

test('plain words say a formula as it is spoken, or as it is written', () => {
  expect(readText([formula()])).toBe('x is less "than"');
  expect(readText([formula({ spoken: '' })])).toBe('x <');
  const words = (value: string) => ({ type: 'text', value }) as const;
  const display = formula({ isDisplay: true });
  expect(readText([words('Before '), display, words(' after')])).toBe('Before\nx is less "than"\nafter');
});

test('an opening keeps its formulas whole', () => {
  const paragraph = {
    type: 'paragraph',
    children: [
      { type: 'text', value: 'One two three four five six seven eight nine ten ' },
      formula({ spoken: 'x squared equals four' }),
      { type: 'text', value: '. And more.' },
    ],
  } as const;
  expect(readText(cutProse([paragraph], 'en'))).toBe(
    'One two three four five six seven eight nine ten x squared equals four.',
  );
});

test('the transcript has formulas between dollars, and no bar in a table', () => {
  const display = formula({ isDisplay: true, tex: 'a\n  | b', equation: { id: 'eq:a', number: 2 } });
  expect(writeMarkdown([formula({ tex: 'a_i * b_i' }), display])).toBe('$a_i * b_i$$$a | b \\tag{2}$$');
  const table = { type: 'table', align: [null], head: [[formula({ tex: '|x| \\| y' })]], rows: [] } as const;
  expect(writeMarkdown([table])).toBe('| $\\|x\\| \\Vert  y$ |\n| --- |');
});

test.each([
  ['x', 0.3, 0.8],
  ['a + b = c', 2, 5],
  ['\\frac{a + b}{c}', 1.5, 3],
  ['\\sum_{i=1}^{n} a_i^2 + \\sqrt{x}', 4, 9],
  ['\\begin{aligned} a &= b + c \\\\ &= d \\end{aligned}', 4, 8],
  ['\\left( a_1 + a_2 + a_3 + a_4 + a_5 + a_6 \\right)^2', 10, 18],
])('%s is about as wide as it looks', async (tex, least, most) => {
  const { content } = (await createReader())(tex, true);
  const width = content ? estimateWidth(content) : 0;
  expect(width).toBeGreaterThan(least);
  expect(width).toBeLessThan(most);
});
