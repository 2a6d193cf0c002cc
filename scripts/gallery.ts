import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceFolder } from '../src/build/replace.ts';
import { readExamples } from '../src/dev/examples.ts';
import { makeGallery } from '../src/dev/gallery.ts';
import { serveFolder } from '../src/dev/serve.ts';
import { readArguments } from './arguments.ts';
import { openOrExit } from './open.ts';

const { slides, port } = readArguments(
  'npm run gallery -- [options]: serves every picture, live and static, in all shapes and palettes.',
  ['slides', 'port'],
);
const { deck } = await openOrExit(slides);
const folder = await mkdtemp(join(tmpdir(), 'gallery-'));
await replaceFolder(folder, await makeGallery(deck, readExamples('tests/scenes/input', deck.cast)));
const { address, close } = await serveFolder(join(folder, 'public'), port);
console.log(`
  Gallery  ${address}

Ctrl+C ends it.`);
process.once('SIGINT', () => {
  Promise.all([close(), rm(folder, { recursive: true, force: true })]).then(() => process.exit(0));
});
