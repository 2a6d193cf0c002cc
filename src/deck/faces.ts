import type { Deck } from './deck.ts';
import { isCode } from './nodes.ts';
import type { Prose, ProseNode } from './prose.ts';

/** A face beyond the five that every deck has: the serif upright, italic and bold, the sans upright and bold. */
export type FurtherFace = `${'serif' | 'sans' | 'mono'}-${400 | 600}-${'normal' | 'italic'}`;

/** What an output may set words in. Where outputs differ, a heading bold in one and not in the other, both. */
interface Setting {
  bold: readonly boolean[];
  italic: readonly boolean[];
  /** Projected words, which are large and in the sans, but for a title's. */
  projected: boolean;
  /** Slides' headings are in the serif everywhere. */
  heading: boolean;
}

const NO = [false];
const YES = [true];
const BOTH = [false, true];
const PLAIN: Setting = { bold: NO, italic: NO, projected: false, heading: false };

const BOLD = /^(?:b|strong)$/;
const ITALIC = /^(?:em|i|cite|dfn|var)$/;
const BOLD_SOMEWHERE = /^(?:h[3-6]|th|dt|caption|figcaption)$/;

/**
 * The further faces that a deck's words may be set in: one too many rather than one too few. A browser makes up no
 * bold italic then, which would be a Type 3 font in a PDF. Plain italic in small sans (cautions, tables, sources) is the upright,
 * sloped by the browser: no font is loaded for that alone.
 */
export function findFaces({ chapters, glossary, references }: Deck): FurtherFace[] {
  const found = new Set<FurtherFace>();
  for (const { heading, attributes, steps } of chapters.flatMap(({ slides }) => slides)) {
    addFaces(heading, { ...PLAIN, bold: BOTH, heading: true }, found);
    for (const { projected, voices } of steps) {
      const isTitle = attributes.layout === 'title';
      // A title's words are in the serif's italic.
      addFaces(projected, { ...PLAIN, italic: isTitle ? BOTH : NO, projected: !isTitle }, found);
      for (const [name, speech] of Object.entries(voices))
        if (speech) addFaces(speech.prose, { ...PLAIN, italic: name === 'ask' ? BOTH : NO }, found);
    }
  }
  for (const { content } of glossary) addFaces(content, PLAIN, found);
  for (const { entry } of references) addFaces(entry, PLAIN, found);
  return [...found].sort();
}

function addFaces(prose: Prose, setting: Setting, found: Set<FurtherFace>): void {
  for (const node of prose) addNode(node, setting, found);
}

function addNode(node: ProseNode, setting: Setting, found: Set<FurtherFace>): void {
  switch (node.type) {
    case 'text':
    case 'citation':
      addTextFaces(setting, found);
      return;
    case 'codeSpan':
      addCodeFaces(setting, found);
      return;
    case 'codeBlock':
      // What was enriched is set alike wherever it stands, with words of its language in bold and remarks in italic.
      addCodeFaces(node.lines ? PLAIN : setting, found);
      for (const { kind } of node.lines?.flat() ?? []) {
        if (kind === 'keyword') found.add('mono-600-normal');
        if (kind === 'comment') found.add('mono-400-italic');
      }
      return;
    case 'footnote':
      // Its words stand elsewhere.
      addTextFaces(setting, found);
      addFaces(node.content, PLAIN, found);
      return;
    case 'list':
      for (const { children } of node.items) addFaces(children, setting, found);
      return;
    case 'table':
      for (const cell of node.head) addFaces(cell, { ...setting, bold: BOTH }, found);
      for (const cell of node.rows.flat()) addFaces(cell, setting, found);
      return;
    case 'rule':
    case 'break':
    case 'checkbox':
    case 'image':
    case 'math':
      // A caption is small upright sans wherever it stands, and formulas have a face of their own.
      return;
    default: {
      const inside = enter(node, setting);
      if (isCode(node)) addCodeFaces(inside, found);
      addFaces(node.children, inside, found);
    }
  }
}

function enter(node: ProseNode, setting: Setting): Setting {
  const name = node.type === 'element' ? node.name : '';
  if (node.type === 'strong' || BOLD.test(name)) return { ...setting, bold: YES };
  if (node.type === 'emphasis' || ITALIC.test(name)) return { ...setting, italic: YES };
  // An alert is upright everywhere.
  if (node.type === 'quote' && /\bcallout\b/.test(node.attributes?.class ?? '')) return setting;
  // Italic in the story, upright in the handouts.
  if (node.type === 'quote' || name === 'blockquote') return { ...setting, italic: BOTH };
  if (node.type === 'heading' || BOLD_SOMEWHERE.test(name)) return { ...setting, bold: BOTH };
  return setting;
}

function addTextFaces({ bold, italic, projected, heading }: Setting, found: Set<FurtherFace>): void {
  if (!italic.includes(true)) return;
  const isBold = bold.includes(true);
  if (isBold) found.add('serif-600-italic');
  // Both at once: of one alone, a browser would make the other.
  if (!heading && (isBold || projected)) found.add('sans-400-italic').add('sans-600-italic');
}

function addCodeFaces({ bold, italic }: Setting, found: Set<FurtherFace>): void {
  found.add('mono-400-normal');
  for (const isBold of bold)
    for (const isItalic of italic) found.add(`mono-${isBold ? 600 : 400}-${isItalic ? 'italic' : 'normal'}`);
}
