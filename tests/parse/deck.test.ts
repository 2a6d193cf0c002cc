import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSource } from '../../src/build/source.ts';
import { readText } from '../../src/deck/text.ts';
import { findSteps } from '../../src/deck/walk.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { renderSchemas } from '../../src/parse/schema.ts';
import { formatDiagnostics } from '../../src/report/format.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';

const lighthouses = readSource(join(import.meta.dirname, '../fixtures/lighthouses'));
const expected = (name: string) => join(import.meta.dirname, 'expected', name);

/** The fixture with a file changed. */
function change(file: string, from: string, to: string) {
  const text = lighthouses.files.get(file) ?? '';
  expect(text).toContain(from);
  return { files: new Map([...lighthouses.files, [file, text.replace(from, to)]]) };
}

test('the lighthouses are a deck without a mistake', async () => {
  const { deck, diagnostics } = parseDeck(lighthouses, sceneReaders);
  expect(diagnostics).toEqual([]);
  const hidePlaces = (key: string, value: unknown) => (key === 'place' ? undefined : value);
  await expect(`${JSON.stringify(deck, hidePlaces, 1)}\n`).toMatchFileSnapshot(expected('lighthouses.json'));
});

test('the minutes of the slides add up to those of the chapter', () => {
  const { deck } = parseDeck(lighthouses, sceneReaders);
  expect(deck?.chapters).toHaveLength(3);
  for (const { slides, minutes } of deck?.chapters ?? [])
    expect(slides.reduce((sum, slide) => sum + slide.minutes, 0)).toBeCloseTo(minutes);
});

test('a slide of scene keep keeps the picture of the chapter before it', () => {
  const text = lighthouses.files
    .get('02-keepers.md')
    ?.replace('---\n\n## The council', '---\n\n## Bare\n\n```scene keep\n```\n\n---\n\n## The council');
  const { deck } = parseDeck(
    { files: new Map([...lighthouses.files, ['02-keepers.md', text ?? '']]) },
    sceneReaders,
  );
  const steps = deck ? findSteps(deck) : [];
  const bare = steps.findIndex(({ step }) => step.id === 'bare');
  expect(steps[bare]?.step.scene?.scene).toBe('units');
  expect(steps[bare]?.step.scene).toEqual(steps[bare - 1]?.step.scene);
  expect(steps[bare]?.step.opensScene).toBe(false);
});

test('only cited works are listed, in the order of their first citation', () => {
  const { deck } = parseDeck(lighthouses, sceneReaders);
  expect(deck?.references.map(({ key, number }) => [number, key])).toEqual([
    [1, 'smeaton1791'],
    [2, 'stevenson1824'],
    [3, 'nlb'],
    [4, 'trinity'],
  ]);
});

test('a deck is read anew each time: nothing of the one before is kept', () => {
  const before = JSON.stringify(parseDeck(lighthouses, sceneReaders));
  const other = parseDeck(change('references.bib', 'Smeaton, John', 'Rennie, John'), sceneReaders);
  expect(readText(other.deck?.references[0]?.entry ?? [])).toMatch(/^Rennie, John/);
  expect(JSON.stringify(other.deck?.chapters)).toContain('(Rennie)');
  expect(JSON.stringify(parseDeck(lighthouses, sceneReaders))).toBe(before);
});

test('CSL-JSON is read like BibTeX, and a date in words stays as it is', () => {
  const { 'references.bib': _, ...files } = Object.fromEntries(lighthouses.files);
  const work = (id: string) => ({
    id,
    type: 'book',
    title: id,
    author: [{ family: 'Keeper' }],
    issued: { raw: '[late 1823]' },
  });
  const json = JSON.stringify(['smeaton1791', 'stevenson1824', 'nlb', 'trinity'].map(work));
  const source = { files: new Map(Object.entries({ ...files, 'references.json': json })) };
  const { deck, diagnostics } = parseDeck(source, sceneReaders);
  expect(diagnostics).toEqual([]);
  expect(readText(deck?.references[0]?.entry ?? [])).toBe('Keeper. smeaton1791. [late 1823].');
});

test.each([
  ['references.bib', '@book{smeaton1791,', '@book{smeaton1791 = {', 'bad-bibliography'],
  ['references.bib', '@book{unused,', '@book{nlb,', 'duplicate-reference'],
  ['glossary.md', '## Keeper', '## Fresnel lens', 'duplicate-id'],
])('a mistake in %s is told: %s', (file, from, to, code) => {
  const { deck, diagnostics } = parseDeck(change(file, from, to), sceneReaders);
  expect(deck).toBeNull();
  expect(diagnostics.map((diagnostic) => [diagnostic.file, diagnostic.code])).toContainEqual([file, code]);
});

test('the address is that of deck.yaml or of the caller, with a slash at its end', () => {
  const url = (source: typeof lighthouses, options = {}) =>
    parseDeck(source, sceneReaders, options).deck?.url;
  const named = change(
    'deck.yaml',
    '# url: https://example.org/lighthouses/',
    'url: https://example.org/deck',
  );
  expect(url(lighthouses)).toBeNull();
  expect(url(named)).toBe('https://example.org/deck/');
  expect(url(named, { url: 'https://example.com' })).toBe('https://example.com/');
});

test('more than sixty projected words beside a picture are a warning', () => {
  const source = change('02-keepers.md', 'Shall the keeper stay?', 'stay '.repeat(61));
  const { deck, diagnostics } = parseDeck(source, sceneReaders);
  expect(deck).not.toBeNull();
  expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([['long-slide', 7]]);
});

test('five mistakes are five diagnostics, in file order', () => {
  const source = readSource(join(import.meta.dirname, 'invalid/five-mistakes'));
  const { deck, diagnostics } = parseDeck(source, sceneReaders);
  expect(deck).toBeNull();
  expect(diagnostics.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
    'deck.yaml:6 bad-date',
    '01-only.md:8 unknown-scene',
    '01-only.md:14 unknown-citation',
    '01-only.md:20 unknown-term',
    '01-only.md:20 remote-image',
  ]);
});

test('lines ended by carriage returns and a byte order mark change nothing', () => {
  const files = new Map(
    [...lighthouses.files].map(([name, text]) => [name, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
  );
  expect(parseDeck({ files }, sceneReaders)).toEqual(parseDeck(lighthouses, sceneReaders));
});

test('diagnostics can be printed in colour', () => {
  const source = change('deck.yaml', 'cast: 420', 'cast: many');
  const { diagnostics } = parseDeck(source, sceneReaders);
  const plain = formatDiagnostics(diagnostics, source, { folder: 'slides/', colour: false });
  const coloured = formatDiagnostics(diagnostics, source, { folder: 'slides/', colour: true });
  expect(plain).toMatch(/^slides\/deck\.yaml:9:7 error bad-value: /);
  expect(coloured).toContain('\u001b[31merror');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
});

test('an address of a work that is none of the web is no link', () => {
  const source = change('references.bib', '{https://', '{javascript://');
  const { deck } = parseDeck(source, sceneReaders);
  const work = deck?.references.find(({ entry }) => readText(entry).includes('javascript:'));
  expect([work?.url, JSON.stringify(work?.entry).includes('"link"')]).toEqual([null, false]);
});

test('chapters stand in the order of their numbers', () => {
  const files = new Map(lighthouses.files);
  files.set('10-keepers.md', files.get('02-keepers.md') ?? '');
  files.delete('02-keepers.md');
  files.set('9-towers.md', files.get('01-towers.md') ?? '');
  files.delete('01-towers.md');
  const { deck } = parseDeck({ files }, sceneReaders);
  expect(deck?.chapters.map(({ file }) => file)).toEqual(['00-title.md', '9-towers.md', '10-keepers.md']);
});

test('an address given by the caller cannot break out of an attribute', () => {
  const { deck } = parseDeck(lighthouses, sceneReaders, { url: 'https://example.org/"><script>' });
  expect(deck?.url).toBe('https://example.org/%22%3E%3Cscript%3E/');
});

test('the work that the deck retells is listed, cited or not', () => {
  const source = change('deck.yaml', 'basedOn: stevenson1824', 'basedOn: unused');
  const { deck } = parseDeck(source, sceneReaders);
  expect(deck?.basedOn).toBe('unused');
  expect(deck?.references.at(-1)).toMatchObject({
    key: 'unused',
    number: 5,
  });
});

const schemas = renderSchemas(sceneReaders);

test.each([...schemas.keys()])('docs/schemas/%s is what the parser takes', async (name) => {
  await expect(schemas.get(name)).toMatchFileSnapshot(join(import.meta.dirname, '../../docs/schemas', name));
});
