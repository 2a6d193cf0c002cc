import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readExamples } from '../src/dev/examples.ts';
import { renderScenePage } from '../src/dev/scenePage.ts';
import { readMetrics } from '../src/theme/metrics.ts';
import { readArguments } from './arguments.ts';

readArguments('npm run docs: writes docs/scenes.md and its pictures.', []);

/** Dots of a picture in the docs. */
const CAST = 535;

const files = renderScenePage(readExamples('tests/scenes/input', CAST), CAST, await readMetrics(''));
await rm('docs/scenes', { recursive: true, force: true });
for (const [path, content] of files) {
  const file = join('docs', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
console.log(`Wrote docs/scenes.md and ${files.size - 1} pictures.`);
