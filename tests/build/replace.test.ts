import { EventEmitter } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { checkFolder, replaceFolder, type Signals } from '../../src/build/replace.ts';
import type { Files } from '../../src/outputs/output.ts';
import { makeFolder } from './folder.ts';

const build = (page: string): Files =>
  new Map([
    ['public/index.html', page],
    ['speaker/talk.html', page],
  ]);

test('a build takes the place of the one before, with nothing left beside it', async () => {
  const parent = makeFolder();
  const out = join(parent, 'deep/dist');
  await replaceFolder(out, new Map([...build('one'), ['public/old.txt', 'old']]));
  await replaceFolder(out, build('two'));
  expect(readFileSync(join(out, 'public/index.html'), 'utf8')).toBe('two');
  expect(readdirSync(join(out, 'public'))).toEqual(['index.html']);
  expect(readdirSync(join(parent, 'deep'))).toEqual(['dist']);
});

test('what is written may be read by a web server', async () => {
  const out = join(makeFolder(), 'dist');
  await replaceFolder(out, build('one'));
  expect(statSync(out).mode & 0o777).toBe(0o777 & ~process.umask());
});

test.each([
  ['work', { 'thesis.doc': 'x' }, /holds other things than a build \(thesis\.doc\)/],
  ['pages and work', { 'public/index.html': 'x', 'thesis.doc': 'x' }, /\(public, thesis\.doc\)/],
  ['a site that is no build', { 'public/site.html': 'x' }, /\(public\)/],
  [
    'pages named as a build’s, and work beside them',
    { 'public/index.html': 'x', 'public/work.doc': 'x' },
    /\(public\)/,
  ],
])('a folder that holds %s is not replaced', async (_name, files, message) => {
  const out = makeFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(out, path, '..'), { recursive: true });
    writeFileSync(join(out, path), text);
  }
  const before = readdirSync(out, { recursive: true });
  await expect(replaceFolder(out, build('new'))).rejects.toThrow(message);
  expect(readdirSync(out, { recursive: true })).toEqual(before);
});

test('a build to which somebody has added a file is not replaced, and the file is named', async () => {
  const out = join(makeFolder(), 'dist');
  await replaceFolder(out, build('one'));
  writeFileSync(join(out, 'public/.DS_Store'), '');
  await replaceFolder(out, build('two'));
  writeFileSync(join(out, 'public/thesis.doc'), 'mine');
  await expect(replaceFolder(out, build('three'))).rejects.toThrow(/\(public\/thesis\.doc\)/);
  expect(readFileSync(join(out, 'public/thesis.doc'), 'utf8')).toBe('mine');
});

test('a build that can’t be put back is kept, and its place told', async () => {
  const parent = makeFolder();
  const out = join(parent, 'dist');
  await replaceFolder(out, build('one'));
  let moves = 0;
  const failing = async (from: string, to: string) => {
    if (++moves > 1) throw new Error('the disk is gone');
    await rename(from, to);
  };
  const replaced = replaceFolder(out, build('two'), null, { signals: process, rename: failing });
  await expect(replaced).rejects.toThrow(/it is kept in .*-old\.$/);
  const [kept = ''] = readdirSync(parent);
  expect(readFileSync(join(parent, kept, 'public/index.html'), 'utf8')).toBe('one');
  expect(moves).toBe(3);
});

test('a file is not replaced, nor is a folder made under one', async () => {
  const file = join(makeFolder(), 'notes.txt');
  writeFileSync(file, 'mine');
  await expect(checkFolder(file)).rejects.toThrow(/is a file/);
  await expect(checkFolder(join(file, 'dist'))).rejects.toThrow(/can't be a folder/);
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

test('an empty folder and a link to a build are replaced where they are', async () => {
  const parent = makeFolder();
  mkdirSync(join(parent, 'real'));
  symlinkSync(join(parent, 'real'), join(parent, 'link'));
  await replaceFolder(join(parent, 'link'), build('one'));
  await replaceFolder(join(parent, 'link'), build('two'));
  expect(readFileSync(join(parent, 'real/public/index.html'), 'utf8')).toBe('two');
  expect(readdirSync(parent)).toEqual(['link', 'real']);
});

test('a build that fails while it is written leaves the one before, and nothing else', async () => {
  const parent = makeFolder();
  const out = join(parent, 'dist');
  await replaceFolder(out, build('one'));
  const broken: Files = new Map([...build('two'), ['public/index.html/below.txt', 'a file is no folder']]);
  await expect(replaceFolder(out, broken)).rejects.toThrow(/could not be written.*what was there stays/);
  expect(readFileSync(join(out, 'public/index.html'), 'utf8')).toBe('one');
  expect(readdirSync(parent)).toEqual(['dist']);
});

test('builds at the same time end with one of them whole', async () => {
  const parent = makeFolder();
  const out = join(parent, 'dist');
  const pages = ['one', 'two', 'three', 'four'];
  await Promise.all(pages.map((page) => replaceFolder(out, build(page))));
  const page = readFileSync(join(out, 'public/index.html'), 'utf8');
  expect(pages).toContain(page);
  expect(readFileSync(join(out, 'speaker/talk.html'), 'utf8')).toBe(page);
  expect(readdirSync(parent)).toEqual(['dist']);
});

test('Ctrl+C waits until the folder is whole', async () => {
  const out = join(makeFolder(), 'dist');
  const events = new EventEmitter();
  const kill = vi.fn(() => true);
  const signals = Object.assign(events, { kill, pid: 7 }) as unknown as Signals;
  const early = vi.fn();
  events.on('newListener', (name) => {
    if (name !== 'SIGHUP') return;
    queueMicrotask(() => {
      events.emit('SIGINT', 'SIGINT');
      early(kill.mock.calls.length);
    });
  });
  await replaceFolder(out, build('one'), null, { signals, rename });
  expect(early).toHaveBeenCalledExactlyOnceWith(0);
  expect(readFileSync(join(out, 'public/index.html'), 'utf8')).toBe('one');
  expect(kill).toHaveBeenCalledExactlyOnceWith(7, 'SIGINT');
  expect(events.listenerCount('SIGINT')).toBe(0);
});
