import type { Tokens } from 'marked';
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
  const children: Prose = isBlank(read)
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
    const target = decodeId(token.href.replace(/^#/, ''));
    context.links.push({ href: token.href, target: token.href.startsWith('#') ? target : '', place });
    return [{ kind: 'node', node: { type: 'crossReference', target, children, place } }];
  }
  const message = `a link to ${token.href} is left out: it isn't https, http or mailto`;
  context.report.warn('html-dropped', place, message);
  return words;
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
