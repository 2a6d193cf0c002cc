import { type ChildProcess, spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSource } from '../../src/build/source.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { makeOutputs } from '../outputs/make.ts';

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
  const names = ['slides', 'studentHandouts', 'speakerHandouts'];
  const print = async () => (await makeOutputs({ ...deck, paper: ['a4'] }, names)).files;
  // A blank, short or broken file is never kept: makeOutputs throws.
  const first = await print();
  for (let round = 1; round < 20; round++)
    for (const [path, content] of await print())
      if (path.endsWith('.pdf'))
        expect(Buffer.compare(content as Buffer, first.get(path) as Buffer), `${path}, round ${round}`).toBe(
          0,
        );
});
