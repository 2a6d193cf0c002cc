import { expect, test } from 'vitest';
import { type Fence, readFence } from '../../src/parse/markdown/fence.ts';

const NONE: Fence = { language: '', firstNumber: null, highlights: [], unknown: [] };

test.each<[string, Partial<Fence>]>([
  ['', {}],
  ['js', { language: 'js' }],
  ['c++', { language: 'c++' }],
  ['js []', { language: 'js', firstNumber: 1 }],
  [
    'js [1-2|4,6]',
    {
      language: 'js',
      firstNumber: 1,
      highlights: [
        [1, 2],
        [4, 6],
      ],
    },
  ],
  ['js [10: 1|2]', { language: 'js', firstNumber: 10, highlights: [[1], [2]] }],
  ['js [|3]', { language: 'js', firstNumber: 1, highlights: [[], [3]] }],
  ['ts {1-3|5}', { language: 'ts', highlights: [[1, 2, 3], [5]] }],
  ['ts{2}', { language: 'ts', highlights: [[2]] }],
  ['ts {all|none|*|2}', { language: 'ts', highlights: [[], [], [], [2]] }],
  ['ts {2}{lines:true,startLine:5}', { language: 'ts', firstNumber: 5, highlights: [[2]] }],
  ['ts {lines:true}', { language: 'ts', firstNumber: 1 }],
  ['{.js .numberLines startFrom="10"}', { language: 'js', firstNumber: 10 }],
  ['js {.number-lines}', { language: 'js', firstNumber: 1 }],
  ['js lineNumbers', { language: 'js', firstNumber: 1 }],
  ['{python}', { language: 'python' }],
  ['{r, echo=FALSE}', { language: 'r', unknown: ['echo=FALSE'] }],
  ['python {code-line-numbers="2|3"}', { language: 'python', firstNumber: 1, highlights: [[2], [3]] }],
  ['python {code-line-numbers="false"}', { language: 'python' }],
  ['js [1-99999]', { language: 'js', firstNumber: 1, highlights: [[]], unknown: ['1-99999'] }],
  ['js title="a b.js" {.wide}', { language: 'js', unknown: ['title', '.wide'] }],
  ['js [app.js]', { language: 'js', unknown: ['[app.js]'] }],
])('a fence says "%s"', (info, expected) => {
  expect(readFence(info)).toEqual({ ...NONE, ...expected });
});
