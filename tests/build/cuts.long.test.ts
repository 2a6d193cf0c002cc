import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { cutDeck } from '../../src/deck/cut.ts';
import { readText as readWords } from '../../src/deck/text.ts';
import { listFiles } from '../outputs/folder.ts';
import { readDeck } from '../outputs/read.ts';
import { readPdf, squeeze } from '../pdf/read.ts';

const folder = mkdtempSync(join(tmpdir(), 'cuts-'));
const slides = 'tests/fixtures/lighthouses';
const whole = readDeck(slides);
const cut = cutDeck(whole, 4);
if (!cut) throw new Error('the fixture has a cut of 4 minutes');
const kept = cut.chapters.flatMap((chapter) => chapter.slides);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = async (path: string) => readPdf(new Uint8Array(readFileSync(join(folder, path))));

test('a cut is written beside the whole: its slides, its clock, its handouts', async () => {
  await promisify(execFile)('npm', ['run', 'build', '--', '--slides', slides, '--out', folder, '--cut', '4']);
  const plain = (path: string) => path.replace(/\.[0-9a-f]{8}\./, '.*.');
  const files = listFiles(folder);
  const own = files.filter((path) => path.startsWith('cuts/4/')).map((path) => plain(path.slice(7)));
  const others = files.filter((path) => /^(public|speaker)\//.test(path)).map(plain);
  const isNamed = (path: string) => !path.endsWith('.woff2') && !path.includes('/data.');
  // Sorted by what is left without the digests, which differ.
  expect(own.filter(isNamed).sort()).toEqual(others.filter(isNamed).sort());

  const talk = readFileSync(join(folder, 'cuts/4/speaker/talk.html'), 'utf8');
  expect([...talk.matchAll(/<section id="([\w-]+)" class="slide/g)].map(([, id]) => id)).toEqual(
    kept.map(({ id }) => id),
  );
  expect(talk).toContain('of <span data-show="minutes">4</span> min');
  expect([...talk.matchAll(/data-minutes="([\d.]+)"/g)].map(([, minutes]) => Number(minutes))).toEqual([
    0.5, 2, 1.6,
  ]);
  expect(talk).not.toContain('<select');

  const pages = await read('cuts/4/public/slides.pdf');
  expect(pages.sizes).toHaveLength(kept.length);
  for (const name of ['public', 'speaker']) {
    const handout = await read(`cuts/4/${name}/handout-a4.pdf`);
    const text = squeeze(handout.pages.join(''));
    for (const { heading } of kept) expect(text).toContain(squeeze(readWords(heading)));
    for (const { id, heading } of whole.chapters.flatMap((chapter) => chapter.slides))
      if (!kept.some((slide) => slide.id === id)) expect(text).not.toContain(squeeze(readWords(heading)));
  }
});
