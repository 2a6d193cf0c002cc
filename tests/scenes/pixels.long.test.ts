import { afterAll, beforeAll, expect, it } from 'vitest';
import { SHAPES } from '../../src/scenes/shapes.ts';
import { compareSides, type Gallery, openGallery } from './gallery.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

it.each(SHAPES)('paints every state in %s on the canvas as in SVG', async (shape) => {
  await gallery.choose(shape, 'light');
  const shares: [string, number][] = [];
  for (const [index, name] of gallery.names.entries())
    shares.push([name, await compareSides(await gallery.show(index))]);
  const [worst] = shares.sort((a, b) => b[1] - a[1]);
  console.log(
    `${shape}: ${shares.length} states, the worst ${((worst?.[1] ?? 1) * 100).toFixed(3)} % (${worst?.[0]})`,
  );
  expect(shares.filter(([, share]) => share >= 0.005)).toEqual([]);
});

it.each(['dark', 'projector'])('paints in the %s palette on the canvas as in SVG', async (palette) => {
  await gallery.choose('1:1', palette);
  const shares: [string, number][] = [];
  for (const [index, name] of gallery.names.entries())
    shares.push([name, await compareSides(await gallery.show(index))]);
  expect(shares.filter(([, share]) => share >= 0.005)).toEqual([]);
});
