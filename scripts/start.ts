import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isFresh } from '../src/dev/fresh.ts';
import { serveFolder } from '../src/dev/serve.ts';
import { readArguments } from './arguments.ts';
import { fail } from './fail.ts';

const { slides, out, url, port } = readArguments(
  'npm start -- [options]: builds when needed, then serves the public pages on this machine.',
);
const engine = ['../src', '../package-lock.json'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);
// The time of a file tells nothing of the deck that it was made from, or of its address.
const own = slides === 'slides' && url === null;
if (!own || !(await isFresh(join(out, 'public/index.html'), [slides, ...engine]).catch(fail))) {
  const script = fileURLToPath(new URL('build.ts', import.meta.url));
  const options = ['--slides', slides, '--out', out, ...(url === null ? [] : ['--url', url])];
  const { status } = spawnSync(process.execPath, [...process.execArgv, script, ...options], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
const { address } = await serveFolder(resolve(out, 'public'), port).catch(fail);
const pdfs = readdirSync(join(out, 'public')).filter((name) => name.endsWith('.pdf'));
console.log(`
  Story    ${address}
  Talk     ${address}talk.html
${pdfs.map((name) => `  PDF      ${address}${name}`).join('\n')}
  Speaker  ${pathToFileURL(resolve(out, 'speaker/talk.html'))}
${readdirSync(join(out, 'speaker'))
  .filter((name) => name.endsWith('.pdf'))
  .map((name) => `  PDF      ${pathToFileURL(resolve(out, 'speaker', name))}`)
  .join('\n')}

Ctrl+C ends it.`);
