import { expect, test } from 'vitest';
import { withBrowserRunner } from '../../src/print/launch/runner.ts';
import { printPdf } from '../../src/print/print.ts';
import { crash, listen, PAGE } from './press.ts';

test('a browser that crashes is replaced, and what it printed is printed again', async () => {
  const { told, effects } = listen();
  let tries = 0;
  const pdf = await withBrowserRunner(
    (press) =>
      press.run((browser) => (tries++ === 0 ? crash(browser) : printPdf(browser, PAGE, { name: 'a.pdf' }))),
    effects,
  );
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  expect([tries, told.length]).toEqual([2, 1]);
});
