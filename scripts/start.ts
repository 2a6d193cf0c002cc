import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOrigin } from '../src/build/origin.ts';
import { readBuildMark } from '../src/build/replace.ts';
import { isFresh } from '../src/dev/fresh.ts';
import { serveFolder } from '../src/dev/serve.ts';
import { outputs } from '../src/outputs/list.ts';
import { listOffers, writeAddresses } from './addresses.ts';
import { readArguments } from './arguments.ts';
import { fail } from './fail.ts';

const { slides, out, url, cut, steps, port } = readArguments(
  'npm start -- [options]: builds when needed, then serves the public pages on this machine.',
  ['slides', 'out', 'url', 'cut', 'steps', 'port'],
);
try {
  if (!(await isFresh(out, findOrigin({ slides, url, cuts: cut, steps }, process.env)))) {
    const script = fileURLToPath(new URL('build.ts', import.meta.url));
    const options = [
      ...['--slides', slides, '--out', out],
      ...(url === null ? [] : ['--url', url]),
      ...cut.flatMap((minutes) => ['--cut', String(minutes)]),
      ...(steps ? ['--steps'] : []),
    ];
    const { status } = spawnSync(process.execPath, [...process.execArgv, script, ...options], {
      stdio: 'inherit',
    });
    if (status !== 0) process.exit(status ?? 1);
  }
  const built = new Set((await readBuildMark(out))?.files);
  const { address } = await serveFolder(resolve(out, 'public'), port);
  const offers = listOffers(outputs).filter(({ path }) => built.has(path));
  console.log(`\n${writeAddresses(offers, address, out)}\n\nCtrl+C ends it.`);
} catch (error) {
  fail(error);
}
