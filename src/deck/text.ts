import { isBlockElement, listNodes } from './nodes.ts';
import type { Formula, Prose, ProseNode, VersionPart } from './prose.ts';

/**
 * The words of prose without markup, citations (but for the author that a sentence names) and footnotes; blocks are
 * parted by a line feed.
 */
export function readText(prose: Prose): string {
  const pieces: string[] = [];
  write(prose, pieces);
  return pieces
    .join('')
    .replace(/ *\n[ \n]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Whether prose shows nothing: neither words nor a picture. */
export function isBlank(prose: Prose): boolean {
  return readText(prose) === '' && !listNodes(prose).some(({ type }) => type === 'image');
}

/** A formula in words on one line; as it is written where nothing says how it is spoken. */
export function readFormula({ spoken, tex }: Formula): string {
  return (spoken || tex).replace(/\s+/g, ' ').trim();
}

/** Whether the talk without a cut has a part of a note. */
export function isOfWhole({ versions }: VersionPart): boolean {
  return versions.includes('whole');
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)?.length ?? 0;
}

function write(prose: Prose, pieces: string[]): void {
  for (const node of prose) writeNode(node, pieces);
}

function writeBlock(prose: Prose, pieces: string[]): void {
  pieces.push('\n');
  write(prose, pieces);
  pieces.push('\n');
}

function writeNode(node: ProseNode, pieces: string[]): void {
  switch (node.type) {
    case 'text':
    case 'codeSpan':
      pieces.push(node.value.replace(/[^\S\u00A0]+/g, ' '));
      return;
    case 'codeBlock':
      pieces.push('\n', node.value.replace(/\s+/g, ' '), '\n');
      return;
    case 'rule':
    case 'break':
      pieces.push('\n');
      return;
    case 'image':
      // In a line it is one of the words; by itself it is none.
      pieces.push(node.isBlock ? '\n' : node.alt);
      return;
    case 'list':
      for (const { children } of node.items) writeBlock(children, pieces);
      return;
    case 'table':
      for (const row of [node.head, ...node.rows]) {
        pieces.push('\n');
        for (const cell of row) {
          write(cell, pieces);
          pieces.push(' ');
        }
        pieces.push('\n');
      }
      return;
    case 'citation':
      if (node.narrative) pieces.push(node.text);
      else trimEnd(pieces);
      return;
    case 'footnote':
      trimEnd(pieces);
      return;
    case 'checkbox':
      return;
    case 'math':
      pieces.push(node.isDisplay ? '\n' : '', readFormula(node), node.isDisplay ? '\n' : '');
      return;
    case 'element':
      writeElement(node.name, node.children, pieces);
      return;
    case 'versionPart':
      if (isOfWhole(node)) writeBlock(node.children, pieces);
      return;
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'div':
      writeBlock(node.children, pieces);
      return;
    default:
      write(node.children, pieces);
  }
}

function writeElement(name: string, children: Prose, pieces: string[]): void {
  if (name === 'br') pieces.push('\n');
  else if (isBlockElement(name)) writeBlock(children, pieces);
  else {
    write(children, pieces);
    if (name === 'td' || name === 'th') pieces.push(' ');
  }
}

/** The space before what leaves the sentence leaves with it. */
function trimEnd(pieces: string[]): void {
  while (pieces.length > 0) {
    const last = pieces.pop()?.replace(/ +$/, '') ?? '';
    if (last === '') continue;
    pieces.push(last);
    return;
  }
}
