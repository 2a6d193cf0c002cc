import type { Report } from '../../report/report.ts';
import type { PlacedToken } from '../markdown/blocks.ts';
import type { FootnoteToken } from '../markdown/extensions/tokens.ts';
import type { FootnoteDefinition, Footnotes } from '../markdown/reading.ts';
import { enterBlock, findPlace, type SourceText } from '../markdown/sourceText.ts';

/** The footnotes of a chapter by their labels; the first of a label counts. */
export function readFootnotes(tokens: readonly PlacedToken[], source: SourceText, report: Report): Footnotes {
  const definitions = new Map<string, FootnoteDefinition>();
  for (const { token, at } of tokens) {
    if (token.type !== 'footnote') continue;
    const footnote = token as FootnoteToken;
    const { label, raw, text } = footnote;
    const place = findPlace(source, at + (/^ */.exec(raw)?.[0].length ?? 0));
    if (definitions.has(label))
      report.error('duplicate-footnote', place, `there is a footnote "${label}" already`);
    else definitions.set(label, { token: footnote, source: enterBlock(source, raw, at, text), place });
  }
  return { definitions, called: new Map() };
}

/** Warns of footnotes that nothing calls. */
export function checkFootnotes({ definitions, called }: Footnotes, report: Report): void {
  for (const [label, { place }] of definitions)
    if (!called.has(label)) report.warn('unused-footnote', place, `nothing calls the footnote "${label}"`);
}
