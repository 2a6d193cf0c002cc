import type { Chapter, Deck, Paper, Slide, Step } from '../../deck/deck.ts';
import { findImages } from '../../deck/images.ts';
import type { Prose } from '../../deck/prose.ts';
import { isBlank } from '../../deck/text.ts';
import { listSpeeches, VOICES } from '../../deck/voices.ts';
import type { Frame } from '../../marks/frame.ts';
import type { PictureWords } from '../../marks/picture.ts';
import { cutProse } from '../../prose/cut.ts';
import { escapeHtml } from '../../prose/html.ts';
import { writeDate } from '../page/date.ts';
import { drawCode } from '../page/qrCode.ts';
import { opensWithTitle } from '../paper/headings.ts';
import { drawPrint, type PrintPicture, renderPrintPicture } from '../paper/picture.ts';
import { MASTHEAD_ID } from '../paper/targets.ts';
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
import { findMoments, renderTimeline } from './timeline.ts';
import { createHandoutWriter, type HandoutWriter } from './writer.ts';

/** Letter is lower and wider than A4. */
const MARGINS: Record<Paper, string> = { a4: '16mm 16mm 15mm', letter: '12mm 15mm 12mm' };

/** A line to write on. */
const LINE = '<div class="line"></div>';

/**
 * The students' handout as a page to print, in Cornell's manner: a sparse outline of the story with its slides'
 * claims as cues over lines to write on, a question and a line for a summary at each chapter's end. Of each step's
 * story it takes the opening; a step without one shows what is projected. It reads no note.
 */
export function renderStudentHandout(deck: Deck, context: HandoutContext): string {
  const writer = createHandoutWriter(deck, context, 'student');
  const setting: Setting = { deck, context, writer };
  const titled = opensWithTitle(deck);
  const [opening, ...rest] = deck.chapters;
  const chapters = titled ? rest : deck.chapters;
  const introduction = titled && opening ? renderIntroduction(opening, setting) : '';
  const proses = deck.chapters.flatMap((chapter) =>
    chapter.slides.flatMap((slide) =>
      slide.steps.flatMap((step) => [
        titled && chapter === opening ? (step.voices.story?.prose ?? null) : findOutline(step, deck.language),
        ...listOthers(step),
      ]),
    ),
  );
  return renderHandoutPage({
    deck,
    context,
    reader: 'student',
    name: 'Handout',
    note: renderNote(deck),
    aside: renderQr(deck),
    id: MASTHEAD_ID,
    rules: `@page{margin:${MARGINS[context.paper]}}`,
    main: `${introduction}
${renderPart('timeline', 'Timeline', renderDates(deck))}
${chapters.map((chapter) => renderChapter(chapter, setting)).join('\n')}
${renderPart('cautions', 'Cautions', renderCautions(deck.chapters, writer))}
${writer.appendix(proses)}`,
  });
}

interface Setting {
  deck: Deck;
  context: HandoutContext;
  writer: HandoutWriter;
}

/** What a step says to students besides its story. */
function listOthers({ voices }: Step): Prose[] {
  return listSpeeches(voices, 'public')
    .filter(({ name }) => name !== 'story')
    .map(({ speech }) => speech.prose);
}

/** What the outline says of a step: its story's opening, or what is projected where there is no prose to open with. */
export function findOutline({ projected, voices }: Step, language: string): Prose | null {
  if (voices.story && opensWithWords(voices.story.prose)) return cutProse(voices.story.prose, language);
  return isBlank(projected) ? null : projected;
}

/** The pictures of a step that its outline leaves out, each once: of its story, and of what is projected. */
function findFurtherImages({ projected, voices }: Step, outline: Prose | null): Prose {
  const shown = new Set(findImages(outline ?? []).map(({ path }) => path));
  return findImages([...(voices.story?.prose ?? []), ...projected]).filter(({ path, isBlock }) => {
    const isNew = isBlock && !shown.has(path);
    shown.add(path);
    return isNew;
  });
}

function opensWithWords([first]: Prose): boolean {
  return first?.type !== 'table' && !(first?.type === 'element' && first.name === 'table');
}

function renderNote({ url }: Deck): string {
  const address = url === null ? '' : escapeHtml(url);
  return url === null
    ? 'This is an outline: the slides are in slides.pdf, by the numbers given here, and the story in full is on its web page.'
    : `This is an outline: the story in full is at <a href="${address}">${address}</a>.`;
}

function renderQr({ url }: Deck): string {
  if (url === null) return '';
  const { path, size } = drawCode(url);
  return `<svg class="code" viewBox="0 0 ${size} ${size}" role="img" aria-label="QR code of the story’s address"><path d="${path}"/></svg>`;
}

function renderIntroduction(chapter: Chapter, { writer }: Setting): string {
  const read = chapter.slides.flatMap((slide) =>
    slide.steps.map(({ voices }) => (voices.story ? writer.prose(voices.story.prose) : '')),
  );
  const rest = chapter.slides.map((slide) => renderQuestions(slide, writer));
  return `<div class="introduction">${[...read, ...rest].join('\n')}</div>`;
}

function renderDates(deck: Deck): string {
  const moments = findMoments(deck.chapters);
  if (moments.length === 0) return '';
  const items = moments.map(
    ({ chapter, date }) =>
      `<li><span class="count">${chapter.number}</span> <time datetime="${date}">${writeDate(date, deck.language)}</time> <a href="#chapter-${escapeHtml(chapter.id)}">${escapeHtml(chapter.title)}</a></li>`,
  );
  return `${renderTimeline(moments, deck.language)}\n<ul class="moments">\n${items.join('\n')}\n</ul>`;
}

/**
 * The slide whose picture stands for its chapter: the one of class `key`, else the first that counts something,
 * else the last with a picture.
 */
export function findKeySlide(chapter: Chapter, counts: (slide: Slide) => boolean): Slide | null {
  const pictured = chapter.slides.filter((slide) => slide.steps.at(-1)?.scene);
  const chosen = pictured.find((slide) => slide.attributes.class?.split(/\s+/).includes('key'));
  return chosen ?? pictured.find(counts) ?? pictured.at(-1) ?? null;
}

/** A picture's frame: it is 86 mm wide, and its labels are 7 points or more. */
const PICTURE = { width: 420, height: 168, textSize: 13 };

function renderChapter(chapter: Chapter, setting: Setting): string {
  const { deck, context, writer } = setting;
  const frame: Frame = { ...PICTURE, reserved: [], text: context.metrics };
  const draw = (slide: Slide) => drawPrint(slide.steps.at(-1), frame, deck.cast);
  const key = findKeySlide(chapter, (slide) => isCount(draw(slide)));
  const picture = key && draw(key);
  const cited = key?.steps.at(-1)?.sceneCitation;
  const caption = picture && renderCaption(picture.words, cited ? writer.citation(cited) : '');
  const date =
    chapter.date === null
      ? ''
      : `<p class="date"><time datetime="${chapter.date}">${writeDate(chapter.date, deck.language)}</time></p>`;
  const count = chapter.number === 0 ? '' : `<span class="count">${chapter.number}</span> `;
  const questions = chapter.slides.map((slide) => renderQuestions(slide, writer));
  return `<section class="chapter" id="chapter-${escapeHtml(chapter.id)}">
<header><h2>${count}${escapeHtml(chapter.title)}</h2>${date}</header>
<div class="opening">${picture ? renderPrintPicture(picture, `key-${chapter.id}`, caption ?? '') : ''}
<div class="close">${questions.join('')}
<p class="name">In one sentence</p>${LINE.repeat(2)}</div></div>
<div class="outline">
${chapter.slides.map((slide) => renderSlide(slide, setting)).join('\n')}
</div>
</section>`;
}

/** What is written under a key picture: what it shows, but for what one dot is, which the picture itself says. */
function renderCaption({ unit, table, description }: PictureWords, citation: string): string {
  const shown = table.caption || description;
  if (unit === null || !shown.includes(unit)) return `${escapeHtml(shown)}${citation && ` ${citation}`}`;
  return citation && `Picture: ${citation}`;
}

/** True for a picture that counts something and whose dots are big enough to be counted at this size. */
function isCount(print: PrintPicture | null): boolean {
  return print?.words.unit != null && Math.max(...print.picture.dots.map(({ r }) => r)) >= 1.1;
}

function renderSlide(slide: Slide, { deck, writer }: Setting): string {
  const outline = slide.steps.map((step) => {
    const prose = findOutline(step, deck.language);
    const further = writer.prose(findFurtherImages(step, prose));
    if (prose === null) return further;
    return (prose === step.projected ? writer.projected(prose) : writer.prose(prose)) + further;
  });
  const where = renderSlidePlace(deck, slide, `Slide ${slide.number}`);
  const caution = slide.steps.some(({ voices }) => voices.caution)
    ? `, <a href="#${findCautionId(slide)}">caution</a>`
    : '';
  return `<article class="slide" id="${escapeHtml(slide.id)}">
<h3>${renderName(slide, writer.prose)}</h3>
${outline.join('\n')}
<div class="lines"><p class="place">${where}${caution}</p>${LINE.repeat(12)}</div>
</article>`;
}

function findCautionId(slide: Slide): string {
  return `caution-${escapeHtml(slide.id)}`;
}

/** The cautions of all slides in one place, each by its slide. */
function renderCautions(chapters: readonly Chapter[], writer: HandoutWriter): string {
  const items = chapters
    .flatMap((chapter) => chapter.slides)
    .flatMap((slide) => {
      const [first, ...others] = slide.steps.flatMap(({ voices }) =>
        voices.caution ? [voices.caution.prose] : [],
      );
      if (!first) return [];
      const html = [runIn(`Slide ${slide.number}`, first), ...others].map(writer.prose).join('');
      return [`<div class="caution" id="${findCautionId(slide)}">${html}</div>`];
    });
  return items.length === 0 ? '' : `<div class="cautions">\n${items.join('\n')}\n</div>`;
}

/** Prose whose first line a name opens. */
function runIn(name: string, prose: Prose): Prose {
  const words = { type: 'text', value: name } as const;
  const [first, ...rest] = prose;
  const lead: Prose = [
    { type: 'strong', children: [words] },
    { type: 'text', value: ' ' },
  ];
  return first?.type === 'paragraph'
    ? [{ ...first, children: [...lead, ...first.children] }, ...rest]
    : [{ type: 'paragraph', children: lead }, ...prose];
}

/** At a chapter's end. */
const VOICE_PARTS: VoiceParts = {
  story: null,
  note: null,
  caution: null,
  ask: (html) => renderAside('ask', VOICES.ask.label, html),
  task: (html) => renderAside('ask', VOICES.task.label, html) + LINE.repeat(4),
};

function renderQuestions({ steps }: Slide, writer: HandoutWriter): string {
  return steps.map((step) => renderVoices(step, 'public', VOICE_PARTS, writer.prose)).join('');
}
