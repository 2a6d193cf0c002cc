import type { Token, Tokens } from 'marked';
import type { DefinitionListToken, DivToken } from './extensions/tokens.ts';
import { enterBlock, type SourceText } from './sourceText.ts';

/** A token with the place in its source at which it begins. */
export interface PlacedToken {
  token: Token;
  at: number;
}

/** Blocks that stand inside another, with the text that is left of it as their source; `at` is where that begins in the source around. */
export interface InnerBlocks {
  at: number;
  source: SourceText;
  blocks: PlacedToken[];
}

/** Tokens that stand one after another, the first at `at`, with their places. */
export function placeTokens(tokens: readonly Token[], at = 0): PlacedToken[] {
  let cursor = at;
  return tokens.map((token) => {
    const placed = { token, at: cursor };
    cursor += token.raw.length;
    return placed;
  });
}

/** The blocks inside a quotation. */
export function enterQuote(
  { raw, text, tokens }: Tokens.Blockquote,
  at: number,
  source: SourceText,
): InnerBlocks {
  return { at, source: enterBlock(source, raw, at, text), blocks: placeTokens(tokens) };
}

/** The blocks inside a div. */
export function enterDiv({ raw, text, tokens }: DivToken, at: number, source: SourceText): InnerBlocks {
  const from = at + raw.indexOf('\n') + 1;
  const inner = enterBlock(source, source.text.slice(from, at + raw.length), from, text);
  return { at: from, source: inner, blocks: placeTokens(tokens) };
}

/** The blocks inside each item of a list. */
export function enterItems({ items }: Tokens.List, at: number, source: SourceText): InnerBlocks[] {
  let cursor = at;
  return items.map(({ raw, text, tokens }) => {
    const from = cursor;
    cursor += raw.length;
    // A task's box before its words is no part of the item's text.
    const placed = placeTokens(
      tokens.map((token) => (token.type === 'checkbox' ? { ...token, raw: '' } : token)),
    );
    return { at: from, source: enterBlock(source, raw, from, text), blocks: placed };
  });
}

/** The blocks of each definition of a list, by term. */
export function enterDefinitions(
  { items }: DefinitionListToken,
  at: number,
  source: SourceText,
): InnerBlocks[][] {
  return items.map(({ definitions }) =>
    definitions.map(({ at: from, raw, text, tokens }) => ({
      at: at + from,
      source: enterBlock(source, raw, at + from, text),
      blocks: placeTokens(tokens),
    })),
  );
}

/** The blocks that stand inside a block, of each of its parts. */
export function listInnerBlocks({ token, at }: PlacedToken, source: SourceText): InnerBlocks[] {
  if (token.type === 'blockquote') return [enterQuote(token as Tokens.Blockquote, at, source)];
  if (token.type === 'div') return [enterDiv(token as DivToken, at, source)];
  if (token.type === 'definitionList')
    return enterDefinitions(token as DefinitionListToken, at, source).flat();
  return token.type === 'list' ? enterItems(token as Tokens.List, at, source) : [];
}
