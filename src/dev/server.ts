import { extname, resolve, sep } from 'node:path';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { type BrowserCode, bundleEntries } from '../build/bundle.ts';
import { findDeckFolder } from '../build/source.ts';
import { type Draft, draftOutputs, readDraft } from './draft.ts';

/** What the author's server reports after each reading: mistakes and warnings as text, or null when all is well. */
export interface DevEffects {
  report(mistakes: string | null): void;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

const CLIENT = '<script type="module" src="/@vite/client"></script>';

/** An editor writes several files, or one several times, in a save: milliseconds until it is read. */
const PAUSE = 40;

/**
 * Serves story, talk and speaker's page from memory. A save in `slides`, or of a script or style of the pages under
 * `root`, renders them anew; story and talk reload (the speaker's page allows no script but its own). Mistakes take
 * the place of the page until they are mended. Returns the server's address, with a slash at the end.
 */
export async function serveDev(
  options: { slides: string; root: string; port: number },
  effects: DevEffects,
): Promise<{ address: string; close(): Promise<void> }> {
  let code: Promise<BrowserCode> | null = null;
  const bundle = () => {
    code ??= bundleEntries(draftOutputs);
    return code;
  };
  const refresh = async (): Promise<Draft> => {
    const read = await readDraft(options.slides, bundle);
    effects.report(read.mistakes);
    return read;
  };
  let draft = refresh();

  function watch(server: ViteDevServer): void {
    const slides = resolve(findDeckFolder(options.slides)) + sep;
    const engine = resolve(options.root, 'src') + sep;
    let waiting: NodeJS.Timeout | undefined;
    server.watcher.add(slides);
    server.watcher.on('all', (_event, path) => {
      if (!path.startsWith(slides) && !path.startsWith(engine)) return;
      if (path.startsWith(engine)) code = null;
      clearTimeout(waiting);
      waiting = setTimeout(async () => {
        draft = refresh();
        await draft;
        server.ws.send({ type: 'full-reload' });
      }, PAUSE);
    });
    server.httpServer?.on('close', () => clearTimeout(waiting));
  }

  const plugin: Plugin = {
    name: 'deck',
    configureServer(server) {
      watch(server);
      server.middlewares.use((request, response, next) => {
        draft.then((read) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          const path = findPath(pathname);
          const content = read.files ? read.files.get(path) : path.endsWith('.html') ? read.page : undefined;
          if (content === undefined) return next();
          response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
          response.setHeader('Cache-Control', 'no-store');
          response.end(
            reloads(path, read) ? String(content).replace('</head>', `${CLIENT}\n</head>`) : content,
          );
        }, next);
      });
    },
  };
  const server = await createServer({
    configFile: false,
    root: options.root,
    appType: 'custom',
    logLevel: 'error',
    clearScreen: false,
    publicDir: false,
    optimizeDeps: { noDiscovery: true },
    server: { host: '127.0.0.1', port: options.port },
    plugins: [plugin],
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The server did not say where it is.');
  return { address, close: () => server.close() };
}

function findPath(pathname: string): string {
  if (pathname.startsWith('/speaker/')) return pathname.slice(1);
  return `public${pathname === '/' ? '/index.html' : pathname}`;
}

function reloads(path: string, { files }: Draft): boolean {
  return path.endsWith('.html') && (files === null || !path.startsWith('speaker/'));
}
