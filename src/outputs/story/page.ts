import type { Deck } from '../../deck/deck.ts';
import { findSteps } from '../../deck/walk.ts';
import type { LightPayload } from '../../scenes/payload.ts';
import type { RenderImage } from '../page/images.ts';
import { writeJson } from '../page/json.ts';
import { renderLanguage } from '../page/language.ts';
import { type Download, renderColophon, renderMatter } from './backMatter.ts';
import { renderBar } from './bar.ts';
import { findOverture, renderClose } from './beats.ts';
import { type HeadContext, renderHead } from './head.ts';
import type { DrawStill } from './model.ts';
import { createNotes } from './notes.ts';
import { isBare, renderChapter, renderOpening } from './steps.ts';

/** What the page needs besides the deck. Addresses are relative to the page. */
export interface StoryContext extends HeadContext {
  /** Every step's scene for the script, in the order of the deck's steps. */
  payload: LightPayload;
  /** The script that brings the data which the payload leaves out; null when it leaves out none. */
  later: string | null;
  drawStill: DrawStill;
  /** How pictures among the words are shown; left out where there are none. */
  image?: RenderImage;
  /** The talk's page, or null when there is none. */
  talk: string | null;
  /** The worker that paints the dots, or null when the page does it. */
  painter: string | null;
  /** The worker that keeps the story for reading offline, or null when there is none. */
  worker: string | null;
  downloads: readonly Download[];
}

/** The story as the whole text of its page. All words are in it; the script only moves the pictures. */
export function renderStory(deck: Deck, context: StoryContext): string {
  const { payload, later, painter, worker, talk } = context;
  const notes = createNotes(deck, context.image);
  const opening = renderOpening(
    deck,
    findOverture(deck, (index) => context.drawStill(index)?.picture ?? null),
  );
  const chapters = deck.chapters.map((chapter) => renderChapter(deck, chapter, notes, context.drawStill));
  return `<!DOCTYPE html>
<html${renderLanguage(deck.language)}>
${renderHead(deck, context)}
<body>
<a class="skip" href="#page-text">Skip to the text</a>
${renderBar(deck, talk, context.downloads.length > 0)}
<main>
<div class="story${findSteps(deck).every(({ step }) => isBare(step)) ? ' without-pictures' : ''}">
<div class="stage" aria-hidden="true"></div>
${opening}
<div class="chapters" id="page-text">
${chapters.join('\n')}
</div>
${renderClose(deck)}</div>
<div class="matter">
${renderMatter(deck, notes, context.downloads)}
</div>
</main>
${renderColophon(deck)}
<p class="unseen told" role="status"></p>
<script type="application/json" id="payload">${writeJson({ ...payload, later, painter, worker })}</script>
</body>
</html>
`;
}
