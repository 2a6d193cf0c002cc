import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdf } from './read.ts';

const run = promisify(execFile);
const TOMORROW =
  'const Real = Date; const shift = 40 * 86400e3; globalThis.Date = class extends Real { constructor(...given) { given.length ? super(...given) : super(Real.now() + shift); } static now() { return Real.now() + shift; } };';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'same-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Circumstances {
  environment: Record<string, string>;
  git: boolean;
}

/** Builds a copy of a deck in a folder of its own; every file of the build by its path. */
async function build(
  deck: string,
  name: string,
  { environment, git }: Circumstances,
): Promise<Map<string, Buffer>> {
  const slides = join(folder, name, 'slides');
  await cp(deck, slides, { recursive: true });
  if (git) await run('git', ['init', '-q', slides]);
  const out = join(folder, name, 'out');
  const env = { ...process.env, SOURCE_DATE_EPOCH: '', ...environment };
  await run(process.execPath, ['--import', 'tsx', 'scripts/build.ts', '--slides', slides, '--out', out], {
    env,
  });
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .sort();
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(out, path))] as const)),
  );
}

test.each([
  ['the deck', 'slides'],
  ['a deck of another subject', 'tests/fixtures/lighthouses'],
])(
  'two builds of %s in other folders, on other days, with and without git, give the same bytes',
  async (_, deck) => {
    const shift = join(folder, 'shift.cjs');
    await writeFile(shift, TOMORROW);
    const here = await build(deck, `${deck}/here`, { environment: { TZ: 'UTC' }, git: true });
    const there = await build(deck, `${deck}/a/longer/way`, {
      environment: { TZ: 'Asia/Tokyo', NODE_OPTIONS: `--require ${shift}` },
      git: false,
    });
    expect([...there.keys()]).toEqual([...here.keys()]);
    expect([...here.keys()].filter((path) => path.endsWith('.pdf'))).toHaveLength(5);
    const differ = [...here].filter(([path, bytes]) => there.get(path)?.equals(bytes) !== true);
    expect(differ.map(([path]) => path)).toEqual([]);
  },
);

test('SOURCE_DATE_EPOCH moves the dates', async () => {
  const later = await build('tests/fixtures/lighthouses', 'later', {
    environment: { SOURCE_DATE_EPOCH: '1800000000' },
    git: false,
  });
  const { info } = await readPdf(later.get(join('public', 'slides.pdf')) ?? Buffer.of());
  expect(info).toMatchObject({ CreationDate: 'D:20270115080000Z', ModDate: 'D:20270115080000Z' });
});
