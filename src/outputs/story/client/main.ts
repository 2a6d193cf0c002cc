import { gsap } from 'gsap/gsap-core';
import scrollama from 'scrollama';
import { createStage, prefersStill } from '../../../stage/stage.ts';
import { createAnchor } from './anchor.ts';
import { findCards } from './cards.ts';
import { createClose } from './close.ts';
import { afterLoad, soon } from './idle.ts';
import { loadLater, type StoryPayload } from './later.ts';
import { showNotes } from './notes.ts';
import { keepOffline } from './offline.ts';
import { createPictures } from './pictures.ts';
import { createFollower } from './place.ts';
import { drawForPrint } from './print.ts';
import { findLast, findPlace, findReach, LINE } from './progress.ts';
import { createRail } from './rail.ts';
import { handleCopies, handleSheets } from './sheets.ts';
import { handleSwitch } from './switch.ts';
import { switchTheme } from './theme.ts';
import { unfold } from './unfold.ts';
import { isWide, readSpace } from './viewport.ts';

/** Seconds by which the picture trails the scroll bar: a wheel's clicks become one movement. */
const TRAIL = 0.25;

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}

const payload = JSON.parse(find('#payload').textContent) as StoryPayload;
const host = find('.stage');
const bar = find('.bar');
const story = find('.story');
const presents = [...document.querySelectorAll<HTMLAnchorElement>('.present')];
const talk = presents[0]?.getAttribute('href') ?? '';
const cards = findCards();
const steps = cards.map(({ element }) => element).filter((element) => element.dataset.step !== undefined);
const rail = createRail(bar, steps);
const close = createClose();
const follow = createFollower(find('.told'), isReading);
switchTheme(find('.theme'), () => stage.repaint());
handleSwitch(find('.motion'), 'motion', 'reduce', () => jump(readPlace()));
handleSwitch(find('.ignore'), 'keys', 'off');

const anchor = createAnchor(
  [...steps, ...document.querySelectorAll<HTMLElement>('.part')],
  [find('.chapters'), find('.matter')],
  () => (isWide() ? 0 : Math.max(0, host.getBoundingClientRect().bottom)),
);

let space = readSpace(host);
const scroller = scrollama();
let pictures = createPictures(payload, cards, space);
let reach = findReach(isWide());
let current = readCurrent();
/** True while the reader may have gone on unseen: an observer may tell of a fast scroll late, or not at all. */
let isLost = false;
/** The request for an update in the next frame; 0 is none. */
let asked = 0;
let told = -1;
/** The place of the picture that is shown, and the one that it is moving to. */
const reading = { place: 0 };
let goal = 0;
const stage = createStage(host, space);

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

/** The card's place among the steps, for the rail: the opening is before the first, the close behind the last. */
function findStepPlace(place: number): number {
  const first = cards.findIndex(({ zone }) => zone === 'reading');
  return Math.min(steps.length, Math.max(0, place - first));
}

function draw(): void {
  const before = Math.floor(reading.place);
  const share = reading.place - before;
  if (share < 0.001) stage.show(pictures(before));
  else stage.scrub(pictures(before), pictures(before + 1), share);
  rail.show(findStepPlace(reading.place));
  const index = Math.round(reading.place);
  if (index === told) return;
  told = index;
  const id = cards[index]?.id ?? '';
  host.dataset.step = id;
  close.show(cards[index]);
  for (const present of presents) present.href = id ? `${talk}#/${encodeURIComponent(id)}` : talk;
  follow({ id, words: pictures(index).description });
  // Composing may take longer than a frame: the pictures about to come are drawn before they are needed.
  for (const next of [index + 1, index + 2, index - 1])
    soon(() => {
      if (cards[next]) pictures(next);
    });
}

/** The picture has arrived; on a busy machine the reader may have gone on meanwhile. */
function rest(): void {
  delete host.dataset.moving;
  look();
}

/** Looks anew where the reader is, in the next frame: to read it now could cost a layout. */
function look(): void {
  isLost = true;
  ask();
}

/** Follows the scroll bar from wherever the picture is; a later call overtakes. */
function trail(place: number): void {
  goal = place;
  host.dataset.moving = '';
  gsap.to(reading, {
    place,
    duration: TRAIL,
    ease: 'power2.out',
    overwrite: true,
    onUpdate: draw,
    onComplete: rest,
  });
}

function readPlace(): number {
  const place = findPlace(current, readTop(current), window.innerHeight, reach);
  return prefersStill() ? Math.round(place) : place;
}

/** Takes the picture to where the reader is: near by it trails, far away it is there at once. */
function update(): void {
  window.cancelAnimationFrame(asked);
  asked = 0;
  anchor.note();
  close.land();
  if (isLost) current = readCurrent();
  isLost = false;
  const place = readPlace();
  if (place === goal) return;
  if (Math.abs(place - reading.place) > 1 || prefersStill()) jump(place);
  else trail(place);
}

function jump(place: number): void {
  goal = place;
  gsap.killTweensOf(reading);
  reading.place = place;
  draw();
  rest();
}

function ask(): void {
  asked ||= window.requestAnimationFrame(update);
}

function compose(): void {
  anchor.note();
  const next = readSpace(host);
  if (JSON.stringify(next) !== JSON.stringify(space)) {
    space = next;
    pictures = createPictures(payload, cards, space);
    reach = findReach(isWide());
    stage.resize(space.width, space.height);
    scroller.resize();
  }
  current = readCurrent();
  told = -1;
  jump(readPlace());
}

// Told once a frame, before anything is drawn: what is read then costs no layout of its own.
window.addEventListener('scroll', update, { passive: true });
// A jump past the last card enters none.
window.addEventListener('scrollend', look);
showNotes();
handleSheets(bar);
handleCopies();
jump(readPlace());
// A task of its own: the first touch of the page need not wait for both.
setTimeout(() => {
  scroller.setup({ step: cards.map(({ element }) => element), offset: LINE }).onStepEnter(({ index }) => {
    current = index;
    ask();
  });
  new ResizeObserver(compose).observe(host);
  new ResizeObserver(compose).observe(find('.opening > .card'));
  unfold();
  drawForPrint(steps, payload);
  loadLater(payload, payload.missing.includes(payload.steps[cards[current]?.step ?? 0]?.data ?? -1), () => {
    told = -1;
    jump(readPlace());
  });
  const { painter } = payload;
  if (painter !== null) afterLoad(() => stage.handOver(painter));
  keepOffline(payload.worker, { control: find('.keep'), fresh: find('.fresh') }, () => current === 0);
});
