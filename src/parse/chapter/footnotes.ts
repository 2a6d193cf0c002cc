import type { Place } from '../../report/diagnostic.ts';
import type { Report } from '../../report/report.ts';
import { listInnerBlocks, type PlacedToken, placeTokens } from '../markdown/containers.ts';
import type { FootnoteToken } from '../markdown/extensions/tokens.ts';
import type { FootnoteDefinition, Footnotes } from '../markdown/reading.ts';
import { enterBlock, findPlace, type SourceText } from '../markdown/sourceText.ts';

/** The footnotes of a chapter by their labels; the first of a label counts. */
export function readFootnotes(tokens: readonly PlacedToken[], source: SourceText, report: Report): Footnotes {
  const definitions = new Map<string, FootnoteDefinition>();
  for (const { footnote, place, inner } of listFootnotes(tokens, source)) {
    const { label } = footnote;
    if (definitions.has(label))
      report.error('duplicate-footnote', place, `there is a footnote "${label}" already`);
    else definitions.set(label, { token: footnote, source: inner, place });
  }
  return { definitions, called: new Map(), open: [] };
}

interface FoundFootnote {
  footnote: FootnoteToken;
  place: Place;
  inner: SourceText;
}

/** The texts of footnotes among blocks and inside them, also inside each other. */
function listFootnotes(blocks: readonly PlacedToken[], source: SourceText): FoundFootnote[] {
  return blocks.flatMap((placed) => {
    const { token, at } = placed;
    if (token.type !== 'footnote')
      return listInnerBlocks(placed, source).flatMap((inner) => listFootnotes(inner.blocks, inner.source));
    const footnote = token as FootnoteToken;
    const { raw, text, tokens } = footnote;
    const place = findPlace(source, at + (/^ */.exec(raw)?.[0].length ?? 0));
    const inner = enterBlock(source, raw, at, text);
    return [{ footnote, place, inner }, ...listFootnotes(placeTokens(tokens), inner)];
  });
}

/** Warns of footnotes that nothing calls. */
export function checkFootnotes({ definitions, called }: Footnotes, report: Report): void {
  for (const [label, { place }] of definitions)
    if (!called.has(label)) report.warn('unused-footnote', place, `nothing calls the footnote "${label}"`);
}
