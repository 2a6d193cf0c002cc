import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkPdf } from '../../src/print/check/check.ts';
import { finishPdf } from '../../src/print/finish/finish.ts';
import type { PdfInfo } from '../../src/print/finish/model.ts';
import { launchBrowser } from '../../src/print/launch/browser.ts';
import { printPdf } from '../../src/print/print.ts';

const FONT = readFileSync(
  'tests/fixtures/rtl/fonts/naskh/files/noto-naskh-arabic-arabic-400-normal.woff2',
).toString('base64');

function writePage(language: string, direction: 'ltr' | 'rtl', body: string): string {
  return `<!doctype html><html lang="${language}" dir="${direction}"><head><title>Both ways</title><style>
@font-face{font-family:Naskh;src:url(data:font/woff2;base64,${FONT});font-weight:1 999}
@page{size:4in 6in;margin:.5in}body{font:16px Naskh,serif;font-synthesis:none}</style></head><body><main><h1>Lights</h1>
${body}</main></body></html>`;
}

/** Prints a page, and checks it as if it had been made from `source`. */
async function findViolations(browser: Browser, page: string, source = page): Promise<string[]> {
  const about: PdfInfo = {
    title: 'Both ways',
    author: 'Ada',
    subject: '',
    keywords: [],
    language: 'ar',
    updated: '2026-01-31T00:00:00Z',
    source: page,
  };
  const printed = await finishPdf(await printPdf(browser, page, { name: 'page' }), about);
  return (await checkPdf(printed, { source })).map(({ message }) => message);
}

const ARABIC = 'بُني البرج الأول من الخشب، فأخذته العاصفة مع من بناه. ثم جاء برج من الحجر، وبقي.';

/** Words that a print has to keep, each as the body of a page. */
export const KEPT: [name: string, body: string][] = [
  ['full stops', `<p>${ARABIC}</p>`],
  [
    'a paragraph of the other direction',
    '<p>4 slides, 6 min. The clock is counted from the first slide.</p>',
  ],
  ['numbers and dates', '<p>في 1 فبراير 1811، بين 1698–1811 و ١٩٠٣ أو 3,5 و 50% من الأبراج.</p>'],
  ['brackets and quotes', '<p>البرج (الأول) من «الحجر» [الأبيض]، أو (Eddystone) كما يسمى.</p>'],
  ['a joiner that is not seen', '<p>می‌شود و نمی‌خواهند\u200F.</p>'],
  [
    'a link beside words of its direction',
    '<p>برج Bell <a href="https://example.org">Rock في البحر</a> ثم عاد.</p>',
  ],
  [
    'stress',
    '<p>كان <em>البرج <strong>الأول</strong></em>: «ضوء» يدور. <b>Bell</b> Rock، ثم <i>Eddystone</i>.</p>',
  ],
  [
    'words of the page’s other direction in long text',
    `<p>${'The tower '.repeat(12)} is البرج الأول, (الثاني) or the light\u00ADhouse${' extra\u00ADordinary'.repeat(9)}.</p>`,
  ],
];

const BODY = `<h2>أول</h2><p>${ARABIC}</p><p>كان ضوء Bell Rock يدور.</p><p>Nine lamps, lit.</p>`;
const PAGE = writePage('ar', 'rtl', BODY);

type Difference = [name: string, word: string, other: string];

/** Words that a print may not change, and what they are changed to. */
export const DIFFERENCES: Difference[] = [
  ['a word that is missing', 'العاصفة ', ''],
  ['a word that is added', 'العاصفة', 'العاصفة الكبيرة'],
  ['another word', 'الحجر', 'الشجر'],
  ['a letter in another place', 'Rock', 'Rokc'],
  ['a word in two', 'العاصفة', 'العا صفة'],
  ['two words in one', 'كان ضوء', 'كانضوء'],
  ['a sign that is missing', 'الخشب،', 'الخشب'],
  ['a word of the other direction', 'lamps', 'lights'],
  ['a number', 'Nine', '9'],
];

/** Tests that a page of a language is kept with each of these bodies. */
export function testKept(language: 'ar' | 'en', bodies: typeof KEPT): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test.each(bodies)(`a page in ${language} is kept: %s`, async (_name, body) => {
    const page = writePage(language, language === 'ar' ? 'rtl' : 'ltr', body);
    expect(await findViolations(browser, page)).toEqual([]);
  });
}

/** Tests that each of these differences is found, once. */
export function testDifferences(differences: Difference[]): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test.each(differences)('what differs is not kept: %s', async (_name, word, other) => {
    expect(PAGE).toContain(word);
    expect(await findViolations(browser, PAGE, PAGE.replace(word, other))).toHaveLength(1);
  });
}

/** Tests that words in another place or order are found. */
export function testOrder(): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test('what differs is not kept: a word that has changed its paragraph', async () => {
    const moved = PAGE.replace('وبقي.</p><p>كان ضوء', 'وبقي. ضوء</p><p>كان');
    expect(moved).not.toBe(PAGE);
    expect(await findViolations(browser, PAGE, moved)).toHaveLength(1);
  });

  test('what differs is not kept: words in another order where all run from left to right', async () => {
    const plain = writePage('en', 'ltr', `<p>Nine lamps, lit at night.</p><p>ضوء</p>`);
    expect(await findViolations(browser, plain, plain.replace('Nine lamps', 'lamps Nine'))).toHaveLength(1);
  });
}
