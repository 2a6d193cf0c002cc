import { writeArrow, writeLine, writeNumber } from './linePath.ts';
import type { Label, Line, Palette } from './picture.ts';

/** An SVG element of a mark: its attributes in the order in which they are written (null is left out) and its text. */
export interface MarkElement {
  tag: 'path' | 'text';
  attributes: Record<string, string | null>;
  text?: string;
}

/** Families as the pages load them; the attribute wants no quotation marks of its own. */
const FAMILIES: Record<Label['face'], string> = {
  sans: "'Source Sans 3', sans-serif",
  serif: "'Spectral', serif",
};

/** An opacity as an attribute: a solid mark has none. */
export function writeOpacity(opacity: number): string | null {
  return opacity < 1 ? writeNumber(opacity) : null;
}

/** The elements of a line: its path and, over it, its arrow head. */
export function listLineElements(line: Line, palette: Palette): MarkElement[] {
  const colour = palette[line.tone];
  const opacity = writeOpacity(line.opacity);
  const isFilled = line.fillOpacity > 0;
  const path: MarkElement = {
    tag: 'path',
    attributes: {
      fill: isFilled ? colour : 'none',
      'fill-opacity': isFilled ? writeNumber(line.fillOpacity) : null,
      stroke: colour,
      'stroke-width': writeNumber(line.width),
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      'stroke-dasharray': line.dash ? line.dash.map(writeNumber).join(' ') : null,
      opacity,
      d: writeLine(line),
    },
  };
  const arrow = writeArrow(line);
  return arrow ? [path, { tag: 'path', attributes: { fill: colour, opacity, d: arrow } }] : [path];
}

/** The element of a label. */
export function listLabelElements(label: Label, palette: Palette): MarkElement[] {
  const attributes = {
    x: writeNumber(label.x),
    y: writeNumber(label.y),
    'text-anchor': label.anchor === 'start' ? null : label.anchor,
    'font-family': FAMILIES[label.face],
    'font-size': writeNumber(label.size),
    'font-weight': label.weight === 400 ? null : String(label.weight),
    'font-style': label.italic ? 'italic' : null,
    fill: palette[label.tone],
    opacity: writeOpacity(label.opacity),
    lang: label.lang,
  };
  return [{ tag: 'text', attributes, text: label.text }];
}
