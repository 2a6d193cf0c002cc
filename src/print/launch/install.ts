import { execFile } from 'node:child_process';
import { access, constants, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { promisify } from 'node:util';
import {
  Browser,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';
import { findCacheFolder, listBrowserPaths } from './browserPaths.ts';
import type { BrowserEffects } from './model.ts';

const run = promisify(execFile);

/** The computer that this runs on. */
export const realEffects: BrowserEffects = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  isRoot: process.getuid?.() === 0,
  log: (line) => console.error(line),
};

/**
 * The path of a Chromium: the one named by PUPPETEER_EXECUTABLE_PATH, the system's, puppeteer's own, or
 * else one installed now. Throws when none can be had.
 */
export async function findBrowser(effects: BrowserEffects = realEffects): Promise<string> {
  const named = effects.env.PUPPETEER_EXECUTABLE_PATH;
  if (named) {
    if (await isExecutable(named)) return named;
    throw new Error(
      `PUPPETEER_EXECUTABLE_PATH names ${named}, which cannot be run: correct it, or unset it to have a browser found.`,
    );
  }
  return (await findSystem(effects)) ?? (await findCached(effects)) ?? (await installBrowser(effects));
}

async function findSystem(effects: BrowserEffects): Promise<string | null> {
  for (const path of listBrowserPaths(effects)) if (await isExecutable(path)) return path;
  return null;
}

async function findCached(effects: BrowserEffects): Promise<string | null> {
  const printing: string[] = [Browser.CHROMEHEADLESSSHELL, Browser.CHROME, Browser.CHROMIUM];
  const installed = await getInstalledBrowsers({ cacheDir: findCacheFolder(effects) });
  const usable = installed
    .filter(({ browser }) => printing.includes(browser))
    .sort((a, b) => b.buildId.localeCompare(a.buildId, 'en', { numeric: true }));
  for (const { executablePath } of usable) if (await isExecutable(executablePath)) return executablePath;
  return null;
}

/** Installs a Chromium, from Debian's packages where that is possible, else into puppeteer's cache. */
async function installBrowser(effects: BrowserEffects): Promise<string> {
  const causes: unknown[] = [];
  for (const attempt of [installDebian, installCached]) {
    try {
      const path = await attempt(effects);
      if (path) return path;
    } catch (cause) {
      causes.push(cause);
    }
  }
  const reasons = causes.map((cause) => (cause instanceof Error ? cause.message.trim() : String(cause)));
  throw new Error(
    `No Chrome or Chromium was found, and none could be installed.\n${reasons.join('\n')}\n` +
      'Install Chrome or Chromium, or name one in PUPPETEER_EXECUTABLE_PATH.',
    { cause: new AggregateError(causes) },
  );
}

async function installDebian(effects: BrowserEffects): Promise<string | null> {
  if (!effects.isRoot || !(await isDebian(effects))) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=600'];
  const runApt = (...words: string[]) =>
    run('apt-get', [...wait, ...words], { env, maxBuffer: 64 * 1024 * 1024 });
  const installPackage = async (name: string): Promise<void> => {
    effects.log(`No browser found: installing it from Debian (apt-get install ${name}), once.`);
    await runApt('install', '-y', '--no-install-recommends', name);
  };
  await runApt('update');
  // Older releases have no package of the shell.
  await installPackage('chromium-headless-shell').catch(() => installPackage('chromium'));
  return findSystem(effects);
}

async function installCached(effects: BrowserEffects): Promise<string> {
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error(`There is no Chrome to download for ${effects.platform}.`);
  const browser = Browser.CHROMEHEADLESSSHELL;
  const buildId = await resolveBuildId(browser, platform, 'stable');
  const cacheDir = findCacheFolder(effects);
  effects.log(`No browser found: downloading ${browser} ${buildId} into ${cacheDir}, once.`);
  const installed = await install({ browser, buildId, platform, cacheDir, installDeps: effects.isRoot });
  return installed.executablePath;
}

// Ubuntu is left out: its package "chromium" only points to a snap (https://github.com/puppeteer/puppeteer/issues/8232).
async function isDebian(effects: BrowserEffects): Promise<boolean> {
  if (effects.platform !== 'linux') return false;
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^ID=debian$/m.test(release);
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
