import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDeck } from '../../src/build/openDeck.ts';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { makeFolder } from './folder.ts';

const FOLDER = 'tests/fixtures/stress';

/** A deck with fonts of its own, after something was done to its first font folder. */
function makeDeck(spoil: (font: string, folder: string) => void): string {
  const folder = makeFolder();
  const slides = join(folder, 'slides');
  cpSync(FOLDER, slides, { recursive: true });
  spoil(join(slides, 'fonts/naskh'), folder);
  return slides;
}

/** The errors of a deck that can't be opened. */
async function findErrors(slides: string): Promise<Diagnostic[]> {
  const { deck, diagnostics } = await openDeck(slides);
  expect(deck).toBeNull();
  return diagnostics.filter(({ level }) => level === 'error');
}

const edit = (path: string, change: (value: Record<string, unknown>) => object) =>
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))));

const FILE = 'files/noto-naskh-arabic-arabic-400-normal';

test.each<[string, RegExp, (font: string, folder: string) => void]>([
  [
    'an id that is a path',
    /"id" is not a name/,
    (font) => edit(join(font, 'metadata.json'), (value) => ({ ...value, id: '../../x' })),
  ],
  [
    'a range that ends its rule',
    /is no unicode-range/,
    (font) => edit(join(font, 'unicode.json'), () => ({ arabic: 'U+600-6FF}body{background:url(//x)}' })),
  ],
  [
    'a range that ends its style element',
    /is no unicode-range/,
    (font) => edit(join(font, 'unicode.json'), () => ({ arabic: 'U+600-6FF</style><meta>' })),
  ],
  [
    'a subset that is a path',
    /no name of a subset/,
    (font) => edit(join(font, 'unicode.json'), () => ({ '../arabic': 'U+600-6FF' })),
  ],
  [
    'a file that is a link out of it',
    /leads out of its font folder/,
    (font, folder) => {
      renameSync(join(font, `${FILE}.woff2`), join(folder, 'secret.woff2'));
      symlinkSync(join(folder, 'secret.woff2'), join(font, `${FILE}.woff2`));
    },
  ],
  [
    'metadata that are a link out of it',
    /leads out of its font folder/,
    (font, folder) => {
      renameSync(join(font, 'metadata.json'), join(folder, 'metadata.json'));
      symlinkSync(join(folder, 'metadata.json'), join(font, 'metadata.json'));
    },
  ],
  [
    'a folder that is a link out of the deck',
    /lies outside the deck’s/,
    (font, folder) => {
      mkdirSync(join(folder, 'elsewhere'));
      cpSync(font, join(folder, 'elsewhere/naskh'), { recursive: true });
      rmSync(font, { recursive: true });
      symlinkSync(join(folder, 'elsewhere/naskh'), font);
    },
  ],
  ['no metadata', /has no metadata\.json/, (font) => rmSync(join(font, 'metadata.json'))],
  ['no file for widths', /has no \.woff beside it/, (font) => rmSync(join(font, `${FILE}.woff`))],
])('a font folder with %s is an error with its place, and no deck', async (_name, message, spoil) => {
  const errors = await findErrors(makeDeck(spoil));
  expect(errors).toMatchObject([{ code: 'bad-font', file: 'deck.yaml', line: 10, column: 5 }]);
  expect(errors[0]?.message).toMatch(message);
});

test.each(['./../../..', './fonts/../..', './nowhere'])('the font folder %s is refused', async (name) => {
  const slides = makeDeck(() => undefined);
  const file = join(slides, 'deck.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('./fonts/naskh', name));
  expect(await findErrors(slides)).toMatchObject([{ code: 'bad-font', line: 10 }]);
});

test('a font that is not installed is an error that says what to do', async () => {
  const slides = makeDeck(() => undefined);
  const file = join(slides, 'deck.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('./fonts/naskh', 'noto-nothing'));
  const errors = await findErrors(slides);
  expect(errors).toMatchObject([{ code: 'bad-font', line: 10 }]);
  expect(errors[0]?.message).toContain('npm install @fontsource/noto-nothing');
});
