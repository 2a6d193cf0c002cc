import type { Chapter, Slide, Step } from '../../deck/deck.ts';
import { isBlank } from '../../deck/text.ts';
import { escapeHtml } from '../../prose/html.ts';
import { renderWords } from '../../prose/words.ts';
import { arrangeWords, nameComposition } from '../page/composition.ts';
import { listSources } from '../page/footSources.ts';
import type { RenderImage } from '../page/images.ts';
import { findLayout } from '../page/layout.ts';

/** What a picture says in words, by step; null for a bare stage. */
export type Describe = (step: Step) => string | null;

/** The address of a step in the story; null when it has none. */
export type FindStory = (step: Step) => string | null;

/** Attributes that an author may hang on a slide: reveal.js's `data-…`, never one that the talk itself sets. */
function renderAttributes(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .filter(([name]) => name.startsWith('data-'))
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
}

function renderPicture(step: Step, before: string | null, describe: Describe): string {
  const description = describe(step);
  if (description === null || description === before) return '';
  const text = escapeHtml(description);
  return `<figure class="spoken"><figcaption>Picture: ${text}</figcaption></figure>`;
}

/** A step's words with what its picture shows; a later step is a fragment, and its builds are fragments inside it. */
function renderStep(slide: Slide, step: Step, describe: Describe, image?: RenderImage): string {
  const earlier = slide.steps[step.number - 2];
  const picture = renderPicture(step, earlier ? describe(earlier) : null, describe);
  const words = renderWords(arrangeWords(slide, step.projected), undefined, { hasBuilds: true, image });
  const id = escapeHtml(step.id);
  const open =
    step.number === 1
      ? `<div class="step" data-step="${id}">`
      : `<div class="step fragment" id="${id}" data-step="${id}">`;
  return `${open}${picture}${words}</div>`;
}

function renderSources(slide: Slide, step: Step): string {
  const hidden = step.number === 1 ? '' : ' hidden';
  const sources = listSources(slide, step.number).map(escapeHtml).join('; ');
  return `<p class="sources" data-for="${escapeHtml(step.id)}"${hidden}>${sources}</p>`;
}

/** The slide's number, at each step a link to that step in the story where there is one. */
function renderNumber(slide: Slide, findStory: FindStory): string {
  const number = `<span class="number-shown">${slide.number}</span>`;
  return slide.steps
    .map((step) => {
      const story = findStory(step);
      if (story === null) return step.number === 1 ? `<span class="number">${number}</span>` : '';
      const hidden = step.number === 1 ? '' : ' hidden';
      return `<a class="number" href="${escapeHtml(story)}" data-for="${escapeHtml(step.id)}"${hidden}><span class="spoken">Read this in the story: slide </span>${number}</a>`;
    })
    .join('');
}

/** The slide's heading; a slide without one has its name, unseen. */
function renderHeading(slide: Slide, image?: RenderImage): string {
  const id = `${escapeHtml(slide.id)}-heading`;
  return slide.heading.length === 0
    ? `<h2 id="${id}" class="spoken">${escapeHtml(slide.name)}</h2>`
    : `<h2 id="${id}">${renderWords(slide.heading, undefined, { image })}</h2>`;
}

/** A slide as a section of reveal.js: heading, steps, foot. `fit` are the classes that say how small its type is. */
export function renderSlide(
  chapter: Chapter,
  slide: Slide,
  fit: readonly string[],
  describe: Describe,
  findStory: FindStory,
  image?: RenderImage,
): string {
  const layout = findLayout(slide);
  const id = escapeHtml(slide.id);
  const bare = slide.steps.every((step) => isBlank(step.projected));
  const composed = [...nameComposition(slide), ...fit];
  const classes = [
    'slide',
    `layout-${layout}`,
    ...(bare ? ['bare'] : []),
    ...composed,
    slide.attributes.class ?? '',
  ];
  return `<section id="${id}" class="${escapeHtml(classes.join(' ').trim())}" role="group" aria-roledescription="slide" aria-labelledby="${id}-heading"${renderAttributes(slide.attributes)}>
<div class="words">
${renderHeading(slide, image)}
<div class="steps">${slide.steps.map((step) => renderStep(slide, step, describe, image)).join('\n')}</div>
</div>
<footer class="foot">
<div class="cited">${slide.steps.map((step) => renderSources(slide, step)).join('')}</div>
<p class="where"><span class="chapter">${escapeHtml(chapter.title)}</span> ${renderNumber(slide, findStory)}</p>
</footer>
</section>`;
}
