import { expect, test } from 'vitest';
import { KIND_GROUNDS } from '../../src/theme/kindPalette.ts';
import { GROUNDS } from '../../src/theme/palette.ts';

/** Relative luminance and contrast of WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
function findLuminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function findContrast(a: string, b: string): number {
  const [dim = 0, bright = 0] = [findLuminance(a), findLuminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dim + 0.05);
}

const grounds = Object.keys(KIND_GROUNDS) as (keyof typeof KIND_GROUNDS)[];

test('every ground has colours of its own for code', () => {
  expect(grounds.sort()).toEqual(Object.keys(GROUNDS).sort());
});

test.each(grounds)('code has contrast on the ground "%s", lit or not', (ground) => {
  const { mark, 'code-lit': lit, 'code-far': far, 'code-edge': edge, ...words } = KIND_GROUNDS[ground];
  const { ink, 'paper-raised': raised } = GROUNDS[ground];
  const low = Object.entries(words).flatMap(([name, colour]) =>
    [raised, lit].map((behind) => [name, behind, findContrast(colour, behind)] as const),
  );
  // Seven to one for projectors, which the pages share.
  expect(low.filter(([, , contrast]) => contrast < 7)).toEqual([]);
  expect(findContrast(far, raised)).toBeGreaterThan(3);
  expect(findContrast(edge, raised)).toBeGreaterThan(3);
  expect(findContrast(ink, mark)).toBeGreaterThan(7);
});
