import { expect, test } from 'vitest';
import { parseDeck } from '../../src/parse/parse.ts';
import { makeSource } from '../smallDeck.ts';

function parse(attributes: string) {
  const source = makeSource(`## A claim\n\n<!-- .slide: ${attributes} -->\n\nShown`);
  const { deck, diagnostics } = parseDeck(source, []);
  return {
    attributes: deck?.chapters[0]?.slides[0]?.attributes ?? null,
    codes: diagnostics.map(({ level, code, line }) => `${level} ${code} ${line}`),
  };
}

test.each([
  'data-background-gradient="url(https://example.org/x)"',
  'data-background="url(\\2f\\2f example.org/x)"',
  'data-background-iframe="\\\\host\\x"',
  'data-background-color="url(https://example.org/x)"',
  'data-background-video="https://example.org/x.mp4"',
  'data-background-image="//example.org/x.png"',
  'data-preview-link="https://example.org"',
  'data-x1="anything"',
  'data-markdown="other.md"',
  'data-menu-title="Note: secret"',
  'style="background:url(https://example.org)"',
  'onclick="alert(1)"',
])('%s is left out and reported, or stops the build', (attribute) => {
  const { attributes, codes } = parse(attribute);
  expect(attributes ?? {}).toEqual({});
  expect(codes).toHaveLength(1);
  expect(codes[0]).toMatch(/^(?:warning|error) [a-z-]+ 8$/);
});

test.each([
  ['data-state="dark"', { 'data-state': 'dark' }],
  ['data-background-color="#102030"', { 'data-background-color': '#102030' }],
  ['data-transition="fade-in slide-out"', { 'data-transition': 'fade-in slide-out' }],
  ['class="wide key"', { class: 'wide key' }],
])('%s is kept', (attribute, expected) => {
  expect(parse(attribute)).toEqual({ attributes: expected, codes: [] });
});
