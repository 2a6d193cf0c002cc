import type { Deck } from '../deck/deck.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { createReport } from '../report/report.ts';
import { enrichCode } from './code/enrichCode.ts';

/** Runs what heavy libraries add to a deck at build time, one pass after another; what an author should know comes back. */
export async function enrichDeck(deck: Deck): Promise<{ deck: Deck; diagnostics: Diagnostic[] }> {
  const report = createReport();
  const enriched = await enrichCode(deck, report);
  return { deck: enriched, diagnostics: report.list() };
}
