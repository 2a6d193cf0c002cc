import { styleText } from 'node:util';
import type { Diagnostic, Level } from './diagnostic.ts';
import { readLines, type Source } from './source.ts';

/** How diagnostics are printed: the slides folder as the author calls it, and whether in colour. */
export interface FormatOptions {
  folder: string;
  colour: boolean;
}

/** Diagnostics as text: each with its place, its hint, the line of the source and a caret. */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  source: Source,
  options: FormatOptions,
): string {
  return diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, source, options)).join('\n');
}

const TONES = { error: 'red', warning: 'yellow', told: 'cyan' } as const satisfies Record<Level, string>;

function formatDiagnostic(diagnostic: Diagnostic, source: Source, { folder, colour }: FormatOptions): string {
  const { file, line, column, level, code, message, hint } = diagnostic;
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const tone = TONES[level];
  const path = folder === '' ? file : `${folder.replace(/\/+$/, '')}/${file}`;
  const head = [
    paint('bold', `${path}:${line}:${column}`),
    paint(tone, level),
    `${code}: ${message}${hint ? ` — ${hint}` : ''}`,
  ].join(' ');
  const text = source.files.get(file);
  const shown = text === undefined ? undefined : readLines(text)[line - 1];
  if (level === 'told' || shown === undefined || shown.trim() === '') return `${head}\n`;
  const { cut, caret } = cutLine(shown, column);
  const gutter = `${line} │ `;
  return [
    head,
    `  ${paint('dim', gutter)}${cut}`,
    `  ${' '.repeat(gutter.length)}${' '.repeat(caret)}${paint(tone, '^')}`,
    '',
  ].join('\n');
}

/** The part of a long line around a column, and how far the caret stands in it. */
function cutLine(text: string, column: number): { cut: string; caret: number } {
  const plain = text.replaceAll('\t', ' ').trimEnd();
  const at = Math.min(column - 1, plain.length);
  const from = plain.length > 100 && at > 60 ? at - 40 : 0;
  const cut = plain.slice(from, from + 100);
  const before = from > 0 ? '…' : '';
  const after = from + 100 < plain.length ? '…' : '';
  return { cut: before + cut + after, caret: before.length + [...plain.slice(from, at)].length };
}
