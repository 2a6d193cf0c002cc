import { expect, test } from 'vitest';
import { findCacheFolder, isHeadlessShell, listBrowserPaths } from '../../src/print/launch/browserPaths.ts';
import { findBrowser } from '../../src/print/launch/install.ts';
import type { Machine } from '../../src/print/launch/model.ts';
import { listSwitches } from '../../src/print/launch/switches.ts';

const linux: Machine = { platform: 'linux', env: { PATH: '/opt/own/bin:/usr/bin' }, home: '/home/ada' };

test('Linux: every folder of PATH, the usual places, each path once', () => {
  const candidates = listBrowserPaths(linux);
  expect(candidates.slice(0, 2)).toEqual([
    '/usr/lib/chromium/chromium-headless-shell',
    '/opt/own/bin/chromium-headless-shell',
  ]);
  expect(candidates).toContain('/opt/own/bin/chromium');
  expect(candidates).toContain('/usr/bin/google-chrome-stable');
  expect(candidates).toContain('/snap/bin/chromium');
  expect(new Set(candidates).size).toBe(candidates.length);
});

test('a PATH with relative or empty folders is not trusted', () => {
  const candidates = listBrowserPaths({ ...linux, env: { PATH: ':bin:./x:/usr/bin' } });
  expect(candidates.every((path) => path.startsWith('/'))).toBe(true);
});

test('macOS: applications of the computer, then of the user', () => {
  const candidates = listBrowserPaths({ platform: 'darwin', env: {}, home: '/Users/ada' });
  expect(candidates.slice(0, 2)).toEqual([
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]);
});

test('Windows: under the program folders that there are', () => {
  const env = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' };
  const candidates = listBrowserPaths({ platform: 'win32', env, home: 'C:\\Users\\ada' });
  expect(candidates).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  expect(candidates).toContain('C:\\Users\\ada\\AppData\\Local\\Chromium\\Application\\chrome.exe');
  expect(candidates).toHaveLength(6);
});

test("puppeteer's cache is where it was told to be, else in the home folder", () => {
  expect(findCacheFolder(linux)).toBe('/home/ada/.cache/puppeteer');
  expect(findCacheFolder({ ...linux, env: { PUPPETEER_CACHE_DIR: '/var/cache/p' } })).toBe('/var/cache/p');
});

test('the sandbox is off for root alone', () => {
  expect(listSwitches(true)).toContain('--no-sandbox');
  expect(listSwitches(false)).not.toContain('--no-sandbox');
});

test('the headless shell is known by its name, with an ending or without', () => {
  const shells = [
    '/usr/bin/chromium-headless-shell',
    '/cache/chrome-headless-shell',
    '/bin/chrome-headless-shell.exe',
  ];
  expect(shells.filter(isHeadlessShell)).toEqual(shells);
  expect(isHeadlessShell('/usr/bin/chromium')).toBe(false);
});

test('a browser named in the environment that is not there is an error, not a download', async () => {
  const logged: string[] = [];
  const found = findBrowser({
    ...linux,
    env: { PUPPETEER_EXECUTABLE_PATH: '/nowhere/chrome' },
    isRoot: false,
    log: (line) => logged.push(line),
  });
  await expect(found).rejects.toThrow('PUPPETEER_EXECUTABLE_PATH names /nowhere/chrome');
  expect(logged).toEqual([]);
});
