import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSource } from '../../src/build/source.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { formatDiagnostics } from '../../src/report/format.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';

const folder = join(import.meta.dirname, 'invalid');

/** Decks that are told of but built: what is dropped, or missed without need, is a warning. */
const BUILT = ['missing-heading', 'script-in-html'];

test.each(readdirSync(folder))('%s prints its mistakes', async (name) => {
  const source = readSource(join(folder, name));
  const { deck, diagnostics } = parseDeck(source, sceneReaders);
  expect(deck === null).toBe(!BUILT.includes(name));
  const printed = formatDiagnostics(diagnostics, source, { folder: 'slides', colour: false });
  await expect(printed).toMatchFileSnapshot(join(import.meta.dirname, 'expected', `${name}.txt`));
});
