import type { Token } from 'marked';
import type { Prose } from '../../deck/prose.ts';
import { readBlocks } from './blocks.ts';
import { type PlacedToken, placeTokens } from './containers.ts';
import { educateProse } from './educate.ts';
import { readInline } from './inline.ts';
import type { ProseContext, Reading } from './reading.ts';
import type { SourceText } from './sourceText.ts';

/** What blocks are: only what the hall sees may have fragments, only notes parts for some versions of the talk. */
export interface ProseOptions {
  fragments?: boolean;
  versioned?: boolean;
}

/** Reads blocks of a source into prose. */
export function readProse(
  blocks: readonly PlacedToken[],
  source: SourceText,
  context: ProseContext,
  { fragments = false, versioned = false }: ProseOptions = {},
): Prose {
  return educateProse(readBlocks(blocks, makeReading(source, context, fragments, versioned)));
}

/** Reads the tokens of a line, which begin at `at` in their source, into prose. */
export function readLine(
  tokens: readonly Token[],
  at: number,
  source: SourceText,
  context: ProseContext,
): Prose {
  return educateProse(readInline(tokens, at, makeReading(source, context, false, false)));
}

function makeReading(
  source: SourceText,
  context: ProseContext,
  fragments: boolean,
  versioned: boolean,
): Reading {
  return {
    context,
    source,
    fragments,
    versioned,
    incremental: false,
    inLink: false,
    level: { value: 2 },
    readFootnote: (definition) => readProse(placeTokens(definition.token.tokens), definition.source, context),
  };
}
