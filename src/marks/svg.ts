import { type DiscGroup, groupDiscs } from './discs.ts';
import { listLabelElements, listLineElements, type MarkElement, writeOpacity } from './elements.ts';
import { writeNumber } from './linePath.ts';
import type { Palette, Picture } from './picture.ts';
import { findNearestTone } from './transition.ts';

/** How a picture is embedded in its page. */
export interface SvgOptions {
  /** Before every id in the SVG, so that two pictures of a page don't share one. */
  prefix?: string;
  /** True when its words are elsewhere in the page: the picture is hidden from assistive technology. */
  decorative?: boolean;
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

/** A picture as an SVG element (decorative when it says nothing), for print, pages without script and thumbnails. */
export function toSvg(picture: Picture, palette: Palette, options: SvgOptions = {}): string {
  const { prefix = '' } = options;
  const decorative = options.decorative || picture.description === '';
  const words = [
    ...picture.lines.flatMap((line) => listLineElements(line, palette)),
    ...picture.labels.flatMap((label) => listLabelElements(label, palette)),
  ];
  const name = decorative
    ? 'aria-hidden="true"'
    : `role="img" aria-label="${escapeText(picture.description)}"`;
  const title = decorative
    ? ''
    : `<title${prefix ? ` id="${prefix}title"` : ''}>${escapeText(picture.table.caption || picture.description)}</title>\n`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${writeNumber(picture.width)} ${writeNumber(picture.height)}" ${name}>
${title}<g aria-hidden="true">
<g fill="none" stroke-linecap="round">
${groupDiscs(picture.dots)
  .map((group) => writeDiscs(group, palette))
  .join('\n')}
</g>
${words.map(writeElement).join('\n')}
</g>
</svg>`;
}
