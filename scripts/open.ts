import { relative, resolve } from 'node:path';
import { type OpenedDeck, openDeck } from '../src/build/openDeck.ts';
import { findDeckFolder } from '../src/build/source.ts';
import type { Deck } from '../src/deck/deck.ts';
import type { Diagnostic } from '../src/report/diagnostic.ts';
import { formatDiagnostics } from '../src/report/format.ts';
import type { Source } from '../src/report/source.ts';
import { fail } from './fail.ts';

/** Prints diagnostics to the terminal's error stream, with the folder as the author calls it. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], source: Source, slides: string): void {
  if (diagnostics.length === 0) return;
  const folder = relative(process.cwd(), resolve(findDeckFolder(slides))) || '.';
  console.error(formatDiagnostics(diagnostics, source, { folder, colour: process.stderr.isTTY === true }));
}

/** Opens a deck for a script; prints the mistakes of a deck, where there are some, and ends the process with 1. */
export async function openOrExit(slides: string): Promise<OpenedDeck & { deck: Deck }> {
  const opened = await openDeck(slides).catch(fail);
  const { deck, diagnostics, source } = opened;
  if (deck) return { ...opened, deck };
  printDiagnostics(diagnostics, source, slides);
  process.exit(1);
}
