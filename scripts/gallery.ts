import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { replaceFolder } from '../src/build/replace.ts';
import { readSource } from '../src/build/source.ts';
import { readExamples } from '../src/dev/examples.ts';
import { makeGallery } from '../src/dev/gallery.ts';
import { serveFolder } from '../src/dev/serve.ts';
import { parseDeck } from '../src/parse/parse.ts';
import { formatDiagnostics } from '../src/report/format.ts';
import { sceneReaders } from '../src/scenes/schemas.ts';
import { readArguments } from './arguments.ts';

const { slides, port } = readArguments(
  'npm run gallery -- [options]: serves every picture, live and static, in all shapes and palettes.',
);
const source = readSource(slides);
const { deck, diagnostics } = parseDeck(source, sceneReaders);
if (!deck) {
  const folder = relative(process.cwd(), resolve(slides)) || '.';
  console.error(formatDiagnostics(diagnostics, source, { folder, colour: process.stderr.isTTY === true }));
  process.exit(1);
}
const folder = await mkdtemp(join(tmpdir(), 'gallery-'));
await replaceFolder(folder, await makeGallery(deck, readExamples('tests/scenes/input', deck.cast)));
const { address, close } = await serveFolder(join(folder, 'public'), port);
console.log(`
  Gallery  ${address}

Ctrl+C ends it.`);
process.once('SIGINT', () => {
  Promise.all([close(), rm(folder, { recursive: true, force: true })]).then(() => process.exit(0));
});
