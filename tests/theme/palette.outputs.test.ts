import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleStyles } from '../../src/build/bundle.ts';
import { KIND_GROUNDS } from '../../src/theme/kindPalette.ts';
import { findColours, GROUNDS } from '../../src/theme/palette.ts';
import { findSizes, SCALES } from '../../src/theme/scale.ts';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => join('src', name))
  .filter((name) => /\.(?:ts|css)$/.test(name));
const styles = files.filter((name) => name.endsWith('.css'));
const read = (name: string) => readFileSync(name, 'utf8');

test('a colour stands in a palette and nowhere else', () => {
  const found = files
    .filter((name) => !/^src.(?:theme.(?:palette|kindPalette)|enrich.code.kinds)\.ts$/.test(name))
    .flatMap((name) =>
      read(name)
        .split('\n')
        .map((line, index) => `${name}:${index + 1} ${line.trim()}`)
        .filter((line) =>
          /#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b(?!-)|\b(?:rgba?|hsla?)\(\s*\d/i.test(line),
        ),
    );
  expect(found).toEqual([]);
});

test('every custom property that a style sheet reads is set somewhere', () => {
  const tokens = [
    ...[...Object.values(GROUNDS), ...Object.values(KIND_GROUNDS)].flatMap((ground) => Object.keys(ground)),
    ...Object.keys(SCALES).flatMap((scale) => Object.keys(findSizes(scale))),
  ].map((name) => name.replace(/^--/, ''));
  const set = new Set(tokens);
  for (const name of files)
    for (const [, property] of read(name).matchAll(/--([a-z-]+)(?=['"]?\s*[:,])/g)) set.add(property ?? '');
  const unset = styles.flatMap((name) =>
    [...read(name).matchAll(/var\(--([a-z-]+)\)/g)].flatMap(([, property = '']) =>
      set.has(property) ? [] : [`${name}: --${property}`],
    ),
  );
  expect(unset).toEqual([]);
});

test('no style sheet is longer than 250 lines', () => {
  expect(styles.filter((name) => read(name).split('\n').length - 1 > 250)).toEqual([]);
});

test('two grounds are told apart by the scheme of what is painted, where they differ', () => {
  const colours = findColours('light', 'dark');
  expect(colours['--paper']).toBe(`light-dark(${GROUNDS.light.paper}, ${GROUNDS.dark.paper})`);
  expect(colours['--shadow']).toBe(GROUNDS.light.shadow);
  expect(findColours('hall')['--paper']).toBe(GROUNDS.hall.paper);
});

test('a ground or a scale that is not there is an error which names those that are', () => {
  expect(() => findColours('light', 'dusk')).toThrow('"dusk": there are light, dark, hall, darkHall, print');
  expect(() => findSizes('poster')).toThrow('"poster": there are page, hall, sheet');
});

test.each(styles.filter((name) => /@palette/.test(read(name))))(
  '%s reaches a page with its colours in it',
  async (name) => {
    const bundled = await bundleStyles(name);
    expect(bundled).not.toMatch(/@palette|@scale/);
    expect(bundled).toMatch(/--paper:\s*(?:light-dark\()?#/);
  },
);
