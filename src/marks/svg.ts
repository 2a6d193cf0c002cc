import { type Disc, findDiscs } from './disc.ts';
import { writeArrow, writeLine, writeNumber } from './line.ts';
import type { Dot, Label, Line, Palette, Picture } from './picture.ts';
import { settleTone } from './transition.ts';

/** How a picture stands in its page. */
export interface SvgOptions {
  /** Before every id in the SVG, so that two pictures of a page don't share one. */
  prefix?: string;
  /** True when its words stand elsewhere: the picture is hidden from assistive technology. */
  decorative?: boolean;
  /** False leaves out lines and labels. */
  words?: boolean;
  /** A class for the root element. */
  className?: string;
}

/** Families as the pages load them; the attribute wants no quotation marks of its own. */
export const FAMILIES: Record<Label['face'], string> = {
  sans: "'Source Sans 3', sans-serif",
  serif: "'Spectral', serif",
};

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** One path a tone, size and layer: Chromium prints a zero-length stroke far smaller than a circle. */
function writeDots(dots: Dot[], palette: Palette): string {
  const layers: Map<string, string[]>[] = [new Map(), new Map(), new Map(), new Map()];
  const add = (layer: number, dot: Dot, disc: Disc): void => {
    if (disc.radius <= 0) return;
    const colour = palette[disc.paper ? 'paper' : settleTone(dot)];
    const opacity = dot.opacity < 1 && !disc.paper ? ` opacity="${writeNumber(dot.opacity)}"` : '';
    const key = `stroke="${colour}" stroke-width="${writeNumber(disc.radius * 2)}"${opacity}`;
    const group = layers[layer];
    const places = group?.get(key) ?? [];
    places.push(`M${writeNumber(dot.x)} ${writeNumber(dot.y)}h0`);
    group?.set(key, places);
  };
  for (const dot of dots) {
    if (dot.opacity <= 0) continue;
    const discs = findDiscs(dot);
    const base = dot.ring > 0.01 ? 0 : 2;
    for (const [index, disc] of discs.entries()) add(base + index, dot, disc);
  }
  return layers
    .flatMap((group) => [...group].map(([key, places]) => `<path ${key} d="${places.join('')}"/>`))
    .join('\n');
}

function writeLineMark(line: Line, palette: Palette): string {
  const colour = palette[line.tone];
  const fill =
    line.fillOpacity > 0 ? `fill="${colour}" fill-opacity="${writeNumber(line.fillOpacity)}"` : 'fill="none"';
  const dash = line.dash ? ` stroke-dasharray="${line.dash.map(writeNumber).join(' ')}"` : '';
  const opacity = line.opacity < 1 ? ` opacity="${writeNumber(line.opacity)}"` : '';
  const path = `<path ${fill} stroke="${colour}" stroke-width="${writeNumber(line.width)}" stroke-linecap="round" stroke-linejoin="round"${dash}${opacity} d="${writeLine(line)}"/>`;
  const arrow = writeArrow(line);
  return arrow ? `${path}\n<path fill="${colour}"${opacity} d="${arrow}"/>` : path;
}

function writeLabel(label: Label, palette: Palette): string {
  const attributes = [
    `x="${writeNumber(label.x)}" y="${writeNumber(label.y)}"`,
    label.anchor === 'start' ? '' : `text-anchor="${label.anchor}"`,
    `font-family="${FAMILIES[label.face]}" font-size="${writeNumber(label.size)}"`,
    label.weight === 400 ? '' : `font-weight="${label.weight}"`,
    label.italic ? 'font-style="italic"' : '',
    `fill="${palette[label.tone]}"`,
    label.opacity < 1 ? `opacity="${writeNumber(label.opacity)}"` : '',
    label.lang ? `lang="${label.lang}"` : '',
  ];
  return `<text ${attributes.filter(Boolean).join(' ')}>${escapeText(label.text)}</text>`;
}

/** The lines and labels of a picture as SVG elements, lines below. */
export function writeWords(picture: Picture, palette: Palette): string {
  return [
    ...picture.lines.map((line) => writeLineMark(line, palette)),
    ...picture.labels.map((label) => writeLabel(label, palette)),
  ].join('\n');
}

/** A picture as an SVG element (decorative when it says nothing), for print, pages without script and thumbnails. */
export function toSvg(picture: Picture, palette: Palette, options: SvgOptions = {}): string {
  const { prefix = '', words = true, className } = options;
  const decorative = options.decorative || picture.description === '';
  const name = decorative
    ? 'aria-hidden="true"'
    : `role="img" aria-label="${escapeText(picture.description)}"`;
  const title = decorative
    ? ''
    : `<title${prefix ? ` id="${prefix}title"` : ''}>${escapeText(picture.table.caption || picture.description)}</title>\n`;
  return `<svg xmlns="http://www.w3.org/2000/svg"${className ? ` class="${className}"` : ''} viewBox="0 0 ${writeNumber(picture.width)} ${writeNumber(picture.height)}" ${name}>
${title}<g aria-hidden="true">
<g fill="none" stroke-linecap="round">
${writeDots(picture.dots, palette)}
</g>
${words ? writeWords(picture, palette) : ''}
</g>
</svg>`;
}
