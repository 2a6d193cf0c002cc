import type { List, Prose, ProseNode, TableNode } from '../../deck/prose.ts';
import { isOfWhole } from '../../deck/text.ts';

/** Prose as Markdown: blocks parted by blank lines, footnotes as calls, a citation as its short form. */
export function writeMarkdown(prose: Prose): string {
  return writeBlocks(prose).join('\n\n');
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
function writeBlocks(prose: Prose): string[] {
  const blocks: string[] = [];
  let words: ProseNode[] = [];
  const end = (): void => {
    const text = writeInline(words).trim();
    if (text !== '') blocks.push(text);
    words = [];
  };
  for (const node of prose) {
    const own = writeBlock(node);
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
function writeBlock(node: ProseNode): string[] | null {
  switch (node.type) {
    case 'paragraph':
      return [writeInline(node.children).trim()];
    case 'heading':
      return [`${'#'.repeat(node.level + 1)} ${writeInline(node.children).trim()}`];
    case 'list':
      return [writeList(node)];
    case 'table':
      return [writeProseTable(node)];
    case 'quote':
      return [indent(writeBlocks(node.children).join('\n\n'), '> ')];
    case 'codeBlock':
      return [`\`\`\`\`${node.language}\n${node.value.replace(/\n$/, '')}\n\`\`\`\``];
    case 'rule':
      return ['***'];
    case 'div':
      return writeBlocks(node.children);
    case 'versionPart':
      return isOfWhole(node) ? writeBlocks(node.children) : [];
    case 'element':
      return /^(?:p|div|blockquote|pre|figure|figcaption|h\d|[uod]l|li|d[td]|table|t\w+|caption)$/.test(
        node.name,
      )
        ? writeBlocks(node.children)
        : null;
    default:
      return null;
  }
}

function writeList({ ordered, start, items }: List): string {
  return items
    .map(({ children }, index) => {
      const mark = ordered ? `${start + index}. ` : '- ';
      return mark + indent(writeBlocks(children).join('\n\n'), ' '.repeat(mark.length)).trimStart();
    })
    .join('\n');
}

function writeProseTable({ head, rows }: TableNode): string {
  return writeTable(
    head.map(writeInline),
    rows.map((row) => row.map(writeInline)),
  );
}

function indent(text: string, by: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? by.trimEnd() : by + line))
    .join('\n');
}

function writeInline(prose: Prose): string {
  return prose.map(writeNode).join('');
}

function writeNode(node: ProseNode): string {
  switch (node.type) {
    case 'text':
      return escapeMarkdown(node.value.replace(/\s*\n\s*/g, ' '));
    case 'emphasis':
      return `*${writeInline(node.children)}*`;
    case 'strong':
      return `**${writeInline(node.children)}**`;
    case 'deleted':
      return `~~${writeInline(node.children)}~~`;
    case 'codeSpan':
      return `\`\` ${node.value} \`\``;
    case 'break':
      return ' ';
    case 'link':
      return `[${writeInline(node.children)}](<${node.href}>)`;
    case 'citation':
      return escapeMarkdown(node.text);
    case 'footnote':
      return `[^${node.number}]`;
    default:
      return 'children' in node ? writeInline(node.children) : '';
  }
}
