import { slug } from 'github-slugger';
import type { Slide } from '../../deck/deck.ts';
import type { SceneCall } from '../../deck/scene.ts';
import { countWords, readText } from '../../deck/text.ts';
import { checkId } from '../checks/ids.ts';
import type { PlacedToken } from '../markdown/containers.ts';
import type { ProseContext } from '../markdown/reading.ts';
import { findPlace, type SourceText } from '../markdown/sourceText.ts';
import { takeHeading } from './heading.ts';
import { splitPieces } from './pieces.ts';
import type { SceneContext } from './scene.ts';
import { takeSlideComments } from './slideComment.ts';
import { readSteps } from './steps.ts';

/** A slide as read, before minutes are shared; `minutes` is null unless it has its own. */
export interface SlideDraft extends Omit<Slide, 'number' | 'minutes'> {
  minutes: number | null;
}

/** How many projected words a hall reads while it listens: beside a picture, and where they have the stage to themselves. */
const PROJECTED = { beside: 60, alone: 120 };

/** Reads a slide; `kept` is the picture of the slide before. */
export function readSlide(
  tokens: readonly PlacedToken[],
  source: SourceText,
  kept: SceneCall | null,
  scenes: SceneContext,
  prose: ProseContext,
): SlideDraft {
  const { report } = prose;
  const place = findPlace(source, tokens.find(({ token }) => token.type !== 'space')?.at ?? 0);
  const { tokens: body, comment } = takeSlideComments(tokens, source, report);
  const pieces = splitPieces(body, source, report);
  const { heading, id } = takeHeading(pieces, place, prose);
  const slideId = comment.id ?? id ?? { value: slug(readText(heading)), place };
  if (heading.length > 0) checkId(slideId, report);
  const steps = readSteps(source.file, pieces, slideId.value, kept, scenes, prose);
  const words = steps.reduce((sum, step) => sum + countWords(readText(step.projected)), 0);
  const most = steps.some(({ scene }) => scene) ? PROJECTED.beside : PROJECTED.alone;
  if (words > most)
    report.warn(
      'long-slide',
      place,
      `${words} words are projected beside the heading`,
      `a hall reads ${most} at most: move the rest to Story or Note`,
    );
  const { minutes, attributes } = comment;
  return { id: slideId.value, heading, minutes, steps, attributes, place: slideId.place };
}
