import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer';

const run = promisify(execFile);

/**
 * Starts a headless Firefox, found or, on Debian as root, installed. Whoever calls this closes it. What can't be
 * switched while it runs, such as scripting, is a preference.
 */
export async function launchFirefox(preferences: Record<string, unknown> = {}): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: await readyFirefox(),
    headless: true,
    // A lecturer's press of a key may open a window; a test's counts as such a press, but not always in time.
    extraPrefsFirefox: { 'dom.disable_open_during_load': false, ...preferences },
  });
}

/** The path of a Firefox, found or installed. Throws where neither can be done. */
export async function readyFirefox(): Promise<string> {
  return (await findFirefox()) ?? installFirefox();
}

/** The path of a Firefox: FIREFOX_PATH, or the first of its names on the PATH. */
async function findFirefox(): Promise<string | null> {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const named = ['firefox', 'firefox-esr'].flatMap((name) => folders.map((folder) => join(folder, name)));
  const paths = process.env.FIREFOX_PATH ? [process.env.FIREFOX_PATH, ...named] : named;
  for (const path of paths) if (await isExecutable(path)) return path;
  return null;
}

async function installFirefox(): Promise<string> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  if (process.getuid?.() !== 0 || !/^ID=debian$/m.test(release))
    throw new Error('There is no Firefox: install one, or name it in FIREFOX_PATH.');
  console.log('No Firefox found: installing it from Debian (apt-get install firefox-esr), once.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=600'];
  await run('apt-get', [...wait, 'update'], { env });
  await run('apt-get', [...wait, 'install', '-y', '--no-install-recommends', 'firefox-esr'], {
    env,
    maxBuffer: 64 * 1024 * 1024,
  });
  const path = await findFirefox();
  if (!path) throw new Error('Firefox was installed, but is not on the PATH.');
  return path;
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
