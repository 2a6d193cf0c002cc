import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdf } from './read.ts';

const run = promisify(execFile);
const PDFS = ['public/slides.pdf', 'public/handout-a4.pdf', 'speaker/handout-letter.pdf'];
const TOMORROW =
  'const Real = Date; const shift = 40 * 86400e3; globalThis.Date = class extends Real { constructor(...given) { given.length ? super(...given) : super(Real.now() + shift); } static now() { return Real.now() + shift; } };';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'same-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function build(name: string, environment: Record<string, string>, git: boolean): Promise<Buffer[]> {
  const slides = join(folder, name, 'slides');
  await cp('tests/fixtures/lighthouses', slides, { recursive: true });
  if (git) await run('git', ['init', '-q', slides]);
  const out = join(folder, name, 'out');
  const env = { ...process.env, SOURCE_DATE_EPOCH: '', ...environment };
  await run(process.execPath, ['--import', 'tsx', 'scripts/build.ts', '--slides', slides, '--out', out], {
    env,
  });
  return Promise.all(PDFS.map((path) => readFile(join(out, path))));
}

test('two builds in other folders, on other days, with and without git, give the same bytes', async () => {
  const shift = join(folder, 'shift.cjs');
  await writeFile(shift, TOMORROW);
  const here = await build('here', { TZ: 'UTC' }, true);
  const there = await build('a/longer/way', { TZ: 'Asia/Tokyo', NODE_OPTIONS: `--require ${shift}` }, false);
  for (const [index, path] of PDFS.entries())
    expect(Buffer.compare(here[index] ?? Buffer.of(), there[index] ?? Buffer.of(1)), path).toBe(0);
  const later = await build('later', { SOURCE_DATE_EPOCH: '1800000000' }, false);
  const { info } = await readPdf(later[0] ?? Buffer.of());
  expect(info.CreationDate).toBe('D:20270115080000Z');
});
