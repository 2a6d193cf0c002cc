import { expect, test } from 'vitest';
import { withBrowserRunner } from '../../src/print/launch/runner.ts';
import { printPdf } from '../../src/print/print.ts';
import { crash, listen, PAGE } from './press.ts';

/** Takes the browser far longer than the millisecond that it is given. */
const LONG = PAGE.replace('</body>', `${'<p>A line.</p>'.repeat(20_000)}</body>`);

test('the second crash is told with the name of what was printed', async () => {
  const { effects } = listen();
  const printed = withBrowserRunner((press) => press.run(crash), effects);
  await expect(printed).rejects.toThrow(/a\.pdf could not be printed\..*Twice/s);
});

test('a browser that hangs counts as crashed', async () => {
  const { told, effects } = listen();
  let tries = 0;
  const done = await withBrowserRunner(
    (press) =>
      press.run(async (browser) => {
        if (tries++ > 0) return 'printed';
        await printPdf(browser, LONG, { name: 'a.pdf', timeout: 1 });
        return 'not hanging';
      }),
    effects,
  );
  expect([done, told.length]).toEqual(['printed', 1]);
});

test('a mistake of the page is no fault of the browser’s: it is not tried again', async () => {
  const { told, effects } = listen();
  const page = PAGE.replace('<h1>', '<img src="https://example.org/a.png" alt="A"><h1>');
  const printed = withBrowserRunner(
    (press) => press.run((browser) => printPdf(browser, page, { name: 'a.pdf' })),
    effects,
  );
  await expect(printed).rejects.toThrow('a.pdf could not be printed');
  expect(told).toEqual([]);
});
