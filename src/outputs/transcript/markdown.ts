import { isBlockElement } from '../../deck/nodes.ts';
import type { ImageNode, List, Prose, ProseNode } from '../../deck/prose.ts';
import { isOfWhole } from '../../deck/text.ts';
import { escapeBars, writeFormula } from './formula.ts';
import { type Element, listItems, listRows, readVerbatim } from './htmlElements.ts';

/** The address inside the text that an id of the deck leads to; none where there is no such heading. */
export type Anchors = ReadonlyMap<string, string>;

const NOWHERE: Anchors = new Map();

/** Prose as Markdown: blocks parted by blank lines, footnotes as calls, a citation as its short form. */
export function writeMarkdown(prose: Prose, anchors: Anchors = NOWHERE): string {
  return writeBlocks(prose, anchors).join('\n\n');
}

/** Text in which no sign is read as Markdown. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|]/g, '\\$&')
    .replace(/^(\s*)([#+-]|\d+[.)])(?=\s|$)/gm, (_, space: string, mark: string) => `${space}\\${mark}`);
}

/** A table in GFM; no cell breaks its line. */
export function writeTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The blocks of prose; words that stand in no block of their own are one. */
function writeBlocks(prose: Prose, anchors: Anchors): string[] {
  const blocks: string[] = [];
  let words: ProseNode[] = [];
  const end = (): void => {
    const text = writeWords(words, anchors);
    if (text !== '') blocks.push(text);
    words = [];
  };
  for (const node of prose) {
    const own = writeBlock(node, anchors);
    if (own === null) words.push(node);
    else {
      end();
      blocks.push(...own.filter((text) => text !== ''));
    }
  }
  end();
  return blocks;
}

/** The blocks that a node makes; null for one that stands in a line. */
function writeBlock(node: ProseNode, anchors: Anchors): string[] | null {
  switch (node.type) {
    case 'paragraph':
      return [writeWords(node.children, anchors)];
    case 'heading':
      return [writeHeading(node.level, node.children, anchors)];
    case 'list':
      return [writeList(node, anchors)];
    case 'table':
      return [writeRows([node.head, ...node.rows], anchors)];
    case 'quote':
      return [indent(writeBlocks(node.children, anchors).join('\n\n'), '> ')];
    case 'codeBlock':
      return [writeCode(node.value, node.language)];
    case 'rule':
      return ['***'];
    case 'div':
      return writeBlocks(node.children, anchors);
    case 'versionPart':
      return isOfWhole(node) ? writeBlocks(node.children, anchors) : [];
    case 'element':
      return writeElement(node, anchors);
    case 'image':
      return node.isBlock
        ? [writeImage(node), ...(node.caption === null ? [] : [escapeMarkdown(node.caption)])]
        : null;
    default:
      return null;
  }
}

function writeElement(element: Element, anchors: Anchors): string[] | null {
  const { name, children, attributes } = element;
  switch (name) {
    case 'ul':
    case 'ol': {
      const start = Number.parseInt(attributes?.start ?? '', 10);
      const items = listItems(element);
      const list = { ordered: name === 'ol', start: Number.isNaN(start) ? 1 : start, items };
      return [writeList(list, anchors)];
    }
    case 'table': {
      const caption = children.filter((node) => node.type === 'element' && node.name === 'caption');
      return [...writeBlocks(caption, anchors), writeRows(listRows(element), anchors)];
    }
    case 'pre':
      return [writeCode(readVerbatim(children), '')];
    case 'blockquote':
      return [indent(writeBlocks(children, anchors).join('\n\n'), '> ')];
    case 'hr':
      return ['***'];
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [writeHeading(Number(name.charAt(1)), children, anchors)];
    default:
      return isBlockElement(name) ? writeBlocks(children, anchors) : null;
  }
}

function writeHeading(level: number, children: Prose, anchors: Anchors): string {
  return `${'#'.repeat(Math.min(6, level + 1))} ${onOneLine(writeWords(children, anchors), ' ')}`;
}

function writeList(
  { ordered, start, items }: Pick<List, 'ordered' | 'start' | 'items'>,
  anchors: Anchors,
): string {
  return items
    .map(({ children }, index) => {
      const mark = ordered ? `${start + index}. ` : '- ';
      return mark + indent(writeBlocks(children, anchors).join('\n\n'), ' '.repeat(mark.length)).trimStart();
    })
    .join('\n');
}

/** Rows as a table, the first as its head; all have as many cells as the longest. */
function writeRows(rows: readonly (readonly Prose[])[], anchors: Anchors): string {
  const cells = rows.map((row) =>
    row.map((cell) => onOneLine(writeMarkdown(escapeBars(cell), anchors), '<br>')),
  );
  const width = Math.max(0, ...cells.map((row) => row.length));
  const [head = [], ...body] = cells.map((row) => [...row, ...Array(width - row.length).fill('')]);
  return width === 0 ? '' : writeTable(head, body);
}

/** Code between fences that are longer than any in it. */
function writeCode(value: string, language: string): string {
  const fence = '`'.repeat(Math.max(4, findLongestRun(value) + 1));
  return `${fence}${language}\n${value.replace(/^\n|\n$/g, '')}\n${fence}`;
}

function findLongestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}

function indent(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? by.trimEnd() : by + line))
    .join('\n');
}

/** What ends a line where its author breaks it. */
const BREAK = '\\\n';

/** Words without a line feed; `between` stands where the author breaks the line. */
function onOneLine(text: string, between: string): string {
  return text.replaceAll(BREAK, between).replace(/\s*\n\s*/g, between);
}

/** What stands in a line, without breaks at its ends. */
function writeWords(prose: Prose, anchors: Anchors): string {
  return writeInline(prose, anchors).replace(/^(?:\s|\\\n)+|(?:\s|\\\n)+$/g, '');
}

function writeInline(prose: Prose, anchors: Anchors): string {
  return prose.map((node) => writeNode(node, anchors)).join('');
}

function writeImage({ alt, path }: ImageNode): string {
  return `![${escapeMarkdown(alt)}](<${path.replace(/[<>\\]/g, '\\$&')}>)`;
}

const EMPHASIS: Readonly<Record<string, string>> = {
  em: '*',
  i: '*',
  strong: '**',
  b: '**',
  del: '~~',
  s: '~~',
};

function writeNode(node: ProseNode, anchors: Anchors): string {
  switch (node.type) {
    case 'text':
      return escapeMarkdown(node.value.replace(/\s*\n\s*/g, ' '));
    case 'emphasis':
      return `*${writeInline(node.children, anchors)}*`;
    case 'strong':
      return `**${writeInline(node.children, anchors)}**`;
    case 'deleted':
      return `~~${writeInline(node.children, anchors)}~~`;
    case 'codeSpan': {
      const mark = '`'.repeat(Math.max(2, findLongestRun(node.value) + 1));
      return `${mark} ${node.value} ${mark}`;
    }
    case 'break':
      return BREAK;
    case 'math':
      return writeFormula(node);
    case 'checkbox':
      return node.checked ? '[x] ' : '[ ] ';
    case 'link':
      return `[${writeInline(node.children, anchors)}](<${node.href}>)`;
    case 'crossReference': {
      const words = writeInline(node.children, anchors);
      const anchor = anchors.get(node.target);
      return anchor === undefined ? words : `[${words}](#${anchor})`;
    }
    case 'citation':
      return escapeMarkdown(node.text);
    case 'footnote':
      return `[^${node.number}]`;
    case 'image':
      return writeImage(node);
    case 'element': {
      if (node.name === 'br') return BREAK;
      const words = writeInline(node.children, anchors);
      if (node.name === 'a' && node.attributes?.href) return `[${words}](<${node.attributes.href}>)`;
      const mark = words.trim() === '' ? '' : (EMPHASIS[node.name] ?? '');
      return mark + words + mark;
    }
    default:
      return 'children' in node ? writeInline(node.children, anchors) : '';
  }
}
