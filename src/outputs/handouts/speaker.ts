import type { Chapter, Deck, Paper, Slide, Step } from '../../deck/deck.ts';
import type { Prose } from '../../deck/prose.ts';
import { listSpeeches, VOICES } from '../../deck/voices.ts';
import type { Frame } from '../../marks/frame.ts';
import { escapeHtml } from '../../prose/html.ts';
import { writeCount } from '../../report/count.ts';
import { renderEnglish } from '../page/language.ts';
import { drawPrint, renderPrintPicture } from '../paper/picture.ts';
import { findClock, type Span, writeClock, writeMinutes } from './clock.ts';
import {
  type HandoutContext,
  renderAside,
  renderHandoutPage,
  renderName,
  renderPart,
  renderSlidePlace,
  renderVoices,
  type VoiceParts,
} from './parts.ts';
import { renderChapterName, renderCuts, renderPlan } from './plan.ts';
import { createHandoutWriter, type HandoutWriter } from './writer.ts';

/** How a slide stands in the speaker's handout: the height of its picture in millimetres, and whether its words take a second page. */
export interface Room {
  picture: number;
  flows: boolean;
}

/** The highest that a picture may be: below 40 % of either paper. */
const HIGHEST = 90;
/** The lowest that a picture is drawn: where there is less room its slide takes two pages. */
const LOWEST = 38;

/** Paper's text area in millimetres. */
export const TEXT: Record<Paper, { width: number; height: number }> = {
  a4: { width: 174, height: 254 },
  letter: { width: 179.9, height: 236.4 },
};

/** Shares a page between a slide's picture and its words, which are `words` millimetres high. */
export function findRoom(words: number, paper: Paper): Room {
  const free = TEXT[paper].height - words - 1;
  return free < LOWEST
    ? { picture: HIGHEST, flows: true }
    : { picture: Math.min(HIGHEST, free), flows: false };
}

/**
 * The speaker's handout as a page to print: the plan, then every slide with its picture, clock and notes. Never for
 * the public. `rooms` are as measured, by slide id; every picture is as high as it may be where there is none.
 */
export function renderSpeakerHandout(
  deck: Deck,
  context: HandoutContext,
  rooms: ReadonlyMap<string, Room> = new Map(),
): string {
  const writer = createHandoutWriter(deck, context, 'speaker');
  const clock = findClock(deck);
  const slides = deck.chapters.flatMap((chapter) => chapter.slides);
  const chapters = deck.chapters.map((chapter) => {
    const pages = chapter.slides.map((slide) =>
      renderSlide(deck, chapter, slide, slides[slides.indexOf(slide) + 1], {
        context,
        writer,
        room: rooms.get(slide.id) ?? { picture: HIGHEST, flows: false },
        span: clock.get(slide.id) ?? { start: 0, end: 0 },
        total: slides.length,
      }),
    );
    return `<section class="chapter">${pages.join('\n')}</section>`;
  });
  const proses = slides.flatMap((slide) => [slide.heading, ...slide.steps.flatMap(findSpoken)]);
  return renderHandoutPage({
    deck,
    context,
    reader: 'speaker',
    name: 'Speaker’s handout',
    note: `${writeCount(slides.length, 'slide', 'slides')}, ${writeMinutes(deck.minutes)}. The clock is counted from the first slide.`,
    main: `${renderPart('plan', 'Plan and key dates', renderPlan(deck, clock))}
${renderPart('cuts', 'If time is short', renderCuts(deck))}
${chapters.join('\n')}
${writer.appendix(proses)}`,
  });
}

function findSpoken({ projected, voices }: Step): Prose[] {
  const shown = listSpeeches(voices, 'speaker').filter(({ name }) => VOICE_PARTS[name] !== null);
  return [projected, ...shown.map(({ speech }) => speech.prose)];
}

interface Setting {
  context: HandoutContext;
  writer: HandoutWriter;
  room: Room;
  span: Span;
  total: number;
}

function renderSlide(
  deck: Deck,
  chapter: Chapter,
  slide: Slide,
  next: Slide | undefined,
  setting: Setting,
): string {
  const { context, writer, room, span, total } = setting;
  const frame: Frame = {
    width: 760,
    height: Math.floor((room.picture * 760) / TEXT[context.paper].width),
    reserved: [],
    textSize: 16,
    text: context.metrics,
  };
  const last = slide.steps.at(-1);
  const picture = drawPrint(last, frame, deck.cast);
  const cited = last?.sceneCitation ? `Picture: ${writer.citation(last.sceneCitation)}` : '';
  const words = slide.steps.map((step) => writer.projected(step.projected)).join('');
  const steps = slide.steps.map((step) => renderStep(step, slide.steps.length, writer));
  const follows = next ? `<b>Next</b> ${escapeHtml(next.name)}` : '<b>End</b>';
  const screen = words === '' ? '' : `<div class="screen"><p class="name">On the screen</p>${words}</div>`;
  const where = renderSlidePlace(deck, slide, `Slide ${slide.number} of ${total}`);
  const budget = `${writeMinutes(slide.minutes)}, to ${writeClock(span.end)}${room.flows ? ', on two pages' : ''}`;
  // Inside the article, so that no page can end between a chapter's name and its first slide.
  const name =
    slide === chapter.slides[0] ? `<h2>${renderChapterName(chapter.number, chapter.title)}</h2>` : '';
  return `<article class="slide" id="${escapeHtml(slide.id)}">
${name}<h3>${renderName(slide, writer.prose)}</h3>
<div class="when"><p class="clock">${writeClock(span.start)}</p>
<p class="budget">${renderEnglish(budget, deck.language)}</p></div>
${picture === null ? '' : renderPrintPicture(picture, slide.id, cited)}
<div class="rail"><p class="place">${where}</p>
${screen}</div>
<div class="main">${steps.join('\n')}
<p class="next">${follows}</p></div>
</article>`;
}

const VOICE_PARTS: VoiceParts = {
  story: null,
  note: (html) => `<div class="said">${html}</div>`,
  caution: (html) => renderAside('caution', VOICES.caution.label, html),
  ask: (html, minutes) => renderAside('ask', nameTimed('Ask', minutes), html),
  task: (html, minutes) => renderAside('ask', nameTimed('Task', minutes), html),
};

function renderStep(step: Step, count: number, writer: HandoutWriter): string {
  const click = step.number > 1 ? `<p class="click">Click: step ${step.number} of ${count}</p>` : '';
  return `<div class="step">${click}${renderVoices(step, 'speaker', VOICE_PARTS, writer.prose)}</div>`;
}

function nameTimed(name: string, minutes: number | null): string {
  return minutes === null ? name : `${name} (${writeMinutes(minutes)})`;
}
