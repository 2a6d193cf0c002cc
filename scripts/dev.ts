import { fileURLToPath } from 'node:url';
import { draftOutputs } from '../src/dev/draft.ts';
import { serveDev } from '../src/dev/server.ts';
import { listOffers, writeAddresses } from './addresses.ts';
import { readArguments } from './arguments.ts';
import { fail } from './fail.ts';

const { slides, port } = readArguments(
  'npm run dev -- [options]: serves story and talk, and reloads them on every save.',
  ['slides', 'port'],
);
const { address } = await serveDev(
  { slides, port, root: fileURLToPath(new URL('..', import.meta.url)) },
  {
    report: (mistakes) =>
      console.log(mistakes ?? `${new Date().toLocaleTimeString('en-GB')} read ${slides}: no mistakes`),
  },
).catch(fail);
console.log(`
${writeAddresses(listOffers(draftOutputs), address, null)}

Saving a file in ${slides} reloads them. Ctrl+C ends it.`);
