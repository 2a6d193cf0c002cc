import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareSides, type Gallery, openGallery } from './gallery.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
  await gallery.choose('1:1', 'light');
});
afterAll(() => gallery.close());

/** What the canvas of a state holds, with its words, after the slider was moved through these places. */
async function scrub(index: number, ...places: number[]): Promise<string> {
  const plate = await gallery.show(index);
  return plate.evaluate((element, ways) => {
    const slider = element.querySelector('input');
    for (const way of ways) {
      if (slider) slider.value = String(way);
      slider?.dispatchEvent(new Event('input'));
    }
    const words = element.querySelector('.live svg')?.innerHTML ?? '';
    return (element.querySelector('canvas')?.toDataURL() ?? '') + words;
  }, places);
}

describe('the stage in a browser', () => {
  it.each(['chamber-vote', 'calendar-grid', 'map-arcs', 'nodes-sets'])(
    'paints %s on the canvas as in SVG',
    async (name) => {
      const plate = await gallery.show(gallery.names.indexOf(name));
      expect(await compareSides(plate)).toBeLessThan(0.005);
    },
  );

  it('writes lines and labels as SVG text does, in its order, whatever was shown before', async () => {
    const index = gallery.names.indexOf('chamber-vote');
    await scrub(index, 0, 0.5, 1);
    const plate = await gallery.show(index);
    const [live, still] = await plate.evaluate((element) =>
      ['.live svg > g', '.still svg > g > :not(g)'].map((selector) =>
        [...element.querySelectorAll(selector)]
          .map((one) => (one.tagName === 'g' ? one.innerHTML : one.outerHTML))
          .join('')
          .replaceAll(' xmlns="http://www.w3.org/2000/svg"', ''),
      ),
    );
    expect(live).toContain('<text');
    expect(live).toBe(still);
  });

  it('shows the same at the same moment, whatever was shown before', async () => {
    const straight = await scrub(3, 0.4);
    expect(await scrub(3, 0, 0.9, 0.1, 1, 0.4)).toBe(straight);
    expect(await scrub(3, 0.41)).not.toBe(straight);
  });

  it('draws nothing when nothing changes', async () => {
    await gallery.show(3);
    const drawn = await gallery.page.evaluate(async () => {
      let count = 0;
      const { clearRect } = CanvasRenderingContext2D.prototype;
      CanvasRenderingContext2D.prototype.clearRect = function (...box) {
        count++;
        clearRect.apply(this, box);
      };
      for (let frame = 0; frame < 30; frame++)
        await new Promise((resolve) => window.requestAnimationFrame(resolve));
      CanvasRenderingContext2D.prototype.clearRect = clearRect;
      return count;
    });
    expect(drawn).toBe(0);
  });

  it('cuts where the reader wants no motion', async () => {
    const [from, to] = [await scrub(3, 0.01, 0), await scrub(3, 0.99, 1)];
    await gallery.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    expect(await scrub(3, 0.45)).toBe(from);
    expect(await scrub(3, 0.55)).toBe(to);
    await gallery.page.emulateMediaFeatures([]);
    await gallery.page.evaluate(() => {
      document.documentElement.dataset.motion = 'reduce';
    });
    expect(await scrub(3, 0.45)).toBe(from);
    await gallery.page.evaluate(() => {
      delete document.documentElement.dataset.motion;
    });
    expect(await scrub(3, 0.45)).not.toBe(from);
  });

  it('keeps to system colours where the reader asks for them', async () => {
    const index = gallery.names.indexOf('chamber-vote');
    const plate = await gallery.show(index);
    const session = await gallery.page.createCDPSession();
    const readColours = (): Promise<number> =>
      plate.$eval('canvas', (canvas) => {
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
          data: new Uint8ClampedArray(),
        };
        let count = 0;
        for (let at = 0; at < data.length; at += 4)
          if (data[at] === 0x7d && data[at + 1] === 0x1d && data[at + 2] === 0x22) count++;
        return count;
      });
    expect(await readColours()).toBeGreaterThan(1000);
    await session.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
    await gallery.page.evaluate(() => new Promise((resolve) => window.requestAnimationFrame(resolve)));
    expect(await readColours()).toBe(0);
    await session.send('Emulation.setEmulatedMedia', { features: [] });
  });
});
