import type { Diagnostic, Level, Place } from './diagnostic.ts';

/** Gathers an author's mistakes while a deck is read. */
export interface Report {
  error(code: string, place: Place, message: string, hint?: string): void;
  warn(code: string, place: Place, message: string, hint?: string): void;
  /** Says what was taken or done where the author left it open: no mistake. */
  tell(code: string, place: Place, message: string, hint?: string): void;
  /** All of them once, in file order: deck.yaml first, the other files by name. */
  list(): Diagnostic[];
}

/** An empty report. */
export function createReport(): Report {
  const found = new Map<string, Diagnostic>();
  const add = (level: Level, code: string, place: Place, message: string, hint?: string) => {
    const { file, line, column } = place;
    const diagnostic = { code, level, message, file, line, column, ...(hint ? { hint } : {}) };
    const key = JSON.stringify([file, line, column, code, message]);
    if (!found.has(key)) found.set(key, diagnostic);
  };
  return {
    error: (code, place, message, hint) => add('error', code, place, message, hint),
    warn: (code, place, message, hint) => add('warning', code, place, message, hint),
    tell: (code, place, message, hint) => add('told', code, place, message, hint),
    list: () => [...found.values()].sort(comparePlaces),
  };
}

function comparePlaces(a: Place, b: Place): number {
  return compareFiles(a.file, b.file) || a.line - b.line || a.column - b.column;
}

function compareFiles(a: string, b: string): number {
  if (a === b) return 0;
  if (a === 'deck.yaml') return -1;
  if (b === 'deck.yaml') return 1;
  return a < b ? -1 : 1;
}
