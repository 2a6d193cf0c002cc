import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type DeckFonts, findFonts, renderFontFaces } from '../../theme/fonts.ts';
import type { Files, MadeFiles } from '../output.ts';
import { renderIcon } from './icon.ts';

/** Names a text by its content, so that a host may cache it for ever: `story.css` becomes `story.1a2b3c4d.css`. */
function nameAsset(name: string, text: string): string {
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return name.replace(/(\.[a-z0-9]+)$/, `.${digest}$1`);
}

/** Adds a script or style sheet of the public pages under `assets/`; returns its address from the page. */
export function addAsset(files: MadeFiles, name: string, text: string): string {
  const address = `assets/${nameAsset(name, text)}`;
  files.set(`public/${address}`, text);
  return address;
}

/** Adds the fonts of a deck under `assets/fonts/`; returns their `@font-face` rules for a style sheet in `assets/`. */
export async function addFonts(files: Files | MadeFiles, deck?: DeckFonts): Promise<string> {
  const fonts = findFonts(deck);
  await Promise.all(
    fonts.map(async ({ name, path, data }) => {
      const bytes = data === undefined ? await readFile(path) : Buffer.from(data, 'base64');
      files.set(`public/assets/fonts/${name}`, bytes);
    }),
  );
  return renderFontFaces(fonts, ({ name }) => `fonts/${name}`);
}

/** Adds the icon of the public pages; returns its address from the page. */
export function addIcon(files: MadeFiles): string {
  files.set('public/assets/icon.svg', renderIcon());
  return 'assets/icon.svg';
}
