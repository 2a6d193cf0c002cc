import { type DiscGroup, groupDiscs } from './discs.ts';
import { listLabelElements, listLineElements, type MarkElement, writeOpacity } from './elements.ts';
import { writeNumber } from './linePath.ts';
import type { Palette, Picture, PictureWords } from './picture.ts';
import { findNearestTone } from './transition.ts';

/** How a picture is embedded in its page. */
export interface SvgOptions {
  /** Before every id in the SVG, so that two pictures of a page don't share one. */
  prefix?: string;
  /** What it says to who can't see it. Without them, or where they are empty, it is hidden from assistive technology. */
  words?: PictureWords | undefined;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function writeElement({ tag, attributes, text }: MarkElement): string {
  const written = Object.entries(attributes).map(([name, value]) =>
    value === null ? '' : ` ${name}="${escapeText(value)}"`,
  );
  const head = `<${tag}${written.join('')}`;
  return text === undefined ? `${head}/>` : `${head}>${escapeText(text)}</${tag}>`;
}

/**
 * One path for the discs of one look, each a stroke of no length: Chromium 156 prints 535 such dots in 5 kB, and as many
 * circles in 130 kB (measured).
 */
function writeDiscs({ coloured, opacity, discs }: DiscGroup, palette: Palette): string {
  const attributes = {
    stroke: palette[coloured ? findNearestTone(coloured) : 'paper'],
    'stroke-width': writeNumber((discs[0]?.radius ?? 0) * 2),
    opacity: writeOpacity(opacity),
    d: discs.map(({ dot }) => `M${writeNumber(dot.x)} ${writeNumber(dot.y)}h0`).join(''),
  };
  return writeElement({ tag: 'path', attributes });
}

/** A picture as an SVG element, for print, pages without script and thumbnails. */
export function toSvg(picture: Picture, palette: Palette, options: SvgOptions = {}): string {
  const { prefix = '' } = options;
  const words = options.words?.description ? options.words : null;
  const written = [
    ...picture.lines.flatMap((line) => listLineElements(line, palette)),
    ...picture.labels.flatMap((label) => listLabelElements(label, palette)),
  ];
  const name = words ? `role="img" aria-label="${escapeText(words.description)}"` : 'aria-hidden="true"';
  const title = words
    ? `<title${prefix ? ` id="${prefix}title"` : ''}>${escapeText(words.table.caption || words.description)}</title>\n`
    : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${writeNumber(picture.width)} ${writeNumber(picture.height)}" ${name}>
${title}<g aria-hidden="true">
<g fill="none" stroke-linecap="round">
${groupDiscs(picture.dots)
  .map((group) => writeDiscs(group, palette))
  .join('\n')}
</g>
${written.map(writeElement).join('\n')}
</g>
</svg>`;
}
