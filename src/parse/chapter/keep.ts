import type { SceneCall } from '../../deck/scene.ts';
import type { Place } from '../../report/diagnostic.ts';
import type { Report } from '../../report/report.ts';
import type { SceneBlock } from './pieces.ts';

/** The name of the scene block that keeps the picture before it. */
export const KEEP = 'keep';

/** The picture that a `scene keep` block keeps: `kept` is that of the step before; null with an error where there is none. */
export function readKeep(
  { body }: SceneBlock,
  fence: Place,
  kept: SceneCall | null,
  report: Report,
): SceneCall | null {
  if (body.some((line) => line.trim() !== ''))
    report.error(
      'unknown-key',
      { ...fence, line: fence.line + 1, column: 1 },
      'a picture that is kept takes no settings',
      'leave the block empty, or write the scene out',
    );
  if (kept === null)
    report.error(
      'nothing-kept',
      fence,
      'there is no picture here to keep: the step before has none',
      'leave the block out, or write the scene out',
    );
  return kept;
}
