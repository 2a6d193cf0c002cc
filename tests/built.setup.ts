import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

interface Built {
  /** The outputs of this deck. */
  deck: string;
  /** The outputs of the fixture, a deck of another subject. */
  fixture: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    built: Built;
  }
}

/** Two tiers that run together load this file twice, in one process: they share what it builds. */
const shared = globalThis as { building?: Promise<Built> };

const run = promisify(execFile);

async function build(): Promise<Built> {
  const folder = await mkdtemp(join(tmpdir(), 'outputs-'));
  const built = { deck: join(folder, 'deck'), fixture: join(folder, 'fixture') };
  await Promise.all([
    run('npm', ['run', 'build', '--', '--out', built.deck]),
    run('npm', ['run', 'build', '--', '--slides', 'tests/fixtures/lighthouses', '--out', built.fixture]),
  ]);
  return built;
}

/** Builds the deck and the fixture once, by the command that an author uses, for all tests that look at outputs. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.building ??= build();
  const built = await shared.building;
  project.provide('built', built);
  return () => rm(join(built.deck, '..'), { recursive: true, force: true });
}
