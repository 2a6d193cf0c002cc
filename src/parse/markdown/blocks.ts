import type { Token, Tokens } from 'marked';
import type { Attributes, Div, ListItem, Prose, ProseNode } from '../../deck/prose.ts';
import type { Place } from '../../report/diagnostic.ts';
import { readAlert } from './alerts.ts';
import { assemble, type Part } from './assemble.ts';
import { readAttributeList } from './attributes.ts';
import { groupPauses, makeFragment } from './builds.ts';
import { readCodeBlock } from './codeBlock.ts';
import { roundWidth } from './columns.ts';
import { readComment, reportHtml } from './comments.ts';
import {
  enterDefinitions,
  enterDiv,
  enterItems,
  enterQuote,
  type InnerBlocks,
  type PlacedToken,
} from './containers.ts';
import type { CommentToken, DefinitionListToken, DivToken, MathsToken } from './extensions/tokens.ts';
import { liftImages } from './imageBlocks.ts';
import { readInlineParts } from './inline.ts';
import { readMaths } from './maths.ts';
import { readSpanAttributes } from './pandoc.ts';
import type { Reading } from './reading.ts';
import { enterBlock, enterCell, findPlace } from './sourceText.ts';

/** Reads blocks; a comment with attributes that has no block to give them to is reported. */
export function readBlocks(placed: readonly PlacedToken[], reading: Reading): Prose {
  const { children, own } = readInside(placed, reading);
  const lone = own && placed.find(({ token }) => token.type === 'comment');
  if (lone) reportHtml(reading).lone(findPlace(reading.source, lone.at));
  return children
    .filter((node) => node.type !== 'text' || node.value.trim() !== '')
    .map((node) => (node.type === 'image' ? { ...node, isBlock: true } : node));
}

function readInside(
  placed: readonly PlacedToken[],
  reading: Reading,
): { children: Prose; own: Attributes | null } {
  const parts = placed.flatMap(({ token, at }) => readPart(token, at, reading));
  const { children, own } = assemble(parts, reportHtml(reading));
  return { children: groupPauses(children, reading), own };
}

function readPart(token: Token, at: number, reading: Reading): Part[] {
  const { source } = reading;
  const place = findPlace(source, at + (/^\s*/.exec(token.raw)?.[0].length ?? 0));
  const one = (node: ProseNode): Part[] => [{ kind: 'node', node }];
  switch (token.type) {
    case 'paragraph':
      return liftImages(
        readWords(token as Tokens.Paragraph, at, { type: 'paragraph', children: [], place }, reading),
      ).map((node) => ({ kind: 'node', node }));
    case 'text':
      return readTextParts(token as Tokens.Text, at, reading);
    case 'heading': {
      const { depth } = token as Tokens.Heading;
      const level = placeLevel(depth, reading);
      return one(
        readWords(token as Tokens.Heading, at, { type: 'heading', level, children: [], place }, reading),
      );
    }
    case 'list':
      return one(readList(token as Tokens.List, at, reading));
    case 'blockquote': {
      const inside = readInner(enterQuote(token as Tokens.Blockquote, at, source), reading);
      return one(readAlert(makeParent({ type: 'quote', children: [], place }, inside)));
    }
    case 'div':
      return one(readDiv(token as DivToken, at, place, reading));
    case 'code':
      return one(readCodeBlock(token as Tokens.Code, place, reading));
    case 'checkbox':
      return one({ type: 'checkbox', checked: (token as Tokens.Checkbox).checked, place });
    case 'maths':
      return one({ type: 'paragraph', children: [readMaths(token as MathsToken, place, reading)], place });
    case 'definitionList':
      return one(readDefinitions(token as DefinitionListToken, at, reading));
    case 'hr':
      return one({ type: 'rule', place });
    case 'table':
      return one(readTable(token as Tokens.Table, at, reading));
    case 'html':
      return [{ kind: 'html', text: token.raw, findPlace: (offset) => findPlace(source, at + offset) }];
    case 'comment':
      return readComment(token as CommentToken, at, reading);
    default:
      return [];
  }
}

function readInner({ source, blocks }: InnerBlocks, reading: Reading): ReturnType<typeof readInside> {
  return readInside(blocks, { ...reading, source });
}

function readDiv(token: DivToken, at: number, place: Place, reading: Reading): ProseNode {
  const { info } = token;
  const list = readAttributeList(readDivInfo(info));
  const classes = list?.classes ?? [];
  const incremental =
    classes.includes('incremental') || (reading.incremental && !classes.includes('nonincremental'));
  const inside = readInner(enterDiv(token, at, reading.source), { ...reading, incremental });
  if (list?.pairs.cut !== undefined)
    return {
      type: 'versionPart',
      versions: readVersions(list.pairs.cut, place, reading),
      children: inside.children,
      place,
    };
  const node: Div = makeParent({ type: 'div', children: [], place }, inside);
  const own = readSpanAttributes(roundWidth(readDivInfo(info)), place, reading);
  return own ? { ...node, attributes: { ...node.attributes, ...own } } : node;
}

/** The versions of the talk that `cut=15,30` names. */
function readVersions(written: string, place: Place, { context, versioned }: Reading): string[] {
  const names = written.split(/[\s,]+/).filter(Boolean);
  context.versions.push(...names.map((name) => ({ name, place })));
  if (!versioned)
    context.report.error(
      'stray-cut',
      place,
      'only a note has parts for some versions of the talk',
      'write this div under Note:',
    );
  return names;
}

/** What a div's fence says as what stands between braces: `notes` is `{.notes}`. */
export function readDivInfo(info: string): string {
  const braces = /^\{(.*)\}$/.exec(info)?.[1];
  return braces ?? `.${info.split(/\s+/)[0] ?? ''}`;
}

type Parent = Extract<ProseNode, { children: Prose }>;

function makeParent<Node extends Parent>(
  node: Node,
  { children, own }: { children: Prose; own: Attributes | null },
): Node {
  return { ...node, children, ...(own ? { attributes: own } : {}) };
}

/** Where the words of a block begin in the reading's source, as a source of their own. */
function enterWords({ raw, text }: { raw: string; text: string }, at: number, reading: Reading): Reading {
  return { ...reading, source: enterBlock(reading.source, raw, at, text) };
}

function readTextParts(token: Tokens.Text | Tokens.Paragraph, at: number, reading: Reading): Part[] {
  return readInlineParts(token.tokens ?? [token], 0, enterWords(token, at, reading));
}

function readWords<Node extends Parent>(
  token: Tokens.Paragraph | Tokens.Heading,
  at: number,
  node: Node,
  reading: Reading,
): Node {
  const inner = enterWords(token, at, reading);
  return makeParent(node, assemble(readInlineParts(token.tokens, 0, inner), reportHtml(inner)));
}

function readList(token: Tokens.List, at: number, reading: Reading): ProseNode {
  const items = enterItems(token, at, reading.source).map((inner): ListItem => {
    const place = findPlace(reading.source, inner.at);
    const item: ListItem = makeParent({ type: 'item', children: [], place }, readInner(inner, reading));
    return reading.fragments && reading.incremental ? makeFragment(item) : item;
  });
  const start = typeof token.start === 'number' ? token.start : 1;
  return { type: 'list', ordered: token.ordered, start, items, place: findPlace(reading.source, at) };
}

function readDefinitions(token: DefinitionListToken, at: number, reading: Reading): ProseNode {
  const place = findPlace(reading.source, at);
  const inside = enterDefinitions(token, at, reading.source);
  const children = token.items.flatMap((item, index): ProseNode[] => {
    const from = at + item.at + Math.max(0, token.raw.slice(item.at).indexOf(item.text));
    const term = assemble(readInlineParts(item.tokens, from, reading), reportHtml(reading)).children;
    const explained = (inside[index] ?? []).map((inner): ProseNode => {
      const { children: words } = readInner(inner, reading);
      return { type: 'element', name: 'dd', children: words, place: findPlace(reading.source, inner.at) };
    });
    return [
      { type: 'element', name: 'dt', children: term, place: findPlace(reading.source, from) },
      ...explained,
    ];
  });
  return { type: 'element', name: 'dl', children, place };
}

function readTable(token: Tokens.Table, at: number, reading: Reading): ProseNode {
  const { source } = reading;
  let cursor = at;
  const readCell = ({ text, tokens }: Tokens.TableCell): Prose => {
    const written = text.replaceAll('|', '\\|');
    const found = source.text.indexOf(written, cursor);
    const from = found < 0 || found > at + token.raw.length ? cursor : found;
    if (found >= 0) cursor = from + written.length;
    const inner = { ...reading, source: enterCell(source, from, text) };
    return assemble(readInlineParts(tokens, 0, inner), reportHtml(inner)).children;
  };
  const head = token.header.map(readCell);
  // The line under the head has no words.
  cursor = source.text.indexOf('\n', source.text.indexOf('\n', cursor) + 1) + 1 || cursor;
  return {
    type: 'table',
    align: token.align,
    head,
    rows: token.rows.map((row) => row.map(readCell)),
    place: findPlace(source, at),
  };
}

/** The level of a heading inside a slide's words: below the slide's own, and never more than one below the last. */
function placeLevel(depth: number, { level }: Reading): 3 | 4 | 5 | 6 {
  const placed = Math.max(3, Math.min(6, depth, level.value + 1)) as 3 | 4 | 5 | 6;
  level.value = placed;
  return placed;
}
