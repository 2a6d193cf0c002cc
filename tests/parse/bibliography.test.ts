import { expect, test } from 'vitest';
import { readText } from '../../src/deck/text.ts';
import { readFile } from './plain.ts';

/** What a deck that cites some works says, and its list of them. */
function cite(keys: string, bib: string, front = 'lang: en'): { said: string[]; entries: string[] } {
  const { deck, said } = readFile(`---\n${front}\n---\n\n# A\n\n[${keys}]\n`, { 'references.bib': bib });
  return { said, entries: deck?.references.map(({ entry }) => readText(entry)) ?? [] };
}

const GOOD = '@book{good, author = {Ada, A.}, title = {Good}, year = {2014}}\n';

test('works that nothing cites are one warning, whatever is wrong with them', () => {
  const bib = `${GOOD}@misc{bare, year = 2000}\n@misc{bare2}\n@book{twice, title = {A}}\n@book{twice, title = {B}}\n@book{broken, title {C}}\n`;
  expect(cite('@good', bib)).toEqual({
    said: [
      'references.bib:2:7 warning uncited-faults: nothing cites this, and nothing could: the work "bare" has neither author nor title; so it is with 3 more',
    ],
    entries: ['Ada, A. Good. 2014.'],
  });
});

test.each([
  ['bare', '@misc{bare, year = 2000}', 'bare-reference'],
  ['good', '@book{good, title = {Another}}', 'duplicate-reference'],
  ['broken', '@book{broken, title {C}}', 'bad-bibliography'],
  ['macro', '@book{macro, title = {M}, publisher = house # { and } # other}', 'bad-bibliography'],
])('a work that is cited and wrong is an error: %s', (key, entry, code) => {
  const { said } = cite(`@${key}`, GOOD + entry);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(`references.bib:2:`);
  expect(said[0]).toContain(`error ${code}`);
});

test('the other entries of a file with a mistake are read', () => {
  const bib = `@string{house = "House"}\n@book{open, title = {Never closed\n${GOOD}@book{last, author = {B}, title = {Last}, publisher = house # { and Sons}}`;
  const { entries } = cite('@good; @last', bib);
  expect(entries).toEqual(['Ada, A. Good. 2014.', 'B. Last. House and Sons.']);
});

const WORK = `@online{work, author = {Ada, A.}, title = {Work}, pages = {p 157-175}, date = {2015-09-23},
  url = {https://example.org/a--b}, urldate = {2020-01-02}, note = {Place: Berlin}}`;

test.each([
  ['en', '23 September 2015, pp. 157–175. https://example.org/a--b (accessed 2 January 2020)'],
  ['de', '23. September 2015, S. 157–175. https://example.org/a--b (zugegriffen 2. Januar 2020)'],
  ['fr', '23 septembre 2015, p. 157‑175. https://example.org/a--b (consulté le 2 janvier 2020)'],
])('pages and dates are written as the language asks: %s', (language, end) => {
  const { entries } = cite('@work', WORK, `lang: ${language}`);
  expect(entries[0]?.replaceAll(/\s/g, ' ')).toMatch(/ Berlin, /);
  expect(entries[0]?.replaceAll(/\s/g, ' ')).toContain(end.replaceAll(/\s/g, ' '));
});

test('a file of many entries with a mistake is read in a moment', () => {
  const many = Array.from({ length: 2000 }, (_, at) => `@book{b${at}, title = {T}}\n`).join('');
  const start = performance.now();
  expect(cite('@b7', `${many}${'@book{'.repeat(20_000)}`).entries).toEqual(['T.']);
  expect(performance.now() - start).toBeLessThan(5000);
});
