import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPdf, rules } from '../../src/print/check/check.ts';
import type { RuleViolation } from '../../src/print/check/model.ts';
import { finishPdf, repairs } from '../../src/print/finish/finish.ts';
import type { PdfInfo } from '../../src/print/finish/model.ts';
import { launchBrowser } from '../../src/print/launch/browser.ts';
import { savePdf } from '../../src/print/objects/save.ts';
import { printPdf } from '../../src/print/print.ts';
import { findElements, type ReadPdf, readPdf } from './read.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>All that is mended</title>
<style>@page{size:6in 4in;margin:.5in;@top-left{content:"Running"}@bottom-right{content:counter(page)}}
h1{border-bottom:2px solid}aside{background:#eee}</style></head>
<body><main><section><h1>First</h1><p>One <a href="#last">on</a> and <a href="https://example.org/far">example<wbr>.org<wbr>/far</a>,
<em>stressed</em> and <strong>strong</strong>, <span lang="ru">маяк</span>.</p>
<ul><li>A <a href="#last">link</a> and more</li><li>Two<ul><li>Inner</li></ul></li></ul>
<table><thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead><tbody>${'<tr><th scope="row">1</th><td>2</td></tr>'.repeat(20)}</tbody></table>
<aside><p>Beside</p></aside></section>
<section id="last"><h2>Second</h2><figure role="group"><svg role="img" aria-label="A dot" width="20" height="20"><g aria-hidden="true"><path d="M9 9h0" stroke="red" stroke-width="9" stroke-linecap="round"/></g></svg></figure></section></main></body></html>`;

const ABOUT: PdfInfo = {
  title: 'Mended',
  author: 'Ada',
  subject: 'A subject',
  keywords: [],
  language: 'en',
  updated: '2026-01-31T00:00:00Z',
  source: PAGE,
  labels: ['i', '7'],
};

let browser: Browser;
let printed: Uint8Array;
beforeAll(async () => {
  browser = await launchBrowser();
  printed = await printPdf(browser, PAGE, { name: 'page' });
});
afterAll(() => browser.close());

const without = async (name: string): Promise<Uint8Array> =>
  finishPdf(
    printed,
    ABOUT,
    repairs.filter((repair) => repair.name !== name),
  );
const name = (violations: RuleViolation[]) => [...new Set(violations.map(({ rule }) => rule))].sort();

test('a finished file breaks no rule, and what Chromium prints breaks several', async () => {
  expect(await checkPdf(await finishPdf(printed, ABOUT), ABOUT)).toEqual([]);
  expect(name(await checkPdf(printed, ABOUT))).toEqual([
    '5-1',
    '5-2',
    '7.1-3',
    '7.1-5',
    '7.1-8',
    '7.1-9',
    '7.18.5-2',
    '7.2-20',
    'own',
  ]);
});

test.each([
  ['writeXmp', ['5-1', '5-2', '7.1-8', '7.1-9']],
  ['mapRoles', ['7.1-5']],
  ['describeLinks', ['7.18.5-2']],
  ['markArtifacts', ['7.1-3', 'own']],
  ['wrapListBodies', ['7.2-20']],
  ['writeTree', ['7.2-20', 'own']],
])('without %s the rules %j are broken', async (repair, broken) => {
  expect(name(await checkPdf(await without(repair), ABOUT))).toEqual(broken);
});

describe('what a reader gets', () => {
  let before: ReadPdf;
  let after: ReadPdf;
  beforeAll(async () => {
    before = await readPdf(printed);
    after = await readPdf(await finishPdf(printed, ABOUT));
  });

  test('words of another language say so', () => {
    const find = (pdf: ReadPdf) => findElements(pdf.structure, 'Span').filter(({ lang }) => lang === 'ru');
    expect(find(before)).toEqual([]);
    expect(find(after).map(({ text }) => text.trim())).toEqual(['маяк']);
  });

  test('a link is one place to press in each of its lines', () => {
    const far = (pdf: ReadPdf) => pdf.links.filter(({ url }) => url?.includes('example.org'));
    expect(far(before).length).toBeGreaterThan(far(after).length);
    expect(far(after)).toHaveLength(1);
    expect(after.links).toHaveLength(3);
  });

  test('text stands in the element that it belongs to, without one that means nothing around it', () => {
    const plain = (pdf: ReadPdf) =>
      findElements(pdf.structure, 'NonStruct').filter(({ children, text }) => children.length === 0 && text);
    expect(plain(before).length).toBeGreaterThan(40);
    expect(plain(after)).toEqual([]);
    const paragraph = findElements(after.structure, 'P')[0];
    expect(paragraph?.text.replace(/\s+/g, ' ').trim()).toBe(
      'One on and example.org/far, stressed and strong, маяк.',
    );
    expect(paragraph?.children.map(({ role }) => role)).toEqual(['Link', 'Link', 'Span', 'Span', 'Span']);
  });

  test('running heads, borders and the heads of a table’s later pages are artifacts', () => {
    expect(after.pages.length).toBeGreaterThan(2);
    expect(after.pages.join()).toContain('Running');
    expect(after.tagged).not.toContain('Running');
    const heads = (pdf: ReadPdf) => pdf.tagged.match(/a\s*b\s*1/g)?.length ?? 0;
    expect(heads(after)).toBe(1);
  });

  test('pages are called by their sections’ labels', () => {
    expect(after.labels?.slice(0, 2)).toEqual(['i', 'i (2)']);
    expect(after.labels?.at(-1)).toBe('7');
    expect(before.labels).toBeNull();
  });
});

test.each([
  [
    'a word that the page lost',
    (html: string) => html.replace('and more', 'and more still'),
    /own .*in place of/,
  ],
  [
    'a picture without its description',
    (html: string) => html.replace('A dot', 'Two dots'),
    /own .*in place of "Twodots"/,
  ],
])('%s is found', async (_, change, message) => {
  const violations = await checkPdf(await finishPdf(printed, ABOUT), { source: change(PAGE) });
  expect(violations.map(({ rule, message: said }) => `${rule} ${said}`).join()).toMatch(message);
});

test.each([
  ['an entry from what is not tagged', 999, /own the parent tree's entry 999/],
  ['a page without entries', 0, /7\.1-3 page 1: "First" does not lead back/],
])('%s in the parent tree is found', async (_, key, message) => {
  const document = await PDFDocument.load(await finishPdf(printed, ABOUT), { updateMetadata: false });
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const nums = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
  const { context } = document;
  if (key === 0) nums.set(1, context.obj([]));
  else for (const each of [context.obj(key), context.obj([root.get(PDFName.of('K'))])]) nums.push(each);
  const violations = await checkPdf(savePdf(document), ABOUT);
  expect(violations.map(({ rule, message: said }) => `${rule} ${said}`).join('\n')).toMatch(message);
});

test('a font of this computer, a bitmap and a broken table are found', async () => {
  const page = PAGE.replace('<td>2</td>', '').replace(
    'Beside',
    'Beside <img alt="A pixel" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==">',
  );
  const about = { ...ABOUT, source: page, families: ['Spectral'] };
  const violations = await checkPdf(
    await finishPdf(await printPdf(browser, page, { name: 'page' }), about),
    about,
  );
  const told = violations.map(({ rule, message }) => `${rule} ${message}`).join('\n');
  expect(told).toMatch(/7\.2-42 rows of 2 and 1 cells/);
  expect(told).toMatch(/own there is a bitmap of 1 by 1/);
  expect(told).toMatch(/own page 1: \S+ is a font of this computer/);
});

test('headings that skip a level, a character without a glyph and a missing description are found', async () => {
  const page = PAGE.replace(/h2>/g, 'h3>')
    .replace(' aria-label="A dot"', '')
    .replace('Beside', 'Beside \u{F8FF}');
  const about = { ...ABOUT, source: page };
  const violations = await checkPdf(
    await finishPdf(await printPdf(browser, page, { name: 'page' }), about),
    about,
  );
  expect(name(violations)).toEqual(expect.arrayContaining(['7.21.8-1', '7.4.2-1']));
});

test('a link that leads nowhere is found, with its page, its words and what it names', async () => {
  const page = PAGE.replace('and more</li>', 'and <a href="#last-2">the <b>later</b> step</a></li>');
  const about = { ...ABOUT, source: page };
  const violations = await checkPdf(
    await finishPdf(await printPdf(browser, page, { name: 'page' }), about),
    about,
  );
  expect(violations).toEqual([
    {
      rule: 'own',
      message:
        'page 1: the link "the later step" leads to "#last-2", which nothing on the page has as its id',
    },
  ]);
});

test('every rule has its own number', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(40);
});

test('a figure that its author wrote is a group around its picture and caption', async () => {
  const page = PAGE.replace('<figure role="group">', '<figure>').replace(
    '</figure>',
    '<figcaption>Below</figcaption></figure>',
  );
  const about = { ...ABOUT, source: page };
  const bytes = await printPdf(browser, page, { name: 'page' });
  const left = repairs.filter((repair) => repair.name !== 'groupFigures');
  expect(name(await checkPdf(await finishPdf(bytes, about, left), about))).toEqual(['7.3-1']);
  expect(await checkPdf(await finishPdf(bytes, about), about)).toEqual([]);
});
