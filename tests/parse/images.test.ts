import { expect, test } from 'vitest';
import { listImages } from '../../src/deck/images.ts';
import type { ImageNode, Prose } from '../../src/deck/prose.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { PLAIN_STYLE, renderProse } from '../../src/prose/render.ts';
import { makeSource } from '../smallDeck.ts';

const style = {
  ...PLAIN_STYLE,
  image: ({ path, alt, caption, isBlock }: ImageNode) =>
    `<${path}|${alt}${isBlock || caption === null ? '' : `|${caption}`}>`,
};

function read(words: string): { prose: Prose; html: string; told: string[] } {
  const { deck, diagnostics } = parseDeck(makeSource(`## A claim\n\n${words}`), []);
  const prose = deck?.chapters[0]?.slides[0]?.steps[0]?.projected ?? [];
  const told = diagnostics.map(
    ({ code, line, column, message, hint }) =>
      `${code} ${line}:${column} ${message}${hint ? `; ${hint}` : ''}`,
  );
  return { prose, html: renderProse(prose, style), told };
}

test('a picture on a line of its own is a figure with its caption, between the words around it', () => {
  const { html, told } = read(
    'Before\n![A *sea*](a/sea.jpg "The \\"sea\\". Credit.")\nafter\n\n![One](1.png)\n![Two](2.png)',
  );
  expect(told).toEqual([]);
  expect(html.split('\n')).toEqual([
    '<p>Before</p>',
    '<figure class="image"><a/sea.jpg|A sea>',
    '<figcaption>The “sea”. Credit.</figcaption></figure>',
    '<p>after</p>',
    '<figure class="image"><1.png|One></figure>',
    '<figure class="image"><2.png|Two></figure>',
  ]);
});

test('a picture among words, in a list and in a cell stays in its line', () => {
  expect(read('Marked ![a star](star.png "Said") here').html).toBe(
    '<p>Marked <star.png|a star|Said> here</p>',
  );
  expect(read('- ![a star](star.png)').html).toContain('<li><star.png|a star></li>');
  expect(read('| a |\n| --- |\n| ![a star](star.png) |').html).toContain('<td><star.png|a star></td>');
});

test('a picture comes in fragments as elements do', () => {
  expect(read('![A](a.png) <!-- .element: class="fragment" -->').html).toBe(
    '<figure class="image fragment"><a.png|A></figure>',
  );
  expect(read('See ![A](a.png) <!-- .element: class="fragment" -->').html).toBe(
    '<p>See <span class="fragment"><a.png|A></span></p>',
  );
});

test('pictures written as HTML are read, in a figure too', () => {
  const { html, told } = read(
    '<figure class="wide"><img src="a.png" alt="A" width="20" onerror="x"><figcaption>Below</figcaption></figure>',
  );
  expect(html).toBe('<figure class="wide"><a.png|A><figcaption>Below</figcaption></figure>');
  expect(told).toEqual([]);
  expect(read('<img data-src="b.png" alt="B">').html).toBe('<figure class="image"><b.png|B></figure>');
});

test('a path is read in its own letters and made short', () => {
  const { prose } = read('![A](./x/../my%20photo.jpg)\n\n![B](<ein Foto.png>)');
  expect(prose.map((node) => node.type === 'image' && node.path)).toEqual(['my photo.jpg', 'ein Foto.png']);
});

test('a picture without alternative text is described by its caption or its name, with a warning', () => {
  const { prose, told } = read('![](old_light-house.jpg)\n\n![](b.png "The caption")');
  expect(prose.map((node) => node.type === 'image' && node.alt)).toEqual(['old light house', 'The caption']);
  expect(told).toEqual([
    'no-alt 8:1 old_light-house.jpg has no alternative text; say between the brackets what it shows: ![A lighthouse at dusk](lighthouse.jpg)',
    'no-alt 10:1 b.png has no alternative text; say between the brackets what it shows: ![A lighthouse at dusk](lighthouse.jpg)',
  ]);
});

test.each([
  ['https://example.org/a.png', 'remote-image'],
  ['//example.org/a.png', 'remote-image'],
  ['data:image/png;base64,AAAA', 'data-image'],
  ['file:///etc/passwd', 'outside-image'],
  ['/etc/a.png', 'outside-image'],
  ['C:/a.png', 'outside-image'],
  ['../a.png', 'outside-image'],
  ['x/../../a.png', 'outside-image'],
  ['%2e%2e/a.png', 'outside-image'],
  ['javascript:alert(1)', 'outside-image'],
])('%s is an error with its place', (address, code) => {
  for (const written of [`![A](${address})`, `<img src="${address}" alt="A">`]) {
    const { told } = read(written);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`^${code} 8:1 `));
  }
});

test('how to fetch a picture from another host is said', () => {
  expect(read('![A](https://example.org/a.png)').told[0]).toContain("curl -LO 'https://example.org/a.png'");
});

test('words of a picture that look like a note are an error', () => {
  expect(read('![Noet: secret](a.png)').told[0]).toMatch(/^voice-like/);
  expect(read('![A](a.png "Speaker notes: secret")').told[0]).toMatch(/^(voice-like|stray-notes)/);
});

test('pictures of footnotes and terms are the deck’s', () => {
  const { deck } = parseDeck(
    makeSource('## A claim\n\nShown[^a]\n\n[^a]: See ![A](a.png)', {
      files: { 'glossary.md': '## Lens {#lens}\n\n![B](b.png)\n' },
    }),
    [],
  );
  expect(deck && listImages(deck).map(({ path }) => path)).toEqual(['a.png', 'b.png']);
});
