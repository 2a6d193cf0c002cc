import { spawn, spawnSync } from 'node:child_process';
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { findBrowser } from '../src/print/launch/install.ts';
import { readArguments } from './arguments.ts';

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  png: 'image/png',
  pdf: 'application/pdf',
};
const PACKED = ['html', 'js', 'css', 'svg', 'txt', 'webmanifest'];
const LEAST: Record<string, number> = {
  performance: 99,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
};

interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { displayValue?: string; numericValue?: number }>;
}

/** The files of a folder that a host sends packed, each packed once: to do it while a page waits would count. */
function packFiles(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => PACKED.includes(name.split('.').at(-1) ?? ''))
    .map((name) => join(folder, name));
  return new Map(files.map((file) => [file, brotliCompressSync(readFileSync(file))]));
}

/** Serves a folder compressed, as a host would: Vite's preview does not (https://github.com/vitejs/vite/issues/9382). */
function servePacked(folder: string): Promise<{ address: string; close(): void }> {
  const packed = packFiles(folder);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const kind = file.split('.').at(-1) ?? '';
    const head = {
      'Content-Type': TYPES[kind] ?? 'application/octet-stream',
      'Cache-Control': 'max-age=600',
    };
    const body = packed.get(file);
    if (!body) {
      response.writeHead(200, head);
      createReadStream(file).pipe(response);
      return;
    }
    response.writeHead(200, { ...head, 'Content-Encoding': 'br' });
    response.end(body);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ address: `http://127.0.0.1:${port}/`, close: () => server.close() });
    });
  });
}

const { out } = readArguments('npm run lighthouse -- [options]: runs Lighthouse over the built story.', [
  'out',
]);
const found = spawnSync('lighthouse', ['--version'], { encoding: 'utf8' });
if (found.status !== 0) {
  console.log('Lighthouse is not here. It needs Node 22.19 or later: docs/story.md says how to get both.');
  process.exit(2);
}
const folder = resolve(out, 'public');
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`There is no story in ${out}: npm run build makes it.`);
  process.exit(2);
}
// Not waited for in this process: the server has to answer while it runs.
const server = await servePacked(folder);
const flags = [
  '--quiet',
  '--output=json',
  '--form-factor=mobile',
  '--chrome-flags=--headless=new --no-sandbox',
];
const run = spawn('lighthouse', [server.address, ...flags], {
  env: { ...process.env, CHROME_PATH: await findBrowser() },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let text = '';
for await (const chunk of run.stdout) text += chunk;
server.close();
const { categories, audits } = JSON.parse(text) as Report;
let failed = false;
for (const [name, least] of Object.entries(LEAST)) {
  const score = Math.round((categories[name]?.score ?? 0) * 100);
  if (score < least) failed = true;
  console.log(`${name.padEnd(16)} ${score} (at least ${least})`);
}
for (const name of ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'])
  console.log(`${name.padEnd(26)} ${audits[name]?.displayValue}`);
const shift = audits['cumulative-layout-shift']?.numericValue ?? 1;
console.log(`layout shift     ${shift} (0)`);
process.exit(failed || shift > 0.0005 ? 1 : 0);
