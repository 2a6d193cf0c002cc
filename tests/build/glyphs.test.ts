import { expect, test } from 'vitest';
import { findMissingGlyphs } from '../../src/build/fonts.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { makeSource } from '../smallDeck.ts';

async function findErrors(slides: string, yaml = '') {
  const source = makeSource(slides, { yaml });
  const { deck } = parseDeck(source, []);
  if (!deck) throw new Error('no deck');
  const errors = await findMissingGlyphs(deck, source);
  return errors.sort((a, b) => a.line - b.line || a.column - b.column);
}

test('there is one error a script, at its first character, with the package that holds it', async () => {
  const errors = await findErrors('## A claim\n\nSome 中文字, 漢字。 and ✅ 👉\n\nNote:\n\nहिन्दी');
  expect(errors.map(({ message, hint, line, column }) => [message, hint, line, column])).toEqual([
    [
      'no font holds 5 characters of Han script: "中" (U+4E2D) is the first',
      'npm install @fontsource/noto-sans-sc, and write fonts: [noto-sans-sc] in deck.yaml',
      8,
      6,
    ],
    [
      'no font holds 2 characters of emoji: "✅" (U+2705) is the first',
      'npm install @fontsource/noto-emoji, and write fonts: [noto-emoji] in deck.yaml',
      8,
      19,
    ],
    [
      'no font holds 3 characters of Devanagari script: "ह" (U+0939) is the first',
      'npm install @fontsource/noto-sans-devanagari, and write fonts: [noto-sans-devanagari] in deck.yaml',
      12,
      1,
    ],
  ]);
});

test('Han is that of the language, or of the other letters beside it', async () => {
  const find = async (words: string) => (await findErrors(`## A claim\n\n${words}`)).map(({ hint }) => hint);
  expect(await find('漢字かな')).toContainEqual(expect.stringContaining('fonts: [noto-sans-jp]'));
  expect(await find('漢字 한국어')).toContainEqual(expect.stringContaining('fonts: [noto-sans-kr]'));
});
