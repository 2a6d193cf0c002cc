import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FontFile } from './fontFile.ts';

/** The family of the face that formulas are set in. */
export const MATHS_FAMILY = 'STIX Two Math';

/** The whole face on this machine, without hints. */
export function findMathsFile(): string {
  const { resolve } = createRequire(import.meta.url);
  return resolve('@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff');
}

/** The part of the face for formulas that is needed for these signs and what they grow into, as WOFF2 in base64. */
export async function cutMathsFont(signs: string): Promise<string> {
  const { default: subsetFont } = await import('subset-font');
  const part = await subsetFont(await readFile(findMathsFile()), signs, { targetFormat: 'woff2' });
  return part.toString('base64');
}

/** Such a part as a font file; it is named by its content, for every deck has its own. */
export function describeMathsFont(data: string): FontFile {
  const digest = createHash('sha256').update(data).digest('hex').slice(0, 8);
  return {
    family: MATHS_FAMILY,
    weight: 400,
    style: 'normal',
    subset: 'latin',
    range: 'U+0-10FFFF',
    name: `stix-two-math-${digest}.woff2`,
    path: findMathsFile(),
    data,
  };
}
