import Reveal from 'reveal.js';
import type { Picture } from '../../../marks/picture.ts';
import { findShape, HALLS, type Shape } from '../../../scenes/hall.ts';
import { createStage, prefersStill } from '../../../stage/stage.ts';
import { createAnnouncer } from './announce.ts';
import { createChapters } from './chapters.ts';
import { createSheet } from './ink.ts';
import type { Key } from './keys.ts';
import { createLens, type Detail } from './lens.ts';
import { watchNear } from './near.ts';
import { writeOptions } from './options.ts';
import { watchOverview } from './overview.ts';
import { createPictures, readPayload } from './pictures.ts';
import { findNearest, findSpots, readSpot, type Spot } from './position.ts';
import { findSpot, readRoute, writeRoute } from './route.ts';
import { createTools, type Tools } from './tools.ts';
import { findVersion, readPlan, rememberSlides } from './version.ts';

/** Milliseconds between two writes of the address: browsers allow about one in 150 ms. */
const WRITE_EVERY = 400;

export type Theme = 'light' | 'dark';

/** A running talk. */
export interface Talk {
  readonly spots: readonly Spot[];
  /** Where it is now. */
  readonly spot: Spot;
  readonly black: boolean;
  readonly theme: Theme;
  /** The shape of the screen, by the place that the slides have. */
  readonly shape: Shape;
  /** The detail that is looked at from near. */
  readonly detail: Detail | null;
  /** Minutes of the version that is given; null is the whole. */
  readonly version: number | null;
  readonly tools: Tools;
  go(spot: Spot): void;
  setBlack(black: boolean): void;
  setTheme(theme: Theme): void;
  setDetail(detail: Detail | null): void;
  /** Gives another version of the talk, at the same slide or the next that it has. */
  setVersion(minutes: number | null): void;
  bind(keys: Key[]): void;
  /** Fits the slides to their place on the page. */
  fit(): void;
  draw(step: string): Picture;
  /** Calls back after each change of what is shown, ink apart. */
  watch(listener: (talk: Talk) => void): void;
  /** Calls back when this window's pointer has changed the ink. */
  watchInk(listener: (talk: Talk) => void): void;
}

/** How a page shows its talk. */
export interface TalkOptions {
  /** True when the slides fill only a part of the page. */
  embedded: boolean;
  /** True in a projector window. */
  projector: boolean;
}

function find(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`the page has no ${selector}`);
  return element;
}

function findLayout(slide: HTMLElement): string | undefined {
  return [...slide.classList].find((name) => name.startsWith('layout-'));
}

/** Starts reveal.js with the stage behind its slides. */
export async function openTalk(options: TalkOptions): Promise<Talk> {
  const root = find('.reveal');
  const host = find('.stage');
  const slides = find('.slides');
  const plan = readPlan();
  const route = readRoute(location.hash);
  const keepSlides = rememberSlides(slides);
  const drawFor = createPictures(readPayload());
  const stage = createStage(host, { width: host.clientWidth, height: host.clientHeight });
  const listeners: ((talk: Talk) => void)[] = [];
  const inkListeners: ((talk: Talk) => void)[] = [];
  let version = plan?.versions.some(({ minutes }) => minutes === route.version) ? route.version : null;
  let shape = findShape(root.clientWidth, root.clientHeight);
  let detail: Detail | null = null;
  let writing: ReturnType<typeof setTimeout> | undefined;

  function readVersion(): Spot[] {
    const kept = plan && version !== null ? findVersion(plan, version).slides.map(({ id }) => id) : null;
    keepSlides(kept && new Set(kept));
    return findSpots(slides);
  }

  let spots = readVersion();
  const [first] = spots;
  if (!first) throw new Error('the talk has no slide');
  let spot = first;
  document.body.dataset.shape = shape;
  const reveal = new Reveal(root, writeOptions(options.embedded, shape));
  const lens = find('.lens');
  const look = createLens(root, lens);
  const sheet = createSheet(lens);
  const tools = createTools(
    root,
    sheet,
    (ink) => sheet.show(ink, shape),
    () => inkListeners.forEach((listener) => void listener(talk)),
  );

  const talk: Talk = {
    get spots() {
      return spots;
    },
    get spot() {
      return spot;
    },
    get black() {
      return reveal.isPaused();
    },
    get shape() {
      return shape;
    },
    get detail() {
      return detail;
    },
    get version() {
      return version;
    },
    get theme() {
      return document.documentElement.dataset.hall === 'dark' ? 'dark' : 'light';
    },
    tools,
    go: (to) => {
      if (reveal.isOverview()) reveal.toggleOverview(false);
      reveal.slide(to.h, to.v, to.f);
    },
    setBlack: (black) => reveal.togglePause(black),
    setTheme(theme) {
      document.documentElement.dataset.hall = theme;
      stage.repaint();
      tell();
    },
    setDetail(to) {
      if (reveal.isOverview()) return;
      detail = to;
      look(detail, talk.draw(spot.step));
      tell();
    },
    setVersion(minutes) {
      if (minutes === version) return;
      version = minutes;
      const order = plan?.chapters.flatMap((chapter) => chapter.slides.map(({ id }) => id)) ?? [];
      const before = spot;
      spots = readVersion();
      const to = findNearest(spots, before, order) ?? spots[0];
      if (!to) return;
      reveal.sync();
      chapters.rebuild(spots);
      talk.go(to);
      move(to, true);
    },
    bind(keys) {
      for (const { code: keyCode, key, description, press } of keys)
        reveal.addKeyBinding({ keyCode, key, description }, press);
    },
    fit: () => reveal.layout(),
    draw: (step) => drawFor(step, shape),
    watch: (listener) => void listeners.push(listener),
    watchInk: (listener) => void inkListeners.push(listener),
  };

  function tell(): void {
    for (const listener of listeners) listener(talk);
  }

  function showLines(): void {
    for (const line of spot.slide.querySelectorAll<HTMLElement>('[data-for]'))
      line.hidden = line.dataset.for !== spot.step;
  }

  function move(to: Spot, still: boolean): void {
    const before = spot;
    const onward = !still && to.index === before.index + 1;
    const known = host.dataset.step === to.step;
    const across = findLayout(to.slide) !== findLayout(before.slide);
    spot = to;
    detail = null;
    root.dataset.going = !onward ? 'back' : across ? 'across' : 'on';
    host.dataset.step = to.step;
    look(null, talk.draw(to.step));
    tools.turn(to.step);
    if (!known) {
      if (onward) stage.play(talk.draw(to.step));
      else stage.show(talk.draw(to.step));
    }
    showLines();
    chapters.show(to);
    clearTimeout(writing);
    writing = setTimeout(
      () => history.replaceState(null, '', writeRoute(spot, { projector: options.projector, version })),
      WRITE_EVERY,
    );
    tell();
  }

  function follow(): void {
    const slide = reveal.getCurrentSlide();
    const to = readSpot(spots, slide);
    if (!to || to === spot) return;
    announce(to, spot);
    move(to, reveal.isOverview());
  }

  function fitShape(): void {
    const next = findShape(root.clientWidth, root.clientHeight);
    if (next === shape || root.clientHeight === 0) return;
    shape = next;
    document.body.dataset.shape = shape;
    reveal.configure(HALLS[shape]);
    stage.show(talk.draw(spot.step));
    sheet.show(tools.ink, shape);
    talk.setDetail(null);
  }

  await reveal.initialize();
  // The slides are a document to read, not an application with keys of its own.
  root.removeAttribute('role');
  const announce = createAnnouncer(root);
  const chapters = createChapters(root);
  chapters.rebuild(spots);
  const start = findSpot(spots, route) ?? first;
  talk.go(start);
  move(start, true);

  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden']) reveal.on(event, follow);
  for (const event of ['paused', 'resumed']) reveal.on(event, tell);
  addEventListener('hashchange', ({ newURL }) => {
    // Not the address of now, which the talk may have written meanwhile.
    const to = findSpot(spots, readRoute(new URL(newURL).hash));
    if (to) talk.go(to);
  });
  new ResizeObserver(fitShape).observe(root);
  new ResizeObserver(() => stage.resize(host.clientWidth, host.clientHeight)).observe(host);
  watchOverview(reveal, talk);
  watchNear(root, sheet, talk);
  root.classList.toggle('still', prefersStill());
  return talk;
}
