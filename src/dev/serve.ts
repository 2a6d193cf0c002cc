import { preview } from 'vite';

/** Serves a folder on this machine only, at the port or the next free one; returns its address with a slash at the end. */
export async function serveFolder(
  folder: string,
  port: number,
): Promise<{ address: string; close(): Promise<void> }> {
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    root: folder,
    appType: 'mpa',
    build: { outDir: '.' },
    preview: { host: '127.0.0.1', port, strictPort: false, open: false },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error(`The server for ${folder} did not say where it is.`);
  return { address, close: () => server.close() };
}
