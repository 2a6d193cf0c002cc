import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A page alone in a folder, as it is on a memory stick. */
export interface Alone {
  file: string;
  /** Its address as a file. */
  address: string;
  remove(): Promise<void>;
}

/** Copies a built speaker's page to a folder of its own. */
export async function copySpeaker(built: string): Promise<Alone> {
  const folder = await mkdtemp(join(tmpdir(), 'alone-'));
  const file = join(folder, 'talk.html');
  await copyFile(join(built, 'speaker/talk.html'), file);
  return {
    file,
    address: pathToFileURL(file).href,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
