import scrollama from 'scrollama';
import { findElement } from '../../../stage/findElement.ts';
import { createStage, prefersStill } from '../../../stage/stage.ts';
import { createCardPictures } from './cardPictures.ts';
import { findCards } from './cards.ts';
import { createClosingLines } from './closingLines.ts';
import { loadDeferredData, type StoryPayload } from './deferredData.ts';
import { layOutWhenIdle } from './deferredLayout.ts';
import { describeStep } from './descriptions.ts';
import { whenIdle, whenLoadedAndIdle } from './idle.ts';
import { handleNoteLinks } from './notePopover.ts';
import { saveForOffline } from './offline.ts';
import { drawForPrint } from './print.ts';
import { computeProgress, findLast, findTransitionRange, LINE } from './progress.ts';
import { createRail } from './rail.ts';
import { createScrollAnchor } from './scrollAnchor.ts';
import { handleCopyButtons, handleSheets } from './sheets.ts';
import { createStepReporter } from './stepReporter.ts';
import { handleThemeButton } from './themeButton.ts';
import { handleToggleButton } from './toggleButton.ts';
import { createTrailingProgress } from './trailing.ts';
import { isWide, readSpace } from './viewport.ts';

const payload = JSON.parse(findElement('#payload').textContent) as StoryPayload;
const host = findElement('.stage');
const bar = findElement('.bar');
const story = findElement('.story');
const presentLinks = [...document.querySelectorAll<HTMLAnchorElement>('.present')];
const talk = presentLinks[0]?.getAttribute('href') ?? '';
const cards = findCards();
const steps = cards.map(({ element }) => element).filter((element) => element.dataset.step !== undefined);
const rail = createRail(bar, steps);
const closingLines = createClosingLines();
const report = createStepReporter(findElement('.told'), isReading);
handleThemeButton(findElement('.theme'), () => stage.repaint());
handleToggleButton(findElement('.motion'), 'motion', 'reduce', () => trailing.jump(readProgress()));
handleToggleButton(findElement('.ignore'), 'keys', 'off');

const anchor = createScrollAnchor(
  [...steps, ...document.querySelectorAll<HTMLElement>('.part')],
  [findElement('.chapters'), findElement('.matter')],
  () => (isWide() ? 0 : Math.max(0, host.getBoundingClientRect().bottom)),
);

let space = readSpace(host);
const scroller = scrollama();
let pictures = createCardPictures(payload, cards, space);
let range = findTransitionRange(isWide());
let current = readCurrent();
/** True while the reader may have gone on unseen: an observer may report a fast scroll late, or not at all. */
let isLost = false;
/** The request for an update in the next frame; 0 is none. */
let requested = 0;
/** The card for which links, address and neighbours were last updated. */
let reported = -1;
const stage = createStage(host, space);
// When the picture has arrived, on a busy machine the reader may have gone on meanwhile.
const trailing = createTrailingProgress(draw, lookAgain, host);

/** False in what follows the story. */
function isReading(): boolean {
  return story.getBoundingClientRect().bottom > window.innerHeight / 2;
}

function readTop(index: number): number {
  return cards[index]?.element.getBoundingClientRect().top ?? 0;
}

function readCurrent(): number {
  return findLast(cards.length, readTop, LINE * window.innerHeight);
}

/** A card's place among the steps, for the rail: the opening is before the first, the close behind the last. */
function findStepPlace(progress: number): number {
  const first = cards.findIndex(({ zone }) => zone === 'reading');
  return Math.min(steps.length, Math.max(0, progress - first));
}

function draw(progress: number): void {
  const before = Math.floor(progress);
  const share = progress - before;
  if (share < 0.001) stage.show(pictures(before));
  else stage.scrub(pictures(before), pictures(before + 1), share);
  rail.show(findStepPlace(progress));
  const index = Math.round(progress);
  if (index !== reported) showCard(index);
}

/** Has everything beside the picture follow to another card. */
function showCard(index: number): void {
  reported = index;
  const card = cards[index];
  const id = card?.id ?? '';
  host.dataset.step = id;
  host.classList.toggle('bare', payload.steps[card?.step ?? 0]?.scene === null);
  closingLines.show(card);
  for (const link of presentLinks) link.href = id ? `${talk}#/${encodeURIComponent(id)}` : talk;
  report(id, describeStep(steps, card?.step ?? 0));
  // Composing may take longer than a frame: the pictures about to come are drawn before they are needed.
  for (const next of [index + 1, index + 2, index - 1])
    whenIdle(() => {
      if (cards[next]) pictures(next);
    });
}

/** Looks again where the reader is, in the next frame: to read it now could cost a layout. */
function lookAgain(): void {
  isLost = true;
  requestUpdate();
}

function readProgress(): number {
  const progress = computeProgress(current, readTop(current), window.innerHeight, range);
  return prefersStill() ? Math.round(progress) : progress;
}

function update(): void {
  window.cancelAnimationFrame(requested);
  requested = 0;
  anchor.note();
  closingLines.land();
  if (isLost) current = readCurrent();
  isLost = false;
  trailing.follow(readProgress());
}

function requestUpdate(): void {
  requested ||= window.requestAnimationFrame(update);
}

function drawAgain(): void {
  reported = -1;
  trailing.jump(readProgress());
}

/** Composes the pictures for the window as it is now. */
function compose(): void {
  anchor.note();
  const next = readSpace(host);
  if (JSON.stringify(next) !== JSON.stringify(space)) {
    space = next;
    pictures = createCardPictures(payload, cards, space);
    range = findTransitionRange(isWide());
    stage.resize(space.width, space.height);
    scroller.resize();
  }
  current = readCurrent();
  drawAgain();
}

// Once a frame, before anything is drawn: what is read then costs no layout of its own.
window.addEventListener('scroll', update, { passive: true });
// A jump past the last card enters none.
window.addEventListener('scrollend', lookAgain);
handleNoteLinks();
handleSheets(bar);
handleCopyButtons();
trailing.jump(readProgress());
// A task of its own: the first touch of the page need not wait for both.
setTimeout(() => {
  scroller.setup({ step: cards.map(({ element }) => element), offset: LINE }).onStepEnter(({ index }) => {
    current = index;
    requestUpdate();
  });
  new ResizeObserver(compose).observe(host);
  new ResizeObserver(compose).observe(findElement('.opening > .card'));
  layOutWhenIdle();
  drawForPrint(steps, payload);
  const data = payload.steps[cards[current]?.step ?? 0]?.data ?? -1;
  loadDeferredData(payload, payload.missing.includes(data), drawAgain);
  const { painter } = payload;
  if (painter !== null) whenLoadedAndIdle(() => stage.paintInWorker(painter));
  saveForOffline(payload.worker, findElement('.keep'), findElement('.fresh'), () => current === 0);
});
