import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

/** What each room of `src/` may import of ours. */
const ARROWS: Record<string, string[]> = {
  report: [],
  deck: ['report'],
  marks: [],
  scenes: ['deck', 'report', 'marks'],
  parse: ['deck', 'report'],
  prose: ['deck'],
  stage: ['deck', 'marks', 'scenes'],
  outputs: ['deck', 'report', 'prose', 'marks', 'scenes', 'stage', 'theme'],
  print: [],
  theme: ['marks'],
  build: ['deck', 'report', 'parse', 'prose', 'marks', 'scenes', 'stage', 'outputs', 'print', 'theme'],
  dev: ['deck', 'report', 'parse', 'prose', 'marks', 'scenes', 'stage', 'outputs', 'theme', 'build'],
};

/** Packages that only these places may import. */
const KEPT: Record<string, RegExp> = {
  puppeteer: /^src\/print\//,
  '@puppeteer/browsers': /^src\/print\//,
  '@cantoo/pdf-lib': /^src\/print\//,
  vite: /^src\/(build|dev)\//,
  zod: /^src\/(parse\/|scenes\/(read|.*schema))/,
  'world-atlas': /^src\/scenes\/map\/land/,
  gsap: /^src\/(stage|outputs\/\w+\/client|dev\/client)\//,
  scrollama: /^src\/outputs\/story\/client\//,
  'reveal.js': /^src\/outputs\/talk\/client\//,
};

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

function findImports(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const pattern =
    /^(?:import|export)\s+(type\s)?[^;'"]*?(?:from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gms;
  return [...text.matchAll(pattern)].map((match) => ({
    from: file,
    to: match[2] ?? match[3] ?? '',
    typeOnly: match[1] !== undefined,
  }));
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => join('src', path));
const imports = files.flatMap(findImports);
const scripts = readdirSync('scripts')
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('scripts', name));
const roomOf = (path: string) => path.split('/')[1] ?? '';
const ours = imports
  .filter(({ to }) => to.startsWith('.'))
  .map((one) => ({ ...one, to: normalize(join(dirname(one.from), one.to)) }));

test('the rooms are the known ones, and there is something to check', () => {
  expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(ARROWS).sort());
  expect(ours.length).toBeGreaterThan(50);
});

test('arrows run one way', () => {
  const wrong = ours.filter(
    ({ from, to }) => roomOf(from) !== roomOf(to) && !ARROWS[roomOf(from)]?.includes(roomOf(to)),
  );
  expect(wrong).toEqual([]);
});

test('the browser takes types alone from the deck, and no schema', () => {
  const wrong = ours.filter(
    ({ from, to, typeOnly }) =>
      /\/client\/|^src\/stage\//.test(from) &&
      ((roomOf(to) === 'deck' && !typeOnly) || /schema|readers/.test(to)),
  );
  expect(wrong).toEqual([]);
});

test('nothing but the author’s server, a script or a test imports the build', () => {
  expect(
    ours.filter(({ from, to }) => roomOf(to) === 'build' && !['build', 'dev'].includes(roomOf(from))),
  ).toEqual([]);
});

test('packages stay where they belong', () => {
  const packages = [...imports, ...scripts.flatMap(findImports)].filter(
    ({ to }) => !to.startsWith('.') && !to.startsWith('node:'),
  );
  const wrong = packages.filter(({ from, to }) =>
    Object.entries(KEPT).some(
      ([name, place]) => (to === name || to.startsWith(`${name}/`)) && !place.test(from),
    ),
  );
  expect(wrong).toEqual([]);
});

test('the engine knows nothing of this essay', () => {
  const words = /duma|kortunov|trump|putin|moscow|kremlin|washington|hamburg|shayrat|sanction/i;
  const theme = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => join('src', name));
  const wrong = [...files, ...scripts, ...theme].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line, index) => `${file}:${index + 1} ${line.trim()}`)
      .filter((line) => words.test(line)),
  );
  expect(wrong).toEqual([]);
});
