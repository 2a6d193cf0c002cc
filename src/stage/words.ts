import { writeArrow, writeLine, writeNumber } from '../marks/line.ts';
import { themePalette } from '../marks/palette.ts';
import type { Label, Line } from '../marks/picture.ts';
import { FAMILIES } from '../marks/svg.ts';
import type { Words } from '../marks/transition.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** An element of the layer and what it shows now, so that only what changed is written. */
interface Item<Mark> {
  elements: SVGElement[];
  shown: Mark | null;
}

function setAttributes(element: SVGElement, attributes: Record<string, string | null>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

function drawLine(item: Item<Line>, line: Line): void {
  const [path, head] = item.elements;
  if (!path || !head) return;
  const colour = themePalette[line.tone];
  const opacity = line.opacity < 1 ? writeNumber(line.opacity) : null;
  setAttributes(path, {
    d: writeLine(line),
    fill: line.fillOpacity > 0 ? colour : 'none',
    'fill-opacity': line.fillOpacity > 0 ? writeNumber(line.fillOpacity) : null,
    stroke: colour,
    'stroke-width': writeNumber(line.width),
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'stroke-dasharray': line.dash ? line.dash.map(writeNumber).join(' ') : null,
    opacity,
  });
  setAttributes(head, { d: writeArrow(line), fill: colour, opacity });
}

function drawLabel(item: Item<Label>, label: Label): void {
  const [text] = item.elements;
  if (!text) return;
  if (text.textContent !== label.text) text.textContent = label.text;
  setAttributes(text, {
    x: writeNumber(label.x),
    y: writeNumber(label.y),
    'text-anchor': label.anchor,
    'font-family': FAMILIES[label.face],
    'font-size': writeNumber(label.size),
    'font-weight': String(label.weight),
    'font-style': label.italic ? 'italic' : null,
    fill: themePalette[label.tone],
    opacity: label.opacity < 1 ? writeNumber(label.opacity) : null,
    lang: label.lang,
  });
}

function sync<Mark extends { key: string }>(
  layer: SVGGElement,
  items: Map<string, Item<Mark>>,
  marks: Mark[],
  tags: string[],
  draw: (item: Item<Mark>, mark: Mark) => void,
): void {
  const left = new Set(items.keys());
  for (const mark of marks) {
    left.delete(mark.key);
    let item = items.get(mark.key);
    if (!item) {
      item = { elements: tags.map((tag) => document.createElementNS(SVG, tag)), shown: null };
      layer.append(...item.elements);
      items.set(mark.key, item);
    }
    if (item.shown === mark) continue;
    draw(item, mark);
    item.shown = mark;
  }
  for (const key of left) {
    for (const element of items.get(key)?.elements ?? []) element.remove();
    items.delete(key);
  }
}

/** Keeps an SVG element's lines and labels like those of a picture, touching only what changed. */
export function createWords(svg: SVGSVGElement): (words: Words) => void {
  const lines = new Map<string, Item<Line>>();
  const labels = new Map<string, Item<Label>>();
  const under = document.createElementNS(SVG, 'g');
  const over = document.createElementNS(SVG, 'g');
  svg.append(under, over);
  return (words) => {
    sync(under, lines, words.lines, ['path', 'path'], drawLine);
    sync(over, labels, words.labels, ['text'], drawLabel);
  };
}
