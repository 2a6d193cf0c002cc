import { spawnSync } from 'node:child_process';

const TIMES = 20;
const RUNS = 20_000;

/** Runs tests as `vitest run` does; ends the process with 1 when one fails. */
function runTests(options: string[], environment: NodeJS.ProcessEnv = {}): void {
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...options], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) process.exit(1);
}

// What fails once in many times, by the order of files or the time that something takes.
for (let time = 1; time <= TIMES; time++) {
  console.log(`\n${time} of ${TIMES}`);
  runTests([
    '--project',
    'unit',
    '--project',
    'outputs',
    '--sequence.shuffle.files',
    `--sequence.seed=${time}`,
  ]);
}
// What only a rare case shows.
runTests(['--project', 'long', 'tests/parse/noteEdits', 'tests/prose/render'], { RUNS: String(RUNS) });
