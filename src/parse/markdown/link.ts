import type { Tokens } from 'marked';
import { ATTACHMENTS } from '../../deck/attachments.ts';
import { listNodes } from '../../deck/nodes.ts';
import type { Prose } from '../../deck/prose.ts';
import { hintNames } from '../../report/nearest.ts';
import { assemble, type Part } from './assemble.ts';
import { decodeId, reportHtml } from './comments.ts';
import type { Reading } from './reading.ts';
import { findPlace } from './sourceText.ts';

const TERM = /^(?:\.\/)?glossary\.md#(.+)$/;

/**
 * Reads a link whose words were read into `parts`: to the glossary, to another site, or to a place of the deck. One that
 * may not be followed is its words.
 */
export function readLink(token: Tokens.Link, parts: readonly Part[], at: number, reading: Reading): Part[] {
  const { context, source } = reading;
  const place = findPlace(source, at);
  // What a link shows of its own address is no sentence.
  const words = token.autolink || token.text === token.href ? parts.map(keepLiteral) : [...parts];
  const read = assemble(words, reportHtml(reading)).children;
  // A link without words shows its address: else it would be gone from its sentence.
  // One to an equation shows its number, when all are counted.
  const children: Prose =
    isBlank(read) && !token.href.startsWith('#eq:')
      ? [{ type: 'text', value: decodeId(token.href), literal: true, place }]
      : read;
  const term = TERM.exec(token.href)?.[1];
  if (term !== undefined) {
    const id = decodeId(term);
    if (!context.terms.has(id))
      context.report.error(
        'unknown-term',
        findPlace(source, at + Math.max(token.raw.lastIndexOf('glossary.md#'), 0)),
        `the glossary has no term "${id}"`,
        hintNames(id, context.terms),
      );
    return [{ kind: 'node', node: { type: 'term', term: id, children, place } }];
  }
  if (/^(?:https?|mailto):/i.test(token.href)) {
    const href = cleanAddress(token.href);
    if (href !== null)
      return [{ kind: 'node', node: { type: 'link', href, title: token.title ?? null, children, place } }];
  } else if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(token.href)) {
    const href = findFile(token.href);
    if (href !== null)
      return [{ kind: 'node', node: { type: 'link', href, title: token.title ?? null, children, place } }];
    const target = findTarget(token.href);
    context.links.push({ href: token.href, target, place });
    return [{ kind: 'node', node: { type: 'crossReference', target, children, place } }];
  }
  const message = `a link to ${token.href} is left out: it isn't https, http or mailto`;
  context.report.warn('html-dropped', place, message);
  return words;
}

/** What a deck may carry: nothing of it runs in a page, and no source of a deck, which has notes, is among it. */
const CARRIED =
  /\.(?:pdf|csv|tsv|json|bib|txt|zip|ipynb|epub|docx?|pptx?|xlsx?|od[tps]|png|jpe?g|webp|avif|gif|tiff?|mp[34]|m4[av]|ogg|wav|webm|mov)$/i;

/** The address that a file of the deck's folder has beside the pages; null for what is none. */
function findFile(href: string): string | null {
  const [path = '', fragment] = href.split('#');
  const name = decodeId(path).replace(/^(?:\.\/)+/, '');
  const isInside = name !== '' && !/^\/|(?:^|\/)\.|[\\?%:*<>|"]|\p{Cc}/u.test(name);
  if (!isInside || !CARRIED.test(name)) return null;
  return `${ATTACHMENTS}${encodeURI(name)}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** What a link inside the deck leads to: an id, or a chapter by its file; empty for anything else. */
function findTarget(href: string): string {
  const [path = '', fragment = ''] = href.split('#');
  if (path === '') return decodeId(fragment);
  if (!/^(?:\.\/)?[^/]+\.md$/i.test(path)) return '';
  return decodeId(fragment === '' ? path.replace(/^\.\//, '') : fragment);
}

/** Whether nothing of a link can be seen: an image can. */
function isBlank(children: Prose): boolean {
  return listNodes(children).every((node) =>
    'value' in node ? node.value.trim() === '' : 'children' in node || node.type === 'break',
  );
}

function keepLiteral(part: Part): Part {
  if (part.kind !== 'node' || part.node.type !== 'text') return part;
  return { ...part, node: { ...part.node, literal: true } };
}

/** An address in the signs that addresses have; null for one that can't be written so. */
function cleanAddress(href: string): string | null {
  try {
    return encodeURI(href).replaceAll('%25', '%');
  } catch {
    return null;
  }
}
