import { brotliCompressSync } from 'node:zlib';
import type { Files } from '../src/outputs/output.ts';

/** The written files with their sizes in kB (1,000 bytes); texts also as a host would send them, with brotli. Fonts are summed up. */
export function writeSizes(files: Files): string {
  const fonts = [...files].filter(([path]) => path.endsWith('.woff2'));
  const rows = [...files]
    .filter(([path]) => !path.endsWith('.woff2'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => {
      const bytes = Buffer.from(content);
      const sent =
        typeof content === 'string' ? `, ${writeSize(brotliCompressSync(bytes).length)} with brotli` : '';
      return { path, size: `${writeSize(bytes.length)}${sent}` };
    });
  const sum = fonts.reduce((total, [, content]) => total + content.length, 0);
  if (fonts.length > 0) rows.push({ path: `${fonts.length} fonts`, size: writeSize(sum) });
  const width = Math.max(...rows.map(({ path }) => path.length));
  return rows.map(({ path, size }) => `  ${path.padEnd(width)}  ${size}`).join('\n');
}

function writeSize(bytes: number): string {
  return `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;
}
