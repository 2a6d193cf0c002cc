import type { Place } from '../../report/diagnostic.ts';
import type { Report } from '../../report/report.ts';
import type { Standing } from './lookalike.ts';
import { isNotesName } from './names.ts';

/** How Deckset marks a speaker's note; a pair is a superscript, `^2^`. */
const CARET = /^\s*\^(?![^\s^]{1,12}\^)/u;

/** How other tools mark notes, with the name in the first group: LaTeX, Org, MkDocs, GitHub and generic directives. */
const COMMANDS = [
  /\\(\p{L}+)\*?\s?[[{<]/gu,
  /^\s*#\+begin_([\p{L}_-]+)/giu,
  /^\s*!{3}\s+([\p{L}_-]+)/gu,
  /^\s*\[!([\p{L}_-]+)\]/gu,
  /(?:^|[\s:]):([\p{L}_-]+)[[{]/gu,
];

/** Reports what other tools take for notes and this one would project. */
export function checkStrayNotes(line: string, standing: Standing, place: Place, report: Report): void {
  const isCommand = COMMANDS.some((command) =>
    [...line.matchAll(command)].some(([, name = '']) => isNotesName(name)),
  );
  if (
    isCommand ||
    /^\s*:{3,}/.test(line) ||
    /^\s*\?{3}(?!\?)\s*\S/.test(line) ||
    (standing === 'line' && /^\s*\?{3}\s*$/.test(line)) ||
    hasNotesInBraces(line)
  )
    report.error(
      'stray-notes',
      place,
      'this line may mark notes, and would be projected',
      'write them under Note:, or between ::: notes and ::: on lines of their own',
    );
  if (CARET.test(line))
    report.error(
      'stray-notes',
      place,
      'a line that opens with ^ is a note in Deckset, and would be projected here',
      'write it under Note:; in words, write \\^',
    );
}

/** Whether braces that are left in a line name notes: a class, `{.notes}`, or any name after brackets, `[words]{notes}`. */
function hasNotesInBraces(line: string): boolean {
  return [...line.matchAll(/(\]?)\{([^{}]*)/gu)].some(([, bracket, inside = '']) =>
    inside.split(/\s+/).some((word) => (bracket === ']' || word.startsWith('.')) && isNotesName(word)),
  );
}
