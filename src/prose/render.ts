import type {
  Attributes,
  Citation,
  CrossReference,
  Footnote,
  ImageNode,
  List,
  Prose,
  ProseNode,
  TableNode,
  TermUse,
  VersionPart,
} from '../deck/prose.ts';
import { isOfWhole } from '../deck/text.ts';
import { renderCodeBlock } from './code.ts';
import { renderFormula } from './formula.ts';
import { addClass, escapeText, renderAttributes, renderElement } from './html.ts';

/** What an output shows its own way; each function returns phrasing HTML. `html` is what stands inside the node. */
export interface ProseStyle {
  citation(citation: Citation): string;
  footnote(footnote: Footnote): string;
  term(term: TermUse, html: string): string;
  crossReference(reference: CrossReference, html: string): string;
  /** A picture without its caption, as `<img>` or `<picture>`. */
  image(image: ImageNode): string;
  /** A part of a note for some versions of the talk; as the whole talk has it where left out. */
  versionPart?(part: VersionPart, html: string): string;
  /** Whether it shows words one after another, so that code has its steps. */
  hasBuilds?: boolean;
}

/** Words alone: what leads elsewhere is left out, or its words stay. */
export const PLAIN_STYLE: ProseStyle = {
  citation: ({ text, narrative }) => (narrative ? escapeText(text) : ''),
  footnote: () => '',
  image: () => '',
  term: (_, html) => html,
  crossReference: (_, html) => html,
};

/** Elements without content. */
const VOID = new Set(['br', 'hr', 'wbr']);

/** Prose as HTML, in an output's own style. All that its author wrote is escaped. */
export function renderProse(prose: Prose, style: ProseStyle): string {
  return renderNodes(prose, style).trim();
}

function renderNodes(prose: Prose, style: ProseStyle): string {
  return prose.map((node) => renderNode(node, style)).join('');
}

function renderNode(node: ProseNode, style: ProseStyle): string {
  const tag = (name: string): string =>
    'children' in node ? renderElement(name, node.attributes, renderNodes(node.children, style)) : '';
  switch (node.type) {
    case 'text':
      return escapeText(node.value);
    case 'paragraph':
      return `${tag('p')}\n`;
    case 'heading':
      return `${tag(`h${node.level}`)}\n`;
    case 'list':
      return renderList(node, style);
    case 'item': {
      const attributes = isTask(node.children) ? addClass(node.attributes, 'task') : node.attributes;
      return `${renderElement('li', attributes, renderNodes(node.children, style))}\n`;
    }
    case 'checkbox':
      return renderCheckbox(node.checked);
    case 'table':
      return renderProseTable(node, style);
    case 'quote':
      return `${renderElement('blockquote', node.attributes, `\n${renderNodes(node.children, style)}`)}\n`;
    case 'div':
      return `${renderElement('div', node.attributes, `\n${renderNodes(node.children, style)}`)}\n`;
    case 'codeBlock':
      return `${renderCodeBlock(node, style.hasBuilds === true)}\n`;
    case 'rule':
      return `<hr${renderAttributes(node.attributes)}>\n`;
    case 'break':
      return `<br${renderAttributes(node.attributes)}>`;
    case 'emphasis':
      return tag('em');
    case 'strong':
      return tag('strong');
    case 'deleted':
      return tag('del');
    case 'span':
      return tag('span');
    case 'codeSpan':
      return renderElement('code', node.attributes, escapeText(node.value));
    case 'element':
      return VOID.has(node.name) ? `<${node.name}${renderAttributes(node.attributes)}>` : tag(node.name);
    case 'image':
      return renderImage(node, style);
    case 'link': {
      const title: Attributes = node.title === null ? {} : { title: node.title };
      const attributes = { href: node.href, ...title, ...node.attributes };
      return renderElement('a', attributes, renderNodes(node.children, style));
    }
    case 'crossReference':
      return style.crossReference(node, renderNodes(node.children, style));
    case 'term':
      return style.term(node, renderNodes(node.children, style));
    case 'versionPart': {
      const html = renderNodes(node.children, style);
      return style.versionPart?.(node, html) ?? (isOfWhole(node) ? html : '');
    }
    case 'citation':
      return style.citation(node);
    case 'footnote':
      return style.footnote(node);
    case 'math':
      return renderFormula(node);
  }
}

/** Whether an item's words begin with a box, in their first paragraph or without one. */
function isTask([first]: Prose): boolean {
  return first?.type === 'checkbox' || (first?.type === 'paragraph' && isTask(first.children));
}

/** A task's box as a drawing: the theme's fonts have no such sign. */
function renderCheckbox(checked: boolean): string {
  const tick = checked ? '<path d="M4.5 8.5l2.5 2.5 4.5-6"/>' : '';
  return `<svg class="box" viewBox="0 0 16 16" width=".85em" height=".85em" fill="none" stroke="currentColor" stroke-width="1.5" role="img" aria-label="${checked ? 'Done' : 'To do'}"><rect x="1.5" y="1.5" width="13" height="13" rx="2"/>${tick}</svg> `;
}

function renderImage(image: ImageNode, style: ProseStyle): string {
  const html = style.image(image);
  const { attributes, caption, isBlock } = image;
  if (!isBlock) return attributes ? renderElement('span', attributes, html) : html;
  const names = ['image', attributes?.class].filter(Boolean).join(' ');
  const below = caption === null ? '' : `\n<figcaption>${escapeText(caption)}</figcaption>`;
  return `${renderElement('figure', { ...attributes, class: names }, html + below)}\n`;
}

function renderList(list: List, style: ProseStyle): string {
  const name = list.ordered ? 'ol' : 'ul';
  const start: Attributes = list.ordered && list.start !== 1 ? { start: String(list.start) } : {};
  return `${renderElement(name, { ...start, ...list.attributes }, `\n${renderNodes(list.items, style)}`)}\n`;
}

function renderProseTable(table: TableNode, style: ProseStyle): string {
  const cell = (name: 'th' | 'td', prose: Prose, column: number): string => {
    const align = table.align[column];
    // A head without words heads nothing; Chromium 156 drops an empty cell from a PDF's tags (measured).
    const own = prose.length === 0 ? 'td' : name;
    const attributes = {
      ...(own === 'th' ? { scope: 'col' } : {}),
      ...(align ? { class: `align-${align}` } : {}),
    };
    return `${renderElement(own, attributes, renderNodes(prose, style) || '&nbsp;')}\n`;
  };
  const row = (name: 'th' | 'td', cells: readonly Prose[]): string =>
    `<tr>\n${cells.map((prose, column) => cell(name, prose, column)).join('')}</tr>\n`;
  const body = table.rows.map((cells) => row('td', cells)).join('');
  const inside = `\n<thead>\n${row('th', table.head)}</thead>\n${body === '' ? '' : `<tbody>${body}</tbody>`}`;
  return `${renderElement('table', table.attributes, inside)}\n`;
}
