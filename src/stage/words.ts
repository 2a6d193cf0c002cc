import { listLabelElements, listLineElements, type MarkElement } from '../marks/elements.ts';
import { themePalette } from '../marks/palette.ts';
import type { Palette } from '../marks/picture.ts';
import type { Words } from '../marks/transition.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A mark's elements in the layer and the mark that they show, so that only what changed is written. */
interface Item<Mark> {
  elements: SVGElement[];
  shown: Mark;
}

function writeElement(element: SVGElement, { attributes, text = '' }: MarkElement): void {
  if (element.textContent !== text) element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/** The elements that show a mark: those of before, with new ones where it needs more and without those it needs no more. */
function writeMark(known: SVGElement[], wanted: MarkElement[]): SVGElement[] {
  for (const element of known.slice(wanted.length)) element.remove();
  return wanted.map((one, index) => {
    const element = known[index] ?? document.createElementNS(SVG, one.tag);
    writeElement(element, one);
    return element;
  });
}

/** Makes a layer that shows marks in their order, as SVG text has them. */
function createLayer<Mark extends { key: string }>(
  layer: SVGGElement,
  list: (mark: Mark, palette: Palette) => MarkElement[],
): (marks: Mark[]) => void {
  let items = new Map<string, Item<Mark>>();
  return (marks) => {
    const next = new Map<string, Item<Mark>>();
    for (const mark of marks) {
      const { shown, elements } = items.get(mark.key) ?? { shown: null, elements: [] };
      const isNew = shown !== mark;
      next.set(mark.key, {
        shown: mark,
        elements: isNew ? writeMark(elements, list(mark, themePalette)) : elements,
      });
    }
    for (const [key, { elements }] of items)
      if (!next.has(key)) for (const element of elements) element.remove();
    items = next;
    let place = layer.firstChild;
    for (const { elements } of items.values())
      for (const element of elements) {
        if (element === place) place = place.nextSibling;
        else layer.insertBefore(element, place);
      }
  };
}

/** Keeps an SVG element's lines and labels like those of a picture, touching only what changed. */
export function createWords(svg: SVGSVGElement): (words: Words) => void {
  const under = document.createElementNS(SVG, 'g');
  const over = document.createElementNS(SVG, 'g');
  svg.append(under, over);
  const showLines = createLayer(under, listLineElements);
  const showLabels = createLayer(over, listLabelElements);
  return ({ lines, labels }) => {
    showLines(lines);
    showLabels(labels);
  };
}
