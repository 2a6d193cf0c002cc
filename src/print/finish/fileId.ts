import { createHash } from 'node:crypto';
import { PDFHexString } from '@cantoo/pdf-lib';
import type { Repair } from './model.ts';

/** The file's identifier (ISO 32000-1, 14.4): 16 bytes that depend on its source alone. */
export const writeFileId: Repair = ({ document }, info) => {
  const digest = createHash('sha256')
    .update(info.updated ?? '')
    .update(info.source)
    .digest('hex')
    .slice(0, 32);
  const id = PDFHexString.of(digest);
  document.context.trailerInfo.ID = document.context.obj([id, id]);
};
