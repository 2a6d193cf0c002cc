import type { Slide, Step } from '../../deck/deck.ts';
import { listNodes } from '../../deck/nodes.ts';
import type { SceneCall } from '../../deck/scene.ts';
import { countWords, readText } from '../../deck/text.ts';
import { writeCount } from '../../report/count.ts';
import { checkId } from '../checks/ids.ts';
import type { ProseContext } from '../markdown/reading.ts';
import { findPlace, type SourceText } from '../markdown/sourceText.ts';
import { takeHeading } from './heading.ts';
import { splitPieces } from './pieces.ts';
import type { SceneContext } from './scene.ts';
import { takeSlideComments } from './slideComment.ts';
import type { SlideTokens } from './splitSlides.ts';
import { readSteps } from './steps.ts';

/** A slide as read, before minutes are shared; `minutes` is null unless it has its own. */
export interface SlideDraft extends Omit<Slide, 'number' | 'minutes'> {
  minutes: number | null;
  /** Level of its heading as written; null when it has none. */
  level: number | null;
  /** Whether its author wrote its id; else it has none yet. */
  hasOwnId: boolean;
  /** Whether reveal.js's `--` parts it from the slide before. */
  isBelow: boolean;
}

/** How many projected words a hall reads while it listens: beside a picture, and where they have the stage to themselves. */
const PROJECTED = { beside: 60, alone: 120 };

/** Reads a slide; `kept` is the picture of the slide before. */
export function readSlide(
  { tokens, isBelow }: SlideTokens,
  source: SourceText,
  kept: SceneCall | null,
  scenes: SceneContext,
  prose: ProseContext,
): SlideDraft {
  const { report } = prose;
  const place = findPlace(source, tokens.find(({ token }) => token.type !== 'space')?.at ?? 0);
  const { tokens: body, comment } = takeSlideComments(tokens, source, report);
  const pieces = splitPieces(body, source, report);
  const { heading, id: inBraces, level } = takeHeading(pieces, prose);
  const id = comment.id ?? inBraces;
  if (id) checkId(id, report);
  const steps = readSteps(source.file, pieces, kept, scenes, prose);
  const words = steps.reduce((sum, step) => sum + countWords(readText(step.projected)), 0);
  const most = steps.some(({ scene }) => scene) ? PROJECTED.beside : PROJECTED.alone;
  if (words > most)
    report.warn(
      'long-slide',
      place,
      `${writeCount(words, 'word is', 'words are')} projected beside the heading`,
      `a hall reads ${most} at most: move the rest to Story or Note`,
    );
  const { minutes, attributes } = comment;
  return {
    ...{ id: id?.value ?? '', hasOwnId: id !== null, heading, level, isBelow, minutes, steps, attributes },
    name: level === null ? findAlternative(steps) : readText(heading).replace(/\s+/g, ' '),
    place: id?.place ?? place,
  };
}

/** The words that stand for the first image of a slide; empty when it has none. */
function findAlternative(steps: readonly Step[]): string {
  const nodes = steps.flatMap(({ projected }) => listNodes(projected));
  const texts = nodes.map((node) => ('alt' in node && typeof node.alt === 'string' ? node.alt.trim() : ''));
  return texts.find((text) => text !== '') ?? '';
}
