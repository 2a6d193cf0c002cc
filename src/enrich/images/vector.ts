import { Parser } from 'htmlparser2';
import { ImageFault, MAX_SVG_BYTES } from './limits.ts';
import { nameImageFile } from './names.ts';
import type { MadeImage } from './raster.ts';
import { ELEMENTS, keepSvgAttribute, SILENT, UNWRAPPED } from './svgAllow.ts';
import { readStyleSheet, type StyleSheet } from './svgStyles.ts';

/** How deep elements may stand in each other, and how many there may be. */
const MAX_DEPTH = 200;
const MAX_ELEMENTS = 100_000;

/** CSS pixels to a unit of length. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

/** The size of a drawing that says none, by CSS. */
const DEFAULT = { width: 300, height: 150 };

/**
 * A drawing with nothing in it but shapes and words (see `ELEMENTS`), as one file. What is left out is told. Throws an
 * `ImageFault` for a file that is no drawing.
 */
export function makeVector(path: string, content: Uint8Array, letter: (words: string) => string): MadeImage {
  if (content.length > MAX_SVG_BYTES)
    throw new ImageFault(
      'too-large-image',
      `it has ${Math.round(content.length / 1e6)} MB; a drawing takes at most ${MAX_SVG_BYTES / 1e6}`,
      'save it as PNG or JPEG',
    );
  const svg = decode(content);
  const { root, body, dropped, words } = cleanSvg(svg);
  if (!root)
    throw new ImageFault(
      'broken-image',
      'it is no SVG drawing',
      'open it in a drawing program and save it anew',
    );
  const size = findSize(root);
  const box = root.viewBox ?? `0 0 ${size.width} ${size.height}`;
  const ratio =
    root.preserveAspectRatio === undefined
      ? ''
      : writeAttribute('preserveAspectRatio', root.preserveAspectRatio);
  const inherited = Object.entries(root)
    .filter(([name]) => !/^(?:x|y|width|height|viewBox|preserveAspectRatio)$/.test(name))
    .map(([name, value]) => writeAttribute(name, value))
    .join('');
  const styles = words === '' ? '' : `<style>${escapeXml(letter(words))}</style>`;
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"${writeAttribute('viewBox', box)}${ratio}${inherited}>${styles}${body}</svg>\n`;
  const made = new TextEncoder().encode(text);
  const name = nameImageFile(path, content, size.width, made, 'svg');
  return {
    asset: {
      ...size,
      kind: 'vector',
      isTransparent: true,
      sources: [],
      plain: [{ name, width: size.width }],
      words,
    },
    files: new Map([[name, made]]),
    remarks:
      dropped.length === 0
        ? []
        : [{ code: 'image-dropped', message: `this is left out of the drawing: ${dropped.join(', ')}` }],
  };
}

/** UTF-8, or UTF-16 by its mark. */
function decode(content: Uint8Array): string {
  const encoding = content[0] === 0xff && content[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(content);
}

interface CleanSvg {
  /** The kept attributes of its root; null where it has none. */
  root: Record<string, string> | null;
  body: string;
  /** What was left out, each once. */
  dropped: string[];
  words: string;
}

function cleanSvg(svg: string): CleanSvg {
  const dropped = new Set<string>();
  const styles = readStyleSheet(readStyles(svg));
  if (!styles.isWhole) dropped.add('part of <style>');
  const pieces: string[] = [];
  const words: string[] = [];
  let root: Record<string, string> | null = null;
  /** What closes each open element; null for one whose content is left out too. */
  const open: (string | null)[] = [];
  let count = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const own = name.replace(/^svg:/, '');
        if (open.includes(null)) open.push(null);
        else if (root === null) {
          if (own === 'svg') root = keepAll(own, attributes, styles, dropped);
          open.push(own === 'svg' ? '' : null);
        } else if (UNWRAPPED.has(own)) open.push('');
        else if (!ELEMENTS.has(own) || open.length >= MAX_DEPTH || ++count > MAX_ELEMENTS) {
          if (!SILENT.has(own)) dropped.add(`<${own}>`);
          open.push(null);
        } else {
          const kept = Object.entries(keepAll(own, attributes, styles, dropped));
          pieces.push(`<${own}${kept.map(([key, value]) => writeAttribute(key, value)).join('')}>`);
          open.push(`</${own}>`);
        }
      },
      ontext(text) {
        if (root === null || open.includes(null)) return;
        pieces.push(escapeXml(text));
        if (/<\/(?:text|tspan|textPath)>/.test(open.join(''))) words.push(text, ' ');
      },
      onclosetag() {
        const end = open.pop();
        if (end) pieces.push(end);
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return {
    root,
    body: pieces.join(''),
    dropped: [...dropped],
    words: words.join('').replace(/\s+/g, ' ').trim(),
  };
}

function readStyles(svg: string): string {
  const found: string[] = [];
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name) => void (/^(?:svg:)?style$/.test(name) && depth++),
      ontext: (text) => void (depth > 0 && found.push(text)),
      onclosetag: (name) => void (/^(?:svg:)?style$/.test(name) && depth--),
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return found.join('\n');
}

function keepAll(
  name: string,
  attributes: Readonly<Record<string, string>>,
  styles: StyleSheet,
  dropped: Set<string>,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries({ ...attributes, ...styles.find(name, attributes) })) {
    const own = keepSvgAttribute(key, value);
    if ('name' in own) kept[own.name] = own.value;
    else if (own.isTold) dropped.add(`${key} of <${name}>`);
  }
  return kept;
}

/** The size that a drawing asks for in CSS pixels: its own, else that of its box. */
function findSize({ width, height, viewBox = '' }: Readonly<Record<string, string>>): {
  width: number;
  height: number;
} {
  const [, , boxWidth = 0, boxHeight = 0] = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const hasBox = boxWidth > 0 && boxHeight > 0;
  const box = hasBox ? { width: boxWidth, height: boxHeight } : DEFAULT;
  const [wide, high] = [readLength(width), readLength(height)];
  const ratio = box.height / box.width;
  const found = {
    width: wide ?? (high === null ? box.width : high / ratio),
    height: high ?? (wide === null ? box.height : wide * ratio),
  };
  return { width: Math.max(1, Math.round(found.width)), height: Math.max(1, Math.round(found.height)) };
}

function readLength(written = ''): number | null {
  const [, number = '', unit = ''] = /^\s*([\d.]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(written) ?? [];
  const length = Number(number) * (UNITS[unit.toLowerCase()] ?? Number.NaN);
  return length > 0 && Number.isFinite(length) ? length : null;
}

function writeAttribute(name: string, value: string): string {
  return ` ${name}="${escapeXml(value).replaceAll('"', '&quot;')}"`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
