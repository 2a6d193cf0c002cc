import { expect, test } from 'vitest';
import { renderProse } from '../../src/prose/render.ts';
import { listTags, STYLE, story, testSafety } from './safety.ts';

test('nothing that an author writes becomes a tag or attribute that the allow-list lacks', () => {
  testSafety(50);
});

test('signs that once held the place of a node are words', () => {
  const prose = story(
    'Words[^a] <b title="&#xFDD0;0&#xFDD1;">bold</b>\n\n[^a]: " autofocus tabindex=0 onfocus=alert(1) x="',
  );
  const tags = listTags(renderProse(prose, STYLE)).map(([name, attributes]) => [
    name,
    Object.keys(attributes),
  ]);
  expect(tags).toEqual([
    ['p', []],
    ['data', ['value']],
    ['p', []],
    ['b', ['title']],
  ]);
});

test('a table is aligned as its author says', () => {
  const html = renderProse(story('| a | b | c |\n|---|--:|:-:|\n| 1 | 2 | 3 |'), STYLE);
  expect(html).toContain('<td>1</td>\n<td class="align-right">2</td>\n<td class="align-center">3</td>');
});

test('addresses and code are literal, words are not', () => {
  const html = renderProse(
    story('a -- b https://example.org/a--b `c--d` [e--f](https://example.org/g--h)'),
    STYLE,
  );
  expect(html).toBe(
    '<p>a – b <a href="https://example.org/a--b">https://example.org/a--b</a> <code>c--d</code> <a href="https://example.org/g--h">e–f</a></p>',
  );
});

test('definitions of links hold for the whole chapter', () => {
  const html = renderProse(story('[a][r]\n\nNote:\n\n[r]: https://example.org'), STYLE);
  expect(html).toBe('<p><a href="https://example.org">a</a></p>');
});
