import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The outputs of this deck, and of the fixture deck of another subject. */
    built: { deck: string; fixture: string };
  }
}

const run = promisify(execFile);

/** Builds the deck and the fixture once, by the command that an author uses, for all tests that look at outputs. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'outputs-'));
  const built = { deck: join(folder, 'deck'), fixture: join(folder, 'fixture') };
  await run('npm', ['run', 'build', '--', '--out', built.deck]);
  await run('npm', ['run', 'build', '--', '--slides', 'tests/fixtures/lighthouses', '--out', built.fixture]);
  project.provide('built', built);
  return () => rm(folder, { recursive: true, force: true });
}
