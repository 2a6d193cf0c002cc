import type { Deck, Slide, Step } from '../../deck/deck.ts';
import { isOfWhole, readText } from '../../deck/text.ts';
import { listSpeeches, VOICES, type VoiceName } from '../../deck/voices.ts';
import { escapeHtml } from '../../prose/html.ts';
import { PLAIN_STYLE, type ProseStyle, renderProse } from '../../prose/render.ts';
import type { RenderImage } from '../page/images.ts';
import { TALK_KEYS } from './keys.ts';

/** In the notes: all that a lecturer may be asked for stands where it belongs. */
const SPOKEN: Omit<ProseStyle, 'image'> = {
  citation: ({ text }) => `<span class="citation">${escapeHtml(text)}</span>`,
  footnote: ({ content }) => `<small class="footnote">[${escapeHtml(readText(content))}]</small>`,
  term: (_, html) => html,
  crossReference: ({ target }, html) => `<a href="#${escapeHtml(target)}">${html}</a>`,
  // The lecturer chooses a version while the page is open: its script shows the parts of that version.
  versionPart: (part, html) =>
    `<div data-versions="${escapeHtml(part.versions.join(' '))}"${isOfWhole(part) ? '' : ' hidden'}>${html}</div>`,
};

function renderAside(kind: string, title: string, html: string): string {
  return `<section class="${kind}"><h3>${title}</h3>${html}</section>`;
}

/** How the desk shows each voice, its words as HTML; null for one that it leaves to others. */
const VOICE_PARTS: Record<VoiceName, ((html: string, minutes: number | null) => string) | null> = {
  story: null,
  note: (html) => `<div class="said">${html}</div>`,
  caution: (html) => renderAside('caution', VOICES.caution.label, html),
  ask: (html, minutes) => renderAside('ask', `Ask${minutes ? ` (${minutes} min)` : ''}`, html),
  task: (html, minutes) => renderAside('ask', `Task${minutes ? ` (${minutes} min)` : ''}`, html),
};

function renderStep(slide: Slide, step: Step, image: RenderImage): string {
  const number = slide.steps.length > 1 ? `<h3>Step ${step.number} of ${slide.steps.length}</h3>` : '';
  const silent = step.voices.note
    ? ''
    : VOICE_PARTS.note?.('<p class="silent">No notes for this step.</p>', null);
  const said = listSpeeches(step.voices, 'speaker').map(({ name, speech }) =>
    VOICE_PARTS[name]?.(renderProse(speech.prose, { ...SPOKEN, image }), speech.minutes),
  );
  return `<div class="note" data-step="${escapeHtml(step.id)}">${number}${silent}${said.join('')}</div>`;
}

function renderSlideNotes(slide: Slide, image: RenderImage): string {
  return `<article class="notes" data-slide="${escapeHtml(slide.id)}" data-minutes="${slide.minutes}" hidden>
<h2>${escapeHtml(slide.name)}</h2>
${slide.steps.map((step) => renderStep(slide, step, image)).join('\n')}
</article>`;
}

/** The choice of a version; nothing when there is only the whole talk. */
function renderVersions(deck: Deck): string {
  if (deck.cuts.length === 0) return '';
  const options = deck.cuts.map(({ minutes }) => `<option value="${minutes}">${minutes} min</option>`);
  return `<label class="versions"><span class="name">Version</span> <select class="version"><option value="">full, ${deck.minutes} min</option>${options.join('')}</select></label>`;
}

/**
 * The lecturer's desk: clock and pace, the notes of every slide, the next step. The page's script shows one
 * slide's notes at a time and takes the whole desk out of a projector window.
 */
export function renderDesk(deck: Deck, image: RenderImage = PLAIN_STYLE.image): string {
  const slides = deck.chapters.flatMap((chapter) => chapter.slides);
  const keys = TALK_KEYS.map(({ key, use }) => `<li><kbd>${key}</kbd> ${use}</li>`).join('');
  return `<aside class="desk" aria-label="Speaker view">
<div class="bar">
<p class="place"><span data-show="place"></span></p>
<p class="clock"><span class="name">Now</span> <time data-show="clock"></time></p>
<p class="elapsed"><span class="name">Elapsed</span> <time data-show="elapsed">0:00</time> <span class="name">of <span data-show="minutes">${deck.minutes}</span> min</span></p>
<p class="pace" data-show="pace"></p>
<div class="doings">${renderVersions(deck)}
<button type="button" data-do="plan">Plan <kbd>M</kbd></button>
<button type="button" data-do="project">Projector window <kbd>S</kbd></button></div>
<p class="skip" data-show="skip"></p>
</div>
<div class="said-now" tabindex="0" role="region" aria-label="Notes">
${slides.map((slide) => renderSlideNotes(slide, image)).join('\n')}
</div>
<div class="plan" tabindex="0" role="region" aria-label="Plan" hidden></div>
<div class="coming"><p class="name">Next: <span data-show="next"></span></p><div class="preview" aria-hidden="true" inert></div></div>
<ul class="keys">${keys}</ul>
<p class="message" role="status" data-show="message"></p>
</aside>`;
}
