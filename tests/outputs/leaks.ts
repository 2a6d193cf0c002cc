import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { expect, inject, test } from 'vitest';
import { readPdf } from '../pdf/read.ts';
import { listFiles } from './folder.ts';
import { keepLetters, listSecrets } from './notes.ts';

const folder = inject('built').deck;

/** Streams inside a file of any kind, unpacked: zlib, gzip and whole brotli. */
function unpack(bytes: Buffer): string[] {
  const texts: string[] = [];
  const attempt = (read: () => Buffer): void => {
    try {
      texts.push(read().toString('utf8'));
    } catch {
      // No stream begins here.
    }
  };
  attempt(() => brotliDecompressSync(bytes));
  for (let at = 0; at < bytes.length - 1; at++) {
    const [first, second] = [bytes[at], bytes[at + 1]];
    // The heads that zlib and gzip write.
    if (first === 0x78 && [0x01, 0x5e, 0x9c, 0xda].includes(second ?? 0))
      attempt(() => inflateSync(bytes.subarray(at)));
    if (first === 0x1f && second === 0x8b) attempt(() => gunzipSync(bytes.subarray(at)));
  }
  return texts;
}

const decode = (text: string): string =>
  text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#x?([0-9a-f]+);/gi, (entity, code: string) =>
      String.fromCodePoint(Number.parseInt(code, entity[2] === 'x' ? 16 : 10)),
    )
    .replace(
      /&(quot|amp|lt|gt|nbsp);/g,
      (_, name: string) => ({ quot: '"', amp: '&', lt: '<', gt: '>' })[name] ?? ' ',
    );

/** All that a file says: as text, with and without tags, and what is packed inside it. */
export async function readAll(path: string): Promise<string[]> {
  const bytes = readFileSync(join(folder, path));
  const texts = [bytes.toString('utf8'), bytes.toString('utf16le'), ...unpack(bytes)];
  if (extname(path) === '.pdf') {
    const pdf = await readPdf(new Uint8Array(bytes));
    const bookmarks = pdf.bookmarks.map(({ title }) => title).join(' ');
    texts.push(pdf.pages.join(' '), pdf.tagged, bookmarks, JSON.stringify(pdf.info), pdf.metadata ?? '');
    const visit = (elements: typeof pdf.structure): string =>
      elements.map(({ alt, text, children }) => `${alt ?? ''} ${text} ${visit(children)}`).join(' ');
    texts.push(visit(pdf.structure));
  }
  if (extname(path) === '.png') texts.push(PNG.sync.read(bytes).data.toString('latin1'));
  return texts.flatMap((text) => [text, decode(text), decode(text.replace(/<[^>]+>/g, ''))]).map(keepLetters);
}

/** The sentences that no public file may hold. */
export const secrets = listSecrets('slides');

/** Tests that the public files which are to be read hold no note. */
export function testLeaks(isRead: (path: string) => boolean): void {
  test.each(listFiles(folder).filter((path) => path.startsWith('public/') && isRead(path)))(
    '%s holds no sentence of a note',
    async (path) => {
      const texts = await readAll(path);
      expect(secrets.filter((sentence) => texts.some((text) => text.includes(sentence)))).toEqual([]);
    },
  );
}
