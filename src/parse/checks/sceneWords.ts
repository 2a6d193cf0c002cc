import type { Place } from '../../report/diagnostic.ts';
import type { Report } from '../../report/report.ts';
import type { Path } from '../source/yaml.ts';
import { findLookalike } from './lookalike.ts';
import { isOtherWord, isPrivate, squeezeName } from './names.ts';
import { checkStrayNotes } from './strayNotes.ts';

/** A text of a scene block, and the way to it. */
interface SceneText {
  text: string;
  path: Path;
}

/**
 * Reports lines of a scene block's texts that look like a note: a picture is for everybody. A text of one line may be
 * a name, and a word of its own stays one ("Vote: 419 to 3"), since a picture's texts know no escapes.
 */
export function checkSceneWords(
  value: unknown,
  findPlace: (path: Path, line: string) => Place,
  report: Report,
): void {
  for (const { text, path } of listTexts(value, [])) {
    const lines = text.split(/[\n\v\f\u0085\u2028\u2029]/).map((line) => line.trim());
    for (const [index, line] of lines.entries()) {
      const standing = lines.length > 1 ? 'line' : 'cell';
      const place = findPlace(path, line);
      if (looksLikeNote(line, findLookalike(line, standing, lines[index - 1] || null)))
        report.error(
          'voice-like',
          place,
          'this line looks like a note, and a picture is for everybody',
          'write notes under Note:, after the scene block',
        );
      checkStrayNotes(line, standing, place, report);
    }
  }
}

function looksLikeNote(line: string, meant: string | null): boolean {
  if (meant === null || !isPrivate(squeezeName(meant))) return false;
  return !isOtherWord(squeezeName(/^[\p{L}\p{M}]*/u.exec(line)?.[0] ?? ''));
}

function listTexts(value: unknown, path: Path): SceneText[] {
  if (typeof value === 'string') return [{ text: value.trimEnd(), path }];
  if (Array.isArray(value)) return value.flatMap((part, index) => listTexts(part, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => listTexts(part, [...path, key]));
}
