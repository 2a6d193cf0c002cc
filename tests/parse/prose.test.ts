import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SceneReader } from '../../src/deck/scene.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { PLAIN_STYLE, renderProse } from '../../src/prose/render.ts';

const folder = join(import.meta.dirname, 'input');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

/** A scene that takes any block. */
const tiny: SceneReader = {
  name: 'tiny',
  states: [],
  schema: {},
  read: (block) => ({ data: null, state: block }),
};

/** Places of nodes are looked at in tests of their own. */
const hidePlaces = (key: string, value: unknown) => (key === 'place' ? undefined : value);

test.each(readdirSync(folder).filter((name) => name.endsWith('.md')))(
  '%s becomes a chapter',
  async (name) => {
    const shared = ['deck.yaml', 'glossary.md', 'references.bib'].map((file): [string, string] => [
      file,
      read(join('shared', file)),
    ]);
    const files = new Map([...shared, [`01-${name}`, read(name)]]);
    const { deck, diagnostics } = parseDeck({ files }, [tiny]);
    const slides = deck?.chapters[0]?.slides.map(({ place, ...slide }) => ({ ...slide, line: place.line }));
    const references = deck?.references.map(({ number, entry, url }) => ({
      number,
      entry: renderProse(entry, PLAIN_STYLE),
      url,
    }));
    const told = diagnostics.map((d) => `${d.line}:${d.column} ${d.level} ${d.code}: ${d.message}`);
    const json = `${JSON.stringify({ slides, references, told }, hidePlaces, 1)}\n`;
    await expect(json).toMatchFileSnapshot(
      join(import.meta.dirname, 'expected', name.replace('.md', '.json')),
    );
  },
);
