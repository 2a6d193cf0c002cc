import { expect, test } from 'vitest';
import type { CodeBlock } from '../../src/deck/prose.ts';
import { findCodeWidth, renderCodeBlock } from '../../src/prose/code.ts';

const plain: CodeBlock = { type: 'codeBlock', language: 'js', value: 'a < b\n\nc', fenced: true };
const lines: CodeBlock['lines'] = [
  [
    { kind: null, value: 'a ' },
    { kind: 'punctuation', value: '< ' },
    { kind: null, value: 'b' },
  ],
  [],
  [{ kind: 'keyword', value: 'c' }],
];

test('code that was not enriched is as Markdown has it', () => {
  expect(renderCodeBlock(plain, false)).toBe('<pre><code class="language-js">a &lt; b\n\nc\n</code></pre>');
});

test('each line is an element, and the text between the tags is the code', () => {
  const html = renderCodeBlock({ ...plain, lines }, false);
  expect(html).toBe(
    `<pre class="listing wide-8"><code class="language-js"><span class="code-line">a <span class="code-punctuation">&lt; </span>b
</span><span class="code-line">
</span><span class="code-line"><span class="code-keyword">c</span>
</span></code></pre>`,
  );
});

test('numbers are hidden from what reads the words', () => {
  const html = renderCodeBlock({ ...plain, lines, firstNumber: 9 }, false);
  expect(html).toContain('<pre class="listing wide-8 numbered digits-2">');
  expect(html.match(/<span class="line-number" aria-hidden="true">\d+<\/span>/g)?.length).toBe(3);
  expect(html).toContain('>11</span><span class="code-keyword">c</span>');
});

test('each set of lines after the first is a fragment of the talk, and of no other output', () => {
  const block: CodeBlock = { ...plain, lines, highlights: [[1], [], [2, 3]] };
  const talk = renderCodeBlock(block, true);
  expect(talk).toContain(
    '<pre class="listing wide-8 pointed"><span class="fragment code-step step-1 whole"></span><span class="fragment code-step step-2"></span><code',
  );
  expect(talk.match(/class="code-line[^"]*"/g)).toEqual([
    'class="code-line lit lit-first lit-0"',
    'class="code-line lit lit-2"',
    'class="code-line lit lit-2"',
  ]);
  expect(renderCodeBlock(block, false)).not.toContain('fragment');
});

test('a width is that of the longest line, rounded up', () => {
  const line = (value: string): CodeBlock => ({ ...plain, lines: [[{ kind: null, value }]] });
  expect(findCodeWidth(line('x'.repeat(41)))).toBe(44);
  expect(findCodeWidth(line('\t\tx'))).toBe(8);
  expect(findCodeWidth(line('x'.repeat(999)))).toBe(160);
});
