import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'puppeteer';
import { expect, test } from 'vitest';
import { describeScene } from '../../src/scenes/describe.ts';
import type { BuiltStory, Reader, Reading } from './page.ts';

/** What stands under every picture that counts something, as the stage and the printed page show it. */
const CAPTION = 'One dot =';

/** Tests that a story has every picture of its deck: on the stage, printed, and without a script. */
export function testPictures({ name }: BuiltStory, reading: Reading, reader: Reader): void {
  const { address, steps, open, waitForStep, scrollTo, readStage } = reading;
  const units = steps.map(({ scene }) => describeScene(scene).unit);

  test(`${name}: the stage shows the picture of every step that is scrolled to`, async () => {
    const page = await open();
    for (const [index, { id }] of steps.entries()) {
      await scrollTo(page, id);
      await waitForStep(page, id);
      const unit = units[index];
      if (unit) await page.waitForFunction(() => document.querySelectorAll('.stage text').length > 1);
      const words = await readStage(page);
      if (unit) expect(words, id).toContain(`${CAPTION} ${unit}`.slice(0, 24));
      else expect(words, id).not.toContain(CAPTION);
    }
    await page.close();
  });

  test(`${name}: printed, the page has every picture`, async () => {
    const page = await open();
    await waitForStep(page, '');
    await page.waitForFunction(
      () =>
        'storyData' in window ||
        JSON.parse(document.querySelector('#payload')?.textContent ?? '{}').later === null,
    );
    const text = await print(page);
    const counted = units.filter((unit) => unit !== null).length;
    expect(text.split(CAPTION).length - 1).toBe(counted);
    await page.close();
  });

  test(`${name}: without a script every step is followed by its still`, async () => {
    const { page, close } = await reader.openScriptless(address);
    const text = await print(page);
    const counted = units.filter((unit) => unit !== null).length;
    expect(text.split(CAPTION).length - 1).toBe(counted);
    await close();
  });
}

/** The words of the page as it prints, those of its pictures among them. */
async function print(page: Page): Promise<string> {
  const file = getDocument({ data: await page.pdf({ format: 'a4' }), verbosity: 0 });
  const pdf = await file.promise;
  const words: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    words.push(...items.map((item) => ('str' in item ? item.str : '')));
  }
  await file.destroy();
  return words.join(' ').replace(/\s+/g, ' ');
}
