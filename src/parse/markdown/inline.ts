import { decodeHTMLStrict } from 'entities';
import type { Token, Tokens } from 'marked';
import type { Prose, ProseNode, Text } from '../../deck/prose.ts';
import { readText } from '../../deck/text.ts';
import type { Place } from '../../report/diagnostic.ts';
import { assemble, type Part } from './assemble.ts';
import { callFootnote, readCitation } from './calls.ts';
import { readComment, reportHtml } from './comments.ts';
import type {
  CitationToken,
  CommentToken,
  FootnoteCallToken,
  MathsToken,
  SpanToken,
} from './extensions/tokens.ts';
import { readImage } from './image.ts';
import { MAX_BLOCK_LENGTH } from './lexer.ts';
import { readLink } from './link.ts';
import { callEquation, readMaths } from './maths.ts';
import { readSpanAttributes } from './pandoc.ts';
import type { Reading } from './reading.ts';
import { findPlace } from './sourceText.ts';

/** Reads tokens of what stands in a line into the parts of their block; the first begins at `at` in the reading's source. */
export function readInlineParts(tokens: readonly Token[], at: number, reading: Reading): Part[] {
  const parts: Part[] = [];
  let cursor = at;
  for (const token of tokens) {
    for (const part of readPart(token, cursor, reading)) addPart(parts, part);
    cursor += token.raw.length;
  }
  return parts;
}

/** Reads tokens of what stands in a line. */
export function readInline(tokens: readonly Token[], at: number, reading: Reading): Prose {
  return assemble(readInlineParts(tokens, at, reading), reportHtml(reading)).children;
}

/** Text that marked's lexer cuts is one node. */
function addPart(parts: Part[], part: Part): void {
  const last = parts.at(-1);
  if (part.kind === 'node' && last?.kind === 'node' && isPlain(part.node) && isPlain(last.node))
    last.node = { ...last.node, value: last.node.value + part.node.value };
  else parts.push(part);
}

function isPlain(node: ProseNode): node is Text {
  return node.type === 'text' && !node.literal;
}

function readPart(token: Token, at: number, reading: Reading): Part[] {
  const place = findPlace(reading.source, at);
  const node = (made: ProseNode): Part[] => [{ kind: 'node', node: made }];
  const inside = (text: string): Prose => {
    const from = at + Math.max(0, token.raw.indexOf(text));
    return readInline(('tokens' in token && token.tokens) || [], from, reading);
  };
  switch (token.type) {
    case 'text': {
      const { text, tokens } = token as Tokens.Text;
      if (tokens) return readInlineParts(tokens, at, reading);
      return node({ type: 'text', value: decodeHTMLStrict(text), place });
    }
    case 'escape':
      return node({ type: 'text', value: token.text, literal: true, place });
    case 'tooLong':
      reading.context.report.error(
        'too-long',
        place,
        `this block has ${token.raw.length} characters; one takes at most ${MAX_BLOCK_LENGTH}`,
        'break it into paragraphs',
      );
      return node({ type: 'text', value: token.raw, place });
    case 'checkbox':
      return node({ type: 'checkbox', checked: (token as Tokens.Checkbox).checked, place });
    case 'maths':
      return node(readMaths(token as MathsToken, place, reading));
    case 'mark':
      return node({ type: 'element', name: 'mark', children: inside(token.text), place });
    case 'codespan':
      return node({ type: 'codeSpan', value: token.text, place });
    case 'br':
      return node({ type: 'break', place });
    case 'em':
      return node({ type: 'emphasis', children: inside(token.text), place });
    case 'strong':
      return node({ type: 'strong', children: inside(token.text), place });
    case 'del':
      return node({ type: 'deleted', children: inside(token.text), place });
    case 'link':
      return readLinkPart(token as Tokens.Link, at, reading);
    case 'image':
      return readImagePart(token as Tokens.Image, inside(token.text), place, reading);
    case 'html':
      return [
        { kind: 'html', text: token.raw, findPlace: (offset) => findPlace(reading.source, at + offset) },
      ];
    case 'comment':
      return readComment(token as CommentToken, at, reading);
    case 'citation':
      return node(
        callEquation(token as CitationToken, place, reading) ??
          readCitation(token as CitationToken, at, reading),
      );
    case 'footnoteCall':
      return node(callFootnote(token as FootnoteCallToken, place, reading));
    case 'span': {
      const { text, list } = token as SpanToken;
      const attributes = readSpanAttributes(list, place, reading);
      // What beamer and pandoc call an alert is bold, in a colour.
      const type = attributes?.class?.split(' ').includes('alert') ? 'strong' : 'span';
      return node({ type, children: inside(text), ...(attributes ? { attributes } : {}), place });
    }
    default:
      return [];
  }
}

function readLinkPart(token: Tokens.Link, at: number, reading: Reading): Part[] {
  const from = at + Math.max(0, token.raw.indexOf(token.text));
  return readLink(token, readInlineParts(token.tokens, from, { ...reading, inLink: true }), at, reading);
}

function readImagePart({ href, title }: Tokens.Image, alt: Prose, place: Place, reading: Reading): Part[] {
  const written = { address: href, alt: readText(alt), caption: title && decodeHTMLStrict(title) };
  const image = readImage(written, place, reading.context.report);
  return image ? [{ kind: 'node', node: image }] : [];
}
