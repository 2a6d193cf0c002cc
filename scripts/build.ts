import { build, writeKilobytes } from '../src/build/build.ts';
import type { ImageWeight } from '../src/build/imageWeights.ts';
import type { Weight } from '../src/outputs/output.ts';
import { writeCount } from '../src/report/count.ts';
import { readArguments } from './arguments.ts';
import { fail } from './fail.ts';
import { printDiagnostics } from './open.ts';
import { writeSizes } from './sizes.ts';
import { runShown } from './tasks.ts';

const { slides, out, url, cut, steps } = readArguments(
  'npm run build -- [options]: writes every output of the deck.',
  ['slides', 'out', 'url', 'cut', 'steps'],
);
const start = performance.now();
const { source, diagnostics, files, weights, pictures } = await build(
  { slides, out, url, cuts: cut, steps },
  { runTasks: runShown, environment: process.env },
).catch(fail);
printDiagnostics(diagnostics, source, slides);
if (files) console.log(writeSizes(files));
if (weights.length > 0) console.log(`The story, sent with brotli:\n${weights.map(writeWeight).join('\n')}`);
if (pictures.length > 0)
  console.log(`The pictures, and what a phone takes of each:\n${pictures.map(writePicture).join('\n')}`);
if (!files) {
  const errors = diagnostics.filter(({ level }) => level === 'error').length;
  console.error(`${writeCount(errors, 'error', 'errors')}; nothing was written, ${out} is as it was.`);
  process.exit(1);
}
console.log(`Wrote ${out} in ${((performance.now() - start) / 1000).toFixed(1)} s.`);

function writeWeight({ name, bytes }: Weight): string {
  return `  ${name.padEnd(24)} ${writeKilobytes(bytes)} kB`;
}

function writePicture({ path, widths, phone }: ImageWeight): string {
  return `  ${path.padEnd(32)} ${widths} ${widths === 1 ? 'size' : 'sizes'}, ${writeKilobytes(phone)} kB`;
}
