import { relative, resolve } from 'node:path';
import { build } from '../src/build/build.ts';
import { formatDiagnostics } from '../src/report/format.ts';
import { readArguments } from './arguments.ts';
import { countSpent, writeBudget } from './budget.ts';
import { fail } from './fail.ts';
import { writeSizes } from './sizes.ts';
import { runTold } from './tasks.ts';

const { slides, out, url, cuts, steps } = readArguments(
  'npm run build -- [options]: writes every output of the deck.',
);
const start = performance.now();
const { source, diagnostics, files } = await build(
  { slides, out, url, cuts, steps },
  { runTasks: runTold, environment: process.env },
).catch(fail);
const folder = relative(process.cwd(), resolve(slides)) || '.';
if (diagnostics.length > 0)
  console.error(formatDiagnostics(diagnostics, source, { folder, colour: process.stderr.isTTY === true }));
if (!files) {
  const errors = diagnostics.filter(({ level }) => level === 'error').length;
  console.error(`${errors} ${errors === 1 ? 'error' : 'errors'}; nothing was written, ${out} is as it was.`);
  process.exit(1);
}
console.log(writeSizes(files));
const budget = writeBudget(countSpent(files));
console.log(`The story, sent with brotli:\n${budget.text}`);
console.log(`Wrote ${out} in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
if (budget.isOver) {
  console.error('The story is too heavy for its readers: see the budgets above.');
  process.exit(1);
}
