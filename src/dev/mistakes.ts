import { escapeHtml } from '../prose/html.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { formatDiagnostics } from '../report/format.ts';
import type { Source } from '../report/source.ts';

/** What is wrong, as text for a terminal and as a page for the browser. */
export interface Mistakes {
  text: string;
  page: string;
}

/** The mistakes of a deck; null when there is none. */
export function renderMistakes(
  diagnostics: readonly Diagnostic[],
  source: Source,
  folder: string,
): Mistakes | null {
  if (diagnostics.length === 0) return null;
  const text = formatDiagnostics(diagnostics, source, { folder, colour: false });
  return { text, page: renderPage('The deck has mistakes', text) };
}

/** Why there are no pages, though not by a mistake in the deck. */
export function renderFailure(error: unknown): Mistakes {
  const text = findReasons(error).join('\n  because: ');
  return { text, page: renderPage('The pages could not be made', text) };
}

/** What an error says, then each of its causes. */
export function findReasons(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)];
  return [error.message, ...(error.cause === undefined ? [] : findReasons(error.cause))];
}

function renderPage(title: string, text: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><h1>${title}</h1>
<pre>${escapeHtml(text)}</pre>
<p>The story comes back here when all is mended.</p></body>
</html>`;
}
