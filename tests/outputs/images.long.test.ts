import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleEntries } from '../../src/build/bundle.ts';
import { finishFiles, prepareOutputs } from '../../src/build/makeOutputs.ts';
import { openDeck } from '../../src/build/openDeck.ts';
import { findOrigin } from '../../src/build/origin.ts';
import { draftOutputs } from '../../src/dev/draft.ts';
import { openCache } from '../../src/enrich/images/cache.ts';
import { enrichImages } from '../../src/enrich/images/images.ts';
import type { Files } from '../../src/outputs/output.ts';
import { listTags } from '../prose/safety.ts';

const FOLDER = 'tests/fixtures/photos';

async function makeFiles(): Promise<Files> {
  const { deck, images, date } = await openDeck(FOLDER);
  if (!deck) throw new Error('the fixture has mistakes');
  const code = await bundleEntries(draftOutputs);
  return finishFiles(await (await prepareOutputs(deck, draftOutputs, { code, date, images })).make());
}

let files: Files;
let work: string;
beforeAll(async () => {
  files = await makeFiles();
  work = mkdtempSync(join(tmpdir(), 'deck-pictures-'));
});
afterAll(() => rmSync(work, { recursive: true }));

const isSame = (a: string | Uint8Array, b: string | Uint8Array | undefined): boolean =>
  b !== undefined && Buffer.compare(Buffer.from(a), Buffer.from(b)) === 0;
const read = (path: string): string => String(files.get(path));
const listPictures = () => [...files].filter(([path]) => path.startsWith('public/assets/images/'));

test('story and talk name every file of a public picture, and no other', () => {
  const pages = ['public/index.html', 'public/talk.html'].map(read);
  const named = new Set(pages.flatMap((page) => page.match(/assets\/images\/[^\s",]+/g) ?? []));
  expect([...named].sort()).toEqual(
    listPictures()
      .map(([path]) => path.slice('public/'.length))
      .sort(),
  );
});

test('a picture that only a note shows is in no public file', async () => {
  const { images } = await openDeck(FOLDER);
  const secret = [...images].filter(([name]) => name.startsWith('only-said'));
  expect(secret.length).toBeGreaterThan(3);
  const digests = secret.map(([, content]) => Buffer.from(content).toString('base64').slice(0, 200));
  for (const [path, content] of files) {
    const text = Buffer.from(content).toString('latin1');
    const isHeld = text.includes('for the speaker alone') || digests.some((digest) => text.includes(digest));
    if (path.startsWith('public/')) expect(path + text.includes('only-said'), path).toBe(`${path}false`);
    expect(isHeld, path).toBe(path.startsWith('speaker/'));
  }
});

test('pictures are upright, in sRGB, and hold nothing that a camera wrote', async () => {
  const original = await sharp(join(FOLDER, 'pictures/turned.jpg')).metadata();
  expect(original).toMatchObject({ orientation: 6, width: 1000, height: 1500 });
  expect(original.exif).toBeDefined();
  const turned = listPictures().filter(([path]) => path.includes('/turned-'));
  expect(turned.map(([path]) => path.replace(/.*-(\d+)\.\w+/, '$1')).sort()).toEqual([
    '1500.avif',
    '1500.jpeg',
    '1500.webp',
    '480.avif',
    '480.webp',
    '960.avif',
    '960.webp',
  ]);
  for (const [, content] of listPictures().filter(([path]) => !path.endsWith('.svg'))) {
    const { exif, xmp, iptc, icc, orientation = 1, space } = await sharp(Buffer.from(content)).metadata();
    expect({ exif, xmp, iptc, icc, orientation, space }).toEqual({
      exif: undefined,
      xmp: undefined,
      iptc: undefined,
      icc: undefined,
      orientation: 1,
      space: 'srgb',
    });
  }
  for (const [, content] of turned) {
    const { width, height } = await sharp(Buffer.from(content)).metadata();
    expect(width / height).toBeCloseTo(1.5, 2);
  }
});

test('few colours and a clear ground are kept without loss', async () => {
  const rings = listPictures().filter(([path]) => path.includes('/rings-'));
  expect(rings.every(([path]) => /\.(?:webp|png)$/.test(path))).toBe(true);
  const raw = (content: Buffer) => sharp(content).flatten({ background: 'white' }).raw().toBuffer();
  const original = await raw(readFileSync(join(FOLDER, 'pictures/rings.png')));
  for (const [path, content] of rings.filter(([path]) => path.includes('-600.')))
    expect(Buffer.compare(await raw(Buffer.from(content)), original), path).toBe(0);
});

test('every picture of a page has its size, its words and, in the story, comes late', () => {
  for (const page of ['public/index.html', 'public/talk.html', 'speaker/talk.html']) {
    const tags = listTags(read(page)).filter(([name, { src }]) => name === 'img' && !src?.includes('stills'));
    expect(tags.length).toBeGreaterThan(3);
    for (const [, { alt, width, height, style }] of tags) {
      expect(alt).not.toBe('');
      expect(Number(width) * Number(height)).toBeGreaterThan(0);
      expect(style).toBeUndefined();
    }
  }
  const figures = read('public/index.html').match(/<figure class="image">.*/g) ?? [];
  expect(figures.length).toBeGreaterThan(3);
  for (const figure of figures) expect(figure).toMatch(/loading="lazy" decoding="async"/);
});

test('the speaker’s page holds its pictures and names no file', () => {
  const sources = listTags(read('speaker/talk.html')).flatMap(([name, { src }]) =>
    name === 'img' ? [src] : [],
  );
  expect(sources.length).toBeGreaterThan(4);
  for (const source of sources) expect(source).toMatch(/^data:image\/(?:jpeg|png|svg\+xml);base64,/);
  expect(read('speaker/talk.html')).not.toContain('assets/images');
});

test('the transcript names the public file of each picture, and says its caption', () => {
  expect(read('public/transcript.md')).toMatch(
    /!\[A lighthouse at dusk over a calm sea\]\(<assets\/images\/turned-[\w-]+\.\w+\.jpeg>\)\n\nThe harbour light\. Photograph: the keeper\./,
  );
  expect(read('speaker/transcript.md')).toContain(
    '![A lighthouse at night, for the speaker alone](<pictures/only said.jpg>)',
  );
});

test('the worker keeps one size of each picture', () => {
  const kept = [
    ...read('public/worker.js').matchAll(/assets\/images\/([a-z-]+)-[0-9a-f]{8}-(\d+)\.\w+\.(\w+)/g),
  ];
  expect(kept.map(([, name, width, type]) => `${name} ${width} ${type}`)).toEqual([
    'plan 640 svg',
    'rings 600 png',
    'rings 600 webp',
    'star 48 png',
    'tall 480 avif',
    'turned 960 avif',
  ]);
});

test('two builds, one of them with nothing kept from before, have the same bytes', async () => {
  const again = await makeFiles();
  expect([...again.keys()].sort()).toEqual([...files.keys()].sort());
  for (const [path, content] of again) expect(isSame(content, files.get(path)), path).toBe(true);
  const { deck, images } = await openDeck(FOLDER);
  if (!deck) throw new Error('the fixture has mistakes');
  const cache = openCache(join(work, 'cache'));
  const letter = () => '';
  for (const _ of ['made', 'kept']) {
    const fresh = await enrichImages(deck, { folder: FOLDER, letter, cache });
    for (const [name, content] of fresh.images)
      if (!name.endsWith('.svg')) expect(isSame(content, images.get(name)), name).toBe(true);
  }
});

test('a file of the cache that is broken is made anew', async () => {
  const folder = join(work, 'broken');
  mkdirSync(folder);
  const cache = openCache(folder);
  const make = async () => new TextEncoder().encode('right');
  await cache(['a'], make);
  const [name = ''] = readdirSync(folder);
  writeFileSync(join(folder, name), 'wrong');
  expect(await cache(['a'], make)).toEqual(await make());
});

test('a picture that is missing, broken, too large or elsewhere is an error with its place', async () => {
  const folder = join(work, 'deck');
  await cp(FOLDER, folder, { recursive: true });
  writeFileSync(join(work, 'outside.jpg'), '');
  symlinkSync(join(work, 'outside.jpg'), join(folder, 'pictures/link.jpg'));
  symlinkSync(work, join(folder, 'up'));
  writeFileSync(join(folder, 'pictures/broken.jpg'), 'no picture');
  const whole = await sharp(join(FOLDER, 'pictures/turned.jpg')).toBuffer();
  writeFileSync(join(folder, 'pictures/cut.jpg'), whole.subarray(0, whole.length / 2));
  const wide = sharp({ create: { width: 16_000, height: 8000, channels: 3, background: 'red' } });
  writeFileSync(join(folder, 'pictures/wide.png'), await wide.png().toBuffer());
  writeFileSync(join(folder, 'pictures/bad.svg'), '<html></html>');
  const paths = [
    'turnd.jpg',
    'link.jpg',
    '../up/outside.jpg',
    'broken.jpg',
    'cut.jpg',
    'wide.png',
    'bad.svg',
    '.',
  ];
  const slides = paths
    .map((path) => `## S${paths.indexOf(path)}\n\n![A](pictures/${path})\n`)
    .join('\n---\n\n');
  writeFileSync(join(folder, '01-album.md'), `---\ntitle: Album\nminutes: 5\n---\n\n${slides}`);
  const { deck, diagnostics } = await openDeck(folder);
  expect(deck).toBeNull();
  expect(diagnostics.map(({ code, line }) => `${code} ${line}`)).toEqual([
    'missing-image 8',
    'outside-image 14',
    'outside-image 20',
    'broken-image 26',
    'broken-image 32',
    'too-large-image 38',
    'broken-image 44',
    'missing-image 50',
  ]);
  expect(diagnostics[0]?.hint).toBe('did you mean "pictures/turned.jpg"?');
});

test('a build’s mark changes with a picture', async () => {
  const folder = join(work, 'marked');
  await cp(FOLDER, folder, { recursive: true });
  const before = findOrigin({ slides: folder, url: null }, {});
  writeFileSync(join(folder, 'pictures/star.png'), 'other');
  expect(findOrigin({ slides: folder, url: null }, {}).deck).not.toBe(before.deck);
});

test.each(['public/index.html', 'public/talk.html', 'speaker/talk.html'])(
  '%s keeps the rules of HTML',
  async (page) => {
    const checker = new HtmlValidate({ extends: ['html-validate:standard'] });
    const { results } = await checker.validateString(read(page));
    expect(
      results.flatMap(({ messages }) => messages.map((each) => `${each.line}: ${each.message}`)),
    ).toEqual([]);
  },
);
