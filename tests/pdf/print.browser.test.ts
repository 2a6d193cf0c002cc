import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finishPdf } from '../../src/print/finish/finish.ts';
import type { PdfInfo } from '../../src/print/finish/model.ts';
import { launchBrowser } from '../../src/print/launch/browser.ts';
import { printPdf } from '../../src/print/print.ts';
import { findElements, readPdf } from './read.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>Printed</title>
<style>@page{size:6in 4in;margin:0}*{margin:0}section{height:4in}#last{break-before:page}</style></head>
<body><section><h1>First</h1><p>One <a href="#last">on</a></p>
<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table></section>
<section id="last"><h2>Second</h2><figure role="group"><svg role="img" aria-label="A dot" width="20" height="20"><path d="M9 9h0" stroke="red" stroke-width="9" stroke-linecap="round"/></svg></figure></section>
<script>document.body.append('scripted')</script></body></html>`;

const ABOUT: PdfInfo = {
  title: 'Dots & <Lines>',
  author: 'Ada “A.” Łoś',
  subject: 'A subject',
  keywords: ['маяк', 'sea'],
  language: 'en',
  updated: '2026-01-31T00:00:00Z',
  source: PAGE,
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a page is printed tagged, with bookmarks, links and the size it asks for; its scripts stay still', async () => {
  const pdf = await readPdf(await printPdf(browser, PAGE, { name: 'page' }));
  expect(pdf.sizes).toEqual([
    [432, 288],
    [432, 288],
  ]);
  expect(pdf.bookmarks).toEqual([
    { title: 'First', depth: 1, page: 1 },
    { title: 'Second', depth: 2, page: 2 },
  ]);
  expect(pdf.links).toMatchObject([{ page: 1, url: null, target: 2, href: '#last' }]);
  expect(findElements(pdf.structure, 'Figure').map(({ alt }) => alt)).toEqual(['A dot']);
  expect(pdf.pages.join()).not.toContain('scripted');
});

test('a scale prints bigger pixels on the same paper', async () => {
  const scaled = PAGE.replace('height:4in', 'height:8in');
  const pdf = await readPdf(await printPdf(browser, scaled, { name: 'page', scale: 0.5 }));
  expect(pdf.sizes).toEqual([
    [432, 288],
    [432, 288],
  ]);
});

test('what would be fetched is an error that names it', async () => {
  const page = PAGE.replace('<p>', '<img src="https://example.org/a.png" alt="A picture"><p>');
  const printed = printPdf(browser, page, { name: 'a.pdf' });
  await expect(printed).rejects.toThrow('a.pdf could not be printed');
  await expect(printed.catch((error: Error) => String(error.cause))).resolves.toMatch(
    /https:\/\/example\.org\/a\.png was asked for; image "A picture" did not load/,
  );
});

test('a font that does not load is an error that names it', async () => {
  const page = PAGE.replace(
    '<style>',
    '<style>@font-face{font-family:Broken;src:url(data:font/woff2;base64,AAAA)}h1{font-family:Broken}',
  );
  const printed = printPdf(browser, page, { name: 'a.pdf' });
  await expect(printed.catch((error: Error) => String(error.cause))).resolves.toMatch(
    /font Broken .*did not load/,
  );
});

test('no page stays open', async () => {
  const before = (await browser.pages()).length;
  await printPdf(browser, PAGE, { name: 'page' });
  await printPdf(browser, PAGE.replace('<p>', '<img src="http://a.invalid/">'), { name: 'page' }).catch(
    () => {},
  );
  expect(await browser.pages()).toHaveLength(before);
});

test('a finished file says what it is, and is still whole', async () => {
  const printed = await printPdf(browser, PAGE, { name: 'page' });
  const finished = await readPdf(await finishPdf(printed, ABOUT));
  expect(finished.info).toMatchObject({
    Title: 'Dots & <Lines>',
    Author: 'Ada “A.” Łoś',
    Subject: 'A subject',
    Keywords: 'маяк, sea',
    Language: 'en',
    CreationDate: 'D:20260131000000Z',
    ModDate: 'D:20260131000000Z',
  });
  expect(finished.info.Producer).toMatch(/^Skia\/PDF m\d+$/);
  expect(finished.metadata).toContain('<rdf:li xml:lang="x-default">Dots &amp; &lt;Lines&gt;</rdf:li>');
  expect(finished.metadata).toContain('<xmp:ModifyDate>2026-01-31T00:00:00Z</xmp:ModifyDate>');
  // The packet describes the file that it is in.
  expect(finished.metadata).toContain('<rdf:Description rdf:about=""');
  const before = await readPdf(printed);
  expect(finished.bookmarks).toEqual(before.bookmarks);
  expect(finished.pages).toEqual(before.pages);
  expect(finished.tagged).toEqual(before.tagged);
  for (const role of ['H1', 'H2', 'P', 'Link', 'Table', 'TR', 'TH', 'TD', 'Figure'])
    expect(findElements(finished.structure, role).map(({ text }) => text)).toEqual(
      findElements(before.structure, role).map(({ text }) => text),
    );
});

test.each([
  ['count on from other pages of the process', (id: string) => String(Number(id) + 90_000)],
  ['were given in another order', (id: string) => String(99_999_999 - Number(id))],
])('ids that %s come out the same', async (_, change) => {
  const printed = Buffer.from(await printPdf(browser, PAGE, { name: 'page' })).toString('latin1');
  const other = printed.replace(
    /\(node(\d{8})\)/g,
    (_whole, id: string) => `(node${change(id).padStart(8, '0')})`,
  );
  expect(other).not.toBe(printed);
  const [first, second] = await Promise.all(
    [printed, other].map((text) => finishPdf(Buffer.from(text, 'latin1'), ABOUT)),
  );
  expect(Buffer.compare(first ?? Buffer.of(), second ?? Buffer.of())).toBe(0);
});

test('a bookmark has its heading’s words, once, with the spaces where its lines end', async () => {
  const page = PAGE.replace('<h1>First', '<h1><b>1</b> First of a kind &amp;<br>in two lines');
  const { bookmarks } = await readPdf(
    await finishPdf(await printPdf(browser, page, { name: 'page' }), { ...ABOUT, source: page }),
  );
  expect(bookmarks.map(({ title }) => title)).toEqual(['1 First of a kind & in two lines', 'Second']);
});

test('two prints are the same bytes once finished', async () => {
  const first = await finishPdf(await printPdf(browser, PAGE, { name: 'page' }), ABOUT);
  await printPdf(browser, PAGE.repeat(3), { name: 'other' });
  const second = await finishPdf(await printPdf(browser, PAGE, { name: 'page' }), ABOUT);
  expect(Buffer.compare(first, second)).toBe(0);
});
