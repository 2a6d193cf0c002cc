import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkPdf } from '../../src/print/check/check.ts';
import { finishPdf } from '../../src/print/finish/finish.ts';
import { withBrowser } from '../../src/print/launch/browser.ts';
import { printPdf } from '../../src/print/print.ts';

const FONT = readFileSync(
  'node_modules/@fontsource/spectral/files/spectral-latin-400-normal.woff2',
  'base64',
);
const PAGE = `<!doctype html><html lang="en"><head><title>Faces</title>
<style>@page{size:6in 4in}@font-face{font-family:Spectral;font-weight:400;src:url(data:font/woff2;base64,${FONT})}
h1{font:400 2rem Spectral}p{font:1rem Spectral;break-before:page}b{font-weight:700}</style></head>
<body><main><section><h1>One face</h1><p>It has no <b>bold letters</b>.</p></section></main></body></html>`;

test('a face that the browser makes up is found, with its page and the words set in it', async () => {
  const info = {
    title: 'Faces',
    author: 'Ada',
    subject: 'A subject',
    keywords: [],
    language: 'en',
    updated: '2026-01-31T00:00:00Z',
    source: PAGE,
    families: ['Spectral'],
  };
  const printed = await withBrowser((browser) => printPdf(browser, PAGE, { name: 'page' }));
  const found = await checkPdf(await finishPdf(printed, info), info);
  // Such a font may not know what its letters are: a word can end with another sign.
  expect(found[0]).toEqual({
    rule: 'own',
    message: expect.stringMatching(
      /^page 2: "bold.{1,2}etters" is set in a Type 3 font, which the browser makes where no named font has the weight, style or character$/u,
    ),
    words: expect.stringMatching(/^bold.{1,2}etters$/u),
  });
});
