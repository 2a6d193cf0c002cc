import { type ChildProcess, spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserCode } from '../../src/build/browserCode.ts';
import { bundleStyles } from '../../src/build/bundle.ts';
import { addPrints } from '../../src/build/prints.ts';
import type { Files } from '../../src/build/replace.ts';
import { readSource } from '../../src/build/source.ts';
import { runQuietly } from '../../src/build/task.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { readMetrics } from '../../src/theme/metrics.ts';

const busy: ChildProcess[] = [];
beforeAll(() => {
  for (let core = 0; core < availableParallelism(); core++)
    busy.push(spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }));
});
afterAll(() => {
  for (const child of busy) child.kill('SIGKILL');
});

test('twenty printings while every core is kept busy give the same whole files', async () => {
  const { deck } = parseDeck(readSource('tests/fixtures/lighthouses'), sceneReaders);
  if (!deck) throw new Error('the fixture has mistakes');
  const [slidesStyles, handoutStyles] = await Promise.all(
    ['src/outputs/slides/slides.css', 'src/outputs/handouts/handout.css'].map(bundleStyles),
  );
  const metrics = await readMetrics(JSON.stringify(deck), deck);
  const print = async (): Promise<Files> => {
    const files: Files = new Map();
    await addPrints(
      files,
      { ...deck, paper: ['a4'] },
      {
        metrics,
        code: { slidesStyles, handoutStyles } as BrowserCode,
        date: '2026-01-31T00:00:00Z',
        runTasks: runQuietly,
      },
    );
    return files;
  };
  // A blank, short or broken file is never kept: addPrints throws.
  const first = await print();
  for (let round = 1; round < 20; round++)
    for (const [path, content] of await print())
      if (path.endsWith('.pdf'))
        expect(Buffer.compare(content as Buffer, first.get(path) as Buffer), `${path}, round ${round}`).toBe(
          0,
        );
});
