import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { findAttachment, listAttachmentLinks } from '../deck/attachments.ts';
import type { Deck } from '../deck/deck.ts';
import type { Diagnostic } from '../report/diagnostic.ts';

/** Files that a deck's links lead to, by path in its folder. */
export type Attachments = ReadonlyMap<string, Uint8Array>;

/** As many bytes as a file may have that is carried. */
const LARGEST = 100_000_000;

/** Reads the files that a deck's links lead to; one that is not there, or outside the deck's folder, is an error at its link. */
export function readAttachments(
  deck: Deck,
  folder: string,
): { attachments: Attachments; mistakes: Diagnostic[] } {
  const attachments = new Map<string, Uint8Array>();
  const mistakes: Diagnostic[] = [];
  for (const link of listAttachmentLinks(deck)) {
    const path = findAttachment(link);
    if (path === null || attachments.has(path)) continue;
    const fault = findFault(join(folder, path), folder);
    if (fault === null) attachments.set(path, readFileSync(join(folder, path)));
    else
      mistakes.push({
        code: 'unknown-link',
        level: 'error',
        message: `the link "${path}" can’t be followed: ${fault}`,
        ...(link.place ?? { file: 'deck.yaml', line: 1, column: 1 }),
      });
  }
  return { attachments, mistakes };
}

function findFault(path: string, folder: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return 'there is no such file in the deck’s folder';
  if (!realpathSync(path).startsWith(realpathSync(folder) + sep))
    return 'it is a link that leads out of the deck’s folder';
  return stats.size > LARGEST ? `it has more than ${LARGEST / 1_000_000} MB` : null;
}
