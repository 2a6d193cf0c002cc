import type { Deck, Step } from '../../deck/deck.ts';
import type { Metrics } from '../../marks/frame.ts';
import { escapeHtml } from '../../prose/html.ts';
import { describeScene } from '../../scenes/describe.ts';
import { packPayload } from '../../scenes/payload.ts';
import type { RenderImage } from '../page/images.ts';
import { writeJson } from '../page/json.ts';
import { renderLanguage } from '../page/language.ts';
import { listStepCalls } from '../page/layout.ts';
import { renderPolicy, renderPublicPolicy } from '../page/policy.ts';
import { renderCode } from '../page/qrCode.ts';
import { renderDesk } from './desk.ts';
import { planDeck } from './plan.ts';
import { type FindStory, renderSlide } from './slide.ts';

/**
 * Who opens the talk. In public, `script`, `style` and `icon` are addresses of files beside the page, and `story`
 * the address of the story, or null when there is none; for the speaker they are the texts themselves, fonts as `data:` inside the style.
 */
export type TalkContext = { metrics: Metrics; script: string; style: string; image?: RenderImage } & (
  | { audience: 'public'; story: string | null; icon?: string }
  | { audience: 'speaker' }
);

/** The classes of the slides whose words are set in smaller type than designed, on a screen of 16:9, of 4:3 or both; by the slide's id. */
export type TalkFits = ReadonlyMap<string, readonly string[]>;

function describePicture({ scene }: Step): string | null {
  return scene && describeScene(scene).description;
}

function renderHead(context: TalkContext, script: string): string {
  if (context.audience === 'public')
    return `<meta http-equiv="Content-Security-Policy" content="${renderPublicPolicy()}">
<link rel="icon" href="${escapeHtml(context.icon ?? 'data:,')}">
<link rel="stylesheet" href="${escapeHtml(context.style)}">
<script defer src="${escapeHtml(context.script)}"></script>`;
  return `<meta http-equiv="Content-Security-Policy" content="${renderPolicy([script], [context.style])}">
<link rel="icon" href="data:,">
<style>${context.style}</style>`;
}

/** Text that can stand inside a script element as it is. */
function closeSafely(script: string): string {
  return script.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '\\x3c!--');
}

function renderStacks(deck: Deck, fits: TalkFits, findStory: FindStory, image?: RenderImage): string[] {
  return deck.chapters
    .filter((chapter) => chapter.slides.length > 0)
    .map(
      (chapter) =>
        `<section data-start-indexv="0" data-chapter="${escapeHtml(chapter.id)}">\n${chapter.slides
          .map((slide) =>
            renderSlide(chapter, slide, fits.get(slide.id) ?? [], describePicture, findStory, image),
          )
          .join('\n')}\n</section>`,
    );
}

/** The slides alone, as they are designed, to be laid out and measured. */
export function renderTalkSlides(deck: Deck, style: string, image?: RenderImage): string {
  const stacks = renderStacks(deck, new Map(), () => null, image);
  return `<!doctype html>
<html${renderLanguage(deck.language)}>
<head><meta charset="utf-8"><title>Slides</title><style>${style}</style></head>
<body class="talk"><div class="reveal"><main class="slides">
${stacks.join('\n')}
</main></div></body>
</html>
`;
}

/**
 * The reveal.js deck as a page: a chapter is a vertical stack, a step a fragment. The public page never reads a
 * note; the speaker's holds them all and needs no other file. `fits` are the classes of slides whose type is smaller.
 */
export function renderTalk(deck: Deck, context: TalkContext, fits: TalkFits = new Map()): string {
  const speaker = context.audience === 'speaker';
  // The speaker's page stands alone: without an address on the web it knows of no story to link to.
  const story = context.audience === 'public' ? context.story : deck.url;
  const findStory: FindStory = (step) => story && `${story}#${step.id}`;
  const stacks = renderStacks(deck, fits, findStory, context.image);
  if (deck.url !== null) stacks.push(renderCode(deck.url));
  const script = speaker ? closeSafely(context.script) : '';
  const title = escapeHtml(deck.title);
  const robots = speaker ? '\n<meta name="robots" content="noindex">' : '';
  const reading =
    speaker || story === null ? '' : ` <a href="${escapeHtml(story)}">The story</a> reads without it.`;
  return `<!doctype html>
<html${renderLanguage(deck.language)}>
<head>
<meta charset="utf-8">
${renderHead(context, script)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}: ${speaker ? 'speaker' : 'talk'}</title>
<meta name="description" content="${escapeHtml(deck.description)}">${robots}
</head>
<body class="${speaker ? 'talk with-desk' : 'talk'}">
<header class="spoken"><h1>${title}</h1></header>
<noscript><p class="plain">These slides need JavaScript.${reading}</p></noscript>
<div class="reveal">
<div class="lens">
<div class="stage" aria-hidden="true"></div>
<main class="slides">
${stacks.join('\n')}
</main>
</div>
</div>
${speaker ? renderDesk(deck, context.image) : ''}
<script type="application/json" id="payload">${writeJson(packPayload(listStepCalls(deck), deck.cast, context.metrics))}</script>
${speaker ? `<script type="application/json" id="plan">${writeJson(planDeck(deck))}</script>` : ''}
${speaker ? `<script>${script}</script>` : ''}
</body>
</html>
`;
}
