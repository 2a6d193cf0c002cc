import { createHash } from 'node:crypto';
import { posix } from 'node:path';

/** The first signs of a digest of a file's content: names that hold them change with it. */
function shortDigest(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}

/**
 * Names a file that was made of a picture: `photo-1a2b3c4d-960.5e6f7a8b.avif` has the digest of the picture, its
 * width and the digest of its own content. Only signs that need no escape in any address.
 */
export function nameImageFile(
  path: string,
  original: Uint8Array,
  width: number,
  made: Uint8Array,
  type: string,
): string {
  const stem = posix
    .basename(path, posix.extname(path))
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return `${stem || 'image'}-${shortDigest(original)}-${width}.${shortDigest(made)}.${type}`;
}
