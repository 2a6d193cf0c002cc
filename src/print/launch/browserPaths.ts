import { basename, posix, win32 } from 'node:path';

import type { Machine } from './model.ts';

// The headless shell comes first: it prints the same in half the time, for it draws no windows. Debian's stands behind a
// script that stays in between, and a signal for the browser would end only that.
const DEBIAN_SHELL = '/usr/lib/chromium/chromium-headless-shell';
const LINUX_NAMES = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
];
const LINUX_PATHS = [
  '/opt/google/chrome/chrome',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/var/lib/flatpak/exports/bin/org.chromium.Chromium',
  '/var/lib/flatpak/exports/bin/com.google.Chrome',
];
const MAC_APPS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS_APPS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Paths where a Chromium that can print may stand, best first, each once; the files are not looked at here. */
export function listBrowserPaths({ platform, env, home }: Machine): string[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return unique(
      WINDOWS_APPS.flatMap((app) => roots.flatMap((root) => (root ? [win32.join(root, app)] : []))),
    );
  }
  const folders = (env.PATH ?? '').split(':').filter((folder) => posix.isAbsolute(folder));
  if (platform === 'darwin') {
    const roots = ['/Applications', posix.join(home, 'Applications')];
    const apps = MAC_APPS.flatMap((app) => roots.map((root) => posix.join(root, app)));
    return unique([...apps, ...folders.map((folder) => posix.join(folder, 'chromium'))]);
  }
  const searched = [...folders, '/usr/bin', '/usr/local/bin'];
  const named = LINUX_NAMES.flatMap((name) => searched.map((folder) => posix.join(folder, name)));
  return unique([DEBIAN_SHELL, ...named, ...LINUX_PATHS]);
}

/** The folder where puppeteer keeps the browsers that it downloads. */
export function findCacheFolder({ platform, env, home }: Machine): string {
  const path = platform === 'win32' ? win32 : posix;
  return env.PUPPETEER_CACHE_DIR || path.join(home, '.cache', 'puppeteer');
}

/** True for the browser that only works without windows. */
export function isHeadlessShell(executablePath: string): boolean {
  return /^chrom\w+-headless-shell/.test(basename(executablePath));
}

function unique(paths: string[]): string[] {
  return [...new Set(paths)];
}
