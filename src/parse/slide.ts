import { slug } from 'github-slugger';
import type { Slide } from '../deck/deck.ts';
import type { SceneCall } from '../deck/scene.ts';
import type { Place } from '../report/diagnostic.ts';
import { findNearest } from '../report/nearest.ts';
import type { Report } from '../report/report.ts';
import { findFenced } from './fence.ts';
import { takeHeading } from './heading.ts';
import { checkId } from './ids.ts';
import type { Line } from './passage.ts';
import type { ProseContext } from './reading.ts';
import type { SceneContext } from './scene.ts';
import { takeSlideComments } from './slideComment.ts';
import { splitPieces } from './split.ts';
import { readSteps } from './steps.ts';
import { countWords } from './words.ts';

/** A slide as read, before minutes are shared; `minutes` is null unless it has its own. */
export interface SlideDraft extends Omit<Slide, 'number' | 'minutes'> {
  minutes: number | null;
}

/** How many projected words a hall reads while it listens. */
const PROJECTED = 40;

/** Reads a slide; `kept` is the picture that stands when it begins. */
export function readSlide(
  file: string,
  lines: readonly Line[],
  kept: SceneCall | null,
  scenes: SceneContext,
  prose: ProseContext,
): SlideDraft {
  const { report } = prose;
  const start = lines.find(({ text }) => text.trim() !== '') ?? { line: 1, column: 1 };
  const place: Place = { file, line: start.line, column: start.column };
  const fenced = findFenced(lines.map(({ text }) => text));
  const { lines: body, comment } = takeSlideComments(file, lines, fenced, report);
  checkLines(file, body, fenced, report);
  const pieces = splitPieces(file, body, report);
  const { heading, id } = takeHeading(file, pieces, place, prose);
  const slideId = comment.id ?? id ?? { value: slug(heading.text), place };
  if (heading.text !== '') checkId(slideId, report);
  const steps = readSteps(file, pieces, slideId.value, kept, scenes, prose);
  const words = steps.reduce((sum, step) => sum + countWords(step.projected.text), 0);
  if (words > PROJECTED)
    report.warn(
      'long-slide',
      place,
      `${words} words are projected beside the heading`,
      `a hall reads ${PROJECTED} at most: move the rest to Story or Note`,
    );
  const { minutes, attributes } = comment;
  return { id: slideId.value, heading, minutes, steps, attributes, place: slideId.place };
}

const VOICE_NAMES = ['Story', 'Note', 'Caution', 'Ask'];

function checkLines(file: string, lines: readonly Line[], fenced: readonly boolean[], report: Report): void {
  lines.forEach(({ text, line, column }, index) => {
    if (fenced[index]) return;
    if (/^=+\s*$/.test(text) && lines[index - 1]?.text.trim())
      report.error(
        'heading-underline',
        { file, line, column },
        'a heading is not made by underlining',
        'write ## before it',
      );
    const name = /^([A-Z][a-z]+):\s*$/.exec(text)?.[1];
    if (name === undefined || VOICE_NAMES.includes(name) || name === 'Notes') return;
    const nearest = findNearest(name, VOICE_NAMES);
    if (nearest)
      report.warn(
        'unknown-voice',
        { file, line, column },
        `"${name}" is no voice`,
        `did you mean "${nearest}:"?`,
      );
  });
}
