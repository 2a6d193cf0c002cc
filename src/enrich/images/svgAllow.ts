/** Elements of a drawing that are kept: shapes, words, paints and filters; nothing that runs, loads, styles or moves. */
export const ELEMENTS: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'switch', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline'],
  ...['polygon', 'text', 'tspan', 'textPath', 'title', 'desc', 'linearGradient', 'radialGradient', 'stop'],
  ...['clipPath', 'mask', 'pattern', 'marker', 'filter', 'feBlend', 'feColorMatrix', 'feComponentTransfer'],
  ...['feComposite', 'feFlood', 'feFuncA', 'feFuncB', 'feFuncG', 'feFuncR', 'feGaussianBlur', 'feMerge'],
  ...['feMergeNode', 'feMorphology', 'feOffset', 'feDropShadow'],
]);

/** Elements that are left out without a word, with all that is in them: they show nothing. */
export const SILENT: ReadonlySet<string> = new Set(['metadata', 'sodipodi:namedview', 'style']);

/** Elements that are left out, and what stands in them stays. */
export const UNWRAPPED: ReadonlySet<string> = new Set(['a']);

/** Properties that SVG takes as attributes too (https://www.w3.org/TR/SVG2/styling.html#PresentationAttributes). */
export const PROPERTIES: ReadonlySet<string> = new Set([
  ...['alignment-baseline', 'baseline-shift', 'clip-path', 'clip-rule', 'color', 'color-interpolation'],
  ...['color-interpolation-filters', 'direction', 'display', 'dominant-baseline', 'fill', 'fill-opacity'],
  ...['fill-rule', 'filter', 'flood-color', 'flood-opacity', 'font-size', 'font-style', 'font-weight'],
  ...['letter-spacing', 'marker-end', 'marker-mid', 'marker-start', 'mask', 'opacity', 'overflow'],
  ...['paint-order', 'shape-rendering', 'stop-color', 'stop-opacity', 'stroke', 'stroke-dasharray'],
  ...['stroke-dashoffset', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit', 'stroke-opacity'],
  ...[
    'stroke-width',
    'text-anchor',
    'text-decoration',
    'text-rendering',
    'transform-origin',
    'vector-effect',
  ],
  ...['visibility', 'word-spacing', 'writing-mode'],
]);

const GEOMETRY: ReadonlySet<string> = new Set([
  ...[
    'id',
    'transform',
    'x',
    'y',
    'width',
    'height',
    'd',
    'cx',
    'cy',
    'r',
    'rx',
    'ry',
    'x1',
    'y1',
    'x2',
    'y2',
  ],
  ...['points', 'pathLength', 'dx', 'dy', 'rotate', 'textLength', 'lengthAdjust', 'startOffset', 'fx', 'fy'],
  ...['fr', 'offset', 'gradientUnits', 'gradientTransform', 'spreadMethod', 'clipPathUnits', 'maskUnits'],
  ...['maskContentUnits', 'patternUnits', 'patternContentUnits', 'patternTransform', 'viewBox'],
  ...['preserveAspectRatio', 'markerUnits', 'markerWidth', 'markerHeight', 'refX', 'refY', 'orient'],
  ...[
    'filterUnits',
    'primitiveUnits',
    'in',
    'in2',
    'result',
    'mode',
    'type',
    'values',
    'operator',
    'k1',
    'k2',
  ],
  ...['k3', 'k4', 'stdDeviation', 'radius', 'tableValues', 'slope', 'intercept', 'amplitude', 'exponent'],
  ...['edgeMode', 'xml:space', 'xml:lang', 'lang'],
]);

/** Names that mean something to the program that drew it, and are left out without a word. */
const PRIVATE =
  /^(?:class|version|baseProfile|enable-background|role|aria-.*|data-.*|xmlns.*|(?!xlink:).*:.*)$/;

/**
 * An attribute as it is kept; null for one that is left out, and `isTold` where its author should know. Addresses may
 * lead to a place of the drawing alone, and ids get a prefix.
 */
export function keepSvgAttribute(
  name: string,
  value: string,
): { name: string; value: string } | { isTold: boolean } {
  if (name === 'href' || name === 'xlink:href')
    return value.startsWith('#') ? { name: 'href', value: `#${PREFIX}${value.slice(1)}` } : { isTold: true };
  if (name === 'id') return { name, value: PREFIX + value };
  if (!GEOMETRY.has(name) && !PROPERTIES.has(name))
    return { isTold: !PRIVATE.test(name) && !/^font-|^style$|^-|^xlink:/.test(name) };
  const kept = keepValue(value);
  return kept === null ? { isTold: true } : { name, value: kept };
}

const PREFIX = 'i-';

/** A value in which every `url()` leads to an id of the drawing; null for any other, and for one that hides something. */
function keepValue(value: string): string | null {
  const led = value.replace(/url\(\s*(["']?)#([^"')\s]+)\1\s*\)/gi, `{$2}`);
  if (/url\s*\(|[\\@<]|image-set|expression|javascript:/i.test(led)) return null;
  return value.replace(/url\(\s*(["']?)#([^"')\s]+)\1\s*\)/gi, `url(#${PREFIX}$2)`);
}
