import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { listSources } from './sourceFiles.ts';

const pages = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

test('every dependency is defended in a sentence, and nothing else', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const page = readFileSync('docs/dependencies.md', 'utf8');
  const names = [...Object.keys(dependencies), ...Object.keys(devDependencies)].filter(
    (name) => !name.startsWith('@types/'),
  );
  const missing = names.filter((name) => !page.includes(name.replace(/^@citation-js\/(?!core)/, '')));
  expect(missing).toEqual([]);
  const defended = [...page.matchAll(/^\| (?!package|---)([^|]+) \|/gm)].flatMap(([, cell = '']) =>
    cell.split(', ').map((name) => name.replace(/^plugin-/, '@citation-js/plugin-')),
  );
  expect(defended.filter((name) => !names.includes(name) && name !== '@types/*')).toEqual([]);
});

test('every script that the pages name exists', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const named = pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/npm (?:run ([\w:]+)|(start|test))\b/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    ),
  );
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('every file of code that the pages name exists', () => {
  const sources = ['src', 'scripts', 'tests'].flatMap((folder) => listSources(folder, ''));
  const named = pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/`([\w./-]+\.(?:ts|css)|(?:src|scripts|tests)\/[\w./-]+)`/g)].map(
      ([, name = '']) => join('/', name, '.'),
    ),
  );
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((name) => !sources.some((source) => `/${source}`.endsWith(name)))).toEqual([]);
});

test('every local link and picture of the pages leads somewhere', () => {
  const broken = pages.flatMap((page) =>
    [...withoutCode(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map((match) => normalize(join(dirname(page), match[1] ?? '')))
      .filter((path) => !exists(path))
      .map((path) => `${page}: ${path}`),
  );
  expect(broken).toEqual([]);
});

/** A page's text without its fenced blocks and code spans, whose links are examples. */
function withoutCode(page: string): string {
  return readFileSync(page, 'utf8')
    .replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '')
    .replace(/`[^`\n]+`/g, '');
}

function exists(path: string): boolean {
  try {
    return readdirSync(dirname(path)).includes(path.split('/').at(-1) ?? '');
  } catch {
    return false;
  }
}
