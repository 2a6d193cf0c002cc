import { fileURLToPath } from 'node:url';
import { serveDev } from '../src/dev/server.ts';
import { readArguments } from './arguments.ts';
import { fail } from './fail.ts';

const { slides, port } = readArguments(
  'npm run dev -- [options]: serves story and talk, and reloads them on every save.',
);
const { address } = await serveDev(
  { slides, port, root: fileURLToPath(new URL('..', import.meta.url)) },
  {
    tell: (mistakes) =>
      console.log(mistakes ?? `${new Date().toLocaleTimeString('en-GB')} read ${slides}: no mistakes`),
  },
).catch(fail);
console.log(`
  Story    ${address}
  Talk     ${address}talk.html
  Speaker  ${address}speaker/talk.html

Saving a file in ${slides} reloads them. Ctrl+C ends it.`);
