import type { Chapter, Deck, Slide } from '../../deck/deck.ts';
import { findDirection } from '../../deck/direction.ts';
import { isBlank } from '../../deck/text.ts';
import type { Box } from '../../marks/frame.ts';
import { escapeHtml } from '../../prose/html.ts';
import { type FindTarget, renderWords } from '../../prose/words.ts';
import { composeHall, FOOT, HALL, type Layout, WORDS } from '../../scenes/hall.ts';
import { arrangeWords, findComposition, nameComposition } from '../page/composition.ts';
import { FLOOR, nameFitClass } from '../page/fitSizes.ts';
import { listSources } from '../page/footSources.ts';
import { findLayout } from '../page/layout.ts';
import { findHeadings } from '../paper/headings.ts';
import { type PrintContext, quoteCss, renderPrintPage } from '../paper/page.ts';
import { drawPrint, renderPrintPicture } from '../paper/picture.ts';
import { findLinkTarget, findTargets } from '../paper/targets.ts';

/** CSS pixels of a slide's page to those of its paper: print with this scale. */
export const SLIDES_SCALE = (13.333 * 96) / HALL.width;

/** How a slide's page makes room for what it says: the type of its words steps down as far as the floor, the foot's once, and then its words flow on to further pages. */
export interface Fit {
  /** Pixels of plain type; null for as designed. */
  size: number | null;
  foot: 0 | 1;
  flows: boolean;
}

/** A page as it is designed. */
export const AS_DESIGNED: Fit = { size: null, foot: 0, flows: false };

/** How slides.pdf is made, besides the deck and its styles. */
export interface SlidesOptions {
  /** By slide id; as designed where there is none. */
  fits?: ReadonlyMap<string, Fit>;
  /** True for a page a step, false for a page a slide. */
  steps?: boolean;
}

/** slides.pdf as a page to print: every slide in its last state, a page each, on 16:9 paper of 13.333 inches. */
export function renderSlidesPdf(deck: Deck, context: PrintContext, options: SlidesOptions = {}): string {
  const flowing: Slide[] = [];
  const targets = findTargets(deck, options.steps ? 'steps' : 'slides');
  const findTarget: FindTarget = (id) => findLinkTarget(id, targets);
  const pages = deck.chapters.flatMap((chapter) =>
    chapter.slides.flatMap((slide) => {
      const fit = options.fits?.get(slide.id) ?? AS_DESIGNED;
      if (fit.flows) flowing.push(slide);
      const counts = options.steps ? slide.steps.map(({ number }) => number) : [slide.steps.length];
      return counts.map((count, index) =>
        renderSlidePage(deck, chapter, slide, context, { fit, count, index, findTarget }),
      );
    }),
  );
  return renderPrintPage({
    deck,
    title: deck.title,
    kind: 'slides',
    context,
    rules: [renderBoxes(), ...flowing.map(renderFlow)].join('\n'),
    body: `<main data-shape="wide">\n${pages.join('\n')}\n</main>`,
  });
}

/** What a viewer calls each page of slides.pdf: the slide's number, and which step from the second on. */
export function findLabels(deck: Deck, options: SlidesOptions = {}): string[] {
  return deck.chapters.flatMap(({ slides }) =>
    slides.flatMap(({ number, steps }) =>
      options.steps ? steps.map((_, index) => nameSlide(number, index)) : [nameSlide(number, 0)],
    ),
  );
}

function nameSlide(number: number, index: number): string {
  return index === 0 ? `${number}` : `${number}.${index + 1}`;
}

interface PageOptions {
  fit: Fit;
  /** How many of its steps are seen. */
  count: number;
  /** Counts the slide's pages from 0. */
  index: number;
  findTarget: FindTarget;
}

function renderSlidePage(
  deck: Deck,
  chapter: Chapter,
  slide: Slide,
  { metrics, image, stageImage = image }: PrintContext,
  { fit, count, index, findTarget }: PageOptions,
): string {
  const composition = findComposition(slide);
  // Words that flow down several pages have room beside the picture, not above it.
  const layout = fit.flows && composition === null ? 'beside' : findLayout(slide);
  const headings = findHeadings(deck, chapter, slide);
  const id = slide.steps[index]?.id ?? slide.id;
  const seen = slide.steps.slice(0, count);
  const picture = drawPrint(
    seen.at(-1),
    composeHall(layout, metrics, 'wide', findDirection(deck.language)),
    deck.cast,
  );
  const shown = composition?.kind === 'image' || composition?.kind === 'portrait' ? stageImage : image;
  const steps = seen.map(({ projected }) =>
    renderWords(arrangeWords(slide, projected), findTarget, { image: shown }),
  );
  const bare = seen.every((step) => isBlank(step.projected));
  const first = index === 0;
  const running = [
    headings.deck === null || !first ? '' : `<h1 class="deck-title">${escapeHtml(headings.deck)}</h1>`,
    headings.chapter === null || !first
      ? ''
      : `<h2 class="chapter-title">${escapeHtml(headings.chapter)}</h2>`,
  ];
  const level = first ? `h${headings.level}` : 'p';
  // A slide without a heading has a bookmark all the same: its name, where the deck's title stands on the first page.
  const isHeaded = slide.heading.length > 0;
  if (!isHeaded && first && headings.chapter === null)
    running.push(`<${level} class="deck-title">${escapeHtml(slide.name)}</${level}>`);
  const heading = isHeaded
    ? `<${level} class="heading">${renderWords(slide.heading, findTarget, { image })}</${level}>`
    : '<div class="unheaded"></div>';
  const kinds = ['slide', `layout-${layout}`, bare ? 'bare' : '', ...nameComposition(slide), nameFit(fit)];
  const page = fit.flows ? ` ${nameFlow(slide)}` : '';
  return `<section class="${kinds.filter(Boolean).join(' ')}${page}" id="${escapeHtml(id)}" data-slide="${escapeHtml(slide.id)}">
${running.join('')}
<div class="words">${heading}
<div class="steps">${steps.map((step) => `<div class="step">${step}</div>`).join('')}</div></div>
${picture === null ? '' : renderPrintPicture(picture, escapeHtml(id))}
${renderFoot(deck, chapter, slide, { id, layout, count, headed: headings.chapter !== null && first, flows: fit.flows })}
</section>`;
}

function nameFit({ size, foot, flows }: Fit): string {
  if (flows) return `fit-flow ${nameFitClass(FLOOR, 'wide')}`;
  return [size === null ? '' : nameFitClass(size, 'wide'), foot === 0 ? '' : 'fit-foot']
    .filter(Boolean)
    .join(' ');
}

interface FootOptions {
  /** The step that the page shows, as the story names it. */
  id: string;
  layout: Layout;
  count: number;
  headed: boolean;
  flows: boolean;
}

function renderFoot(
  deck: Deck,
  chapter: Chapter,
  slide: Slide,
  { id, layout, count, headed, flows }: FootOptions,
): string {
  const sources = listSources(slide, count);
  const cited = sources.length === 0 ? '' : `<p class="sources">${sources.map(escapeHtml).join('; ')}</p>`;
  const number = deck.url
    ? `<a class="number" href="${escapeHtml(`${deck.url}#${id}`)}">${slide.number}</a>`
    : `<span class="number">${slide.number}</span>`;
  // Where the chapter's name is a heading it stands at the same place; on a flowing slide the margin says it.
  const name =
    chapter.title === deck.title || headed
      ? ''
      : `<span class="chapter">${escapeHtml(chapter.title)}</span> `;
  if (layout === 'title' || flows) return `<div class="foot">${cited}</div>`;
  return `<div class="foot">${cited}<p class="where">${name}${number}</p></div>`;
}

function nameFlow(slide: Slide): string {
  return `flow-${slide.number}`;
}

/** The pages of a slide that flows: each says the slide's number at its foot. */
function renderFlow(slide: Slide): string {
  const name = nameFlow(slide);
  return `.${name}{page:${name}}@page ${name}{margin:0 0 1in;background:var(--paper);@bottom-right{content:${quoteCss(String(slide.number))};font:600 14pt var(--sans);color:var(--ink);padding-right:.667in}}`;
}

function renderBoxes(): string {
  const rule = (selector: string, { x, y, width, height }: Box) =>
    `${selector}{inset-inline-start:${x}px;top:${y}px;width:${width}px;height:${height}px}`;
  return [
    '@page{size:13.333in 7.5in;margin:0}',
    `.slide{width:${HALL.width}px;height:${HALL.height}px}`,
    rule('.foot', FOOT),
    ...Object.entries(WORDS).map(([layout, box]) => rule(`.layout-${layout} .words`, box)),
  ].join('\n');
}
