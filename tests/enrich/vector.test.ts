import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ImageFault } from '../../src/enrich/images/limits.ts';
import { makeVector } from '../../src/enrich/images/vector.ts';

function clean(svg: string): { svg: string; told: string; width: number; height: number; words: string } {
  const { asset, files, remarks } = makeVector(
    'plan.svg',
    new TextEncoder().encode(svg),
    (words) => `/* ${words} */`,
  );
  const [content] = files.values();
  const { width, height, words } = asset;
  return {
    svg: new TextDecoder().decode(content),
    told: remarks.map(({ message }) => message).join(),
    width,
    height,
    words,
  };
}

const inside = (svg: string): string =>
  clean(`<svg viewBox="0 0 9 9">${svg}</svg>`).svg.replace(/^<svg[^>]*>|<\/svg>\n$/g, '');

test('nothing of a drawing runs, loads or styles', () => {
  const { svg, told, words } = clean(readFileSync('tests/fixtures/photos/pictures/plan.svg', 'utf8'));
  expect(svg).not.toMatch(
    /script|alert|onload|onclick|example\.org|foreignObject|outside|<image|<a |javascript|class=|style=/,
  );
  expect(svg).toMatch(
    /<rect x="40" y="60" width="360" height="200" fill="none" stroke="#222" stroke-width="6"><\/rect>/,
  );
  expect(svg).toContain('fill="url(#i-glow)"');
  expect(words).toBe('Keeper Oil room');
  expect(svg).toContain('<style>/* Keeper Oil room */</style>');
  for (const what of [
    '<script>',
    '<image>',
    '<foreignObject>',
    'onclick of <circle>',
    'href of <use>',
    'part of <style>',
  ])
    expect(told).toContain(what);
});

test.each([
  '<rect fill="url(https://example.org/a)"/>',
  '<rect fill="url(//example.org)"/>',
  '<rect fill="u\\72l(https://example.org)"/>',
  '<rect style="fill:url(&quot;https://example.org&quot;)"/>',
  '<use xlink:href="data:image/svg+xml,x"/>',
  '<use href="other.svg#a"/>',
  '<rect onclick="x"/>',
])('%s loses its attribute', (svg) => {
  expect(inside(svg)).toMatch(/^<(?:rect|use)><\/(?:rect|use)>$/);
});

test.each([
  '<set attributeName="href" to="javascript:alert(1)"/>',
  '<animate attributeName="x"/>',
  '<foreignObject><p>x</p></foreignObject>',
  '<script href="x"/>',
  '<handler>x</handler>',
  '<feImage href="x"/>',
  '<iframe src="x"/>',
])('%s is left out with all that is in it', (svg) => {
  expect(inside(svg)).toBe('');
});

test('style rules become attributes by their weight', () => {
  expect(
    inside(
      '<style>#a{fill:red}.b{fill:blue;stroke:black}rect{fill:green}</style><rect id="a" class="b c"/><rect class="b"/><rect style="fill:none !important"/>',
    ),
  ).toBe(
    '<rect id="i-a" fill="red" stroke="black"></rect><rect fill="blue" stroke="black"></rect><rect fill="none"></rect>',
  );
});

test.each([
  ['width="200" height="100"', 200, 100],
  ['width="2in" viewBox="0 0 40 20"', 192, 96],
  ['viewBox="0 0 640 320"', 640, 320],
  ['width="100%" height="100%" viewBox="0 0 64 32"', 64, 32],
  ['', 300, 150],
])('the size of a drawing with %s', (attributes, width, height) => {
  expect(clean(`<svg ${attributes}><rect/></svg>`)).toMatchObject({ width, height });
});

test('what is no drawing is an error', () => {
  expect(() => clean('<html><svg/></html>')).toThrow(ImageFault);
  expect(() => clean('not at all')).toThrow(ImageFault);
});

test('entities, depth and number are bounded', () => {
  const bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg><text>&b;</text></svg>';
  expect(clean(bomb).svg.length).toBeLessThan(300);
  expect(clean(`<svg>${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}</svg>`).svg.length).toBeLessThan(5000);
});
