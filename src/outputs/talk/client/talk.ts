import Reveal from 'reveal.js';
import { findShape, HALLS } from '../../../scenes/hall.ts';
import { findElement } from '../../../stage/findElement.ts';
import { prefersStill } from '../../../stage/stage.ts';
import { createAddressWriter } from './addressBar.ts';
import { createAnnouncer } from './announce.ts';
import { reverseControls } from './controls.ts';
import { createHelp } from './help.ts';
import { overrideKeys } from './keyOverrides.ts';
import { handleLinks } from './links.ts';
import type { Talk, TalkOptions } from './model.ts';
import { findNearestPosition, listPositions, type Position, readPosition } from './position.ts';
import { createRevealOptions } from './revealOptions.ts';
import { findPosition, readRoute, writeRoute } from './route.ts';
import { createTalkView } from './talkView.ts';
import { addThumbnails } from './thumbnails.ts';
import { findVersion, readPlan, rememberSlides } from './version.ts';
import type { ZoomPoint } from './zoom.ts';

/** Starts reveal.js with the stage behind its slides. */
export async function openTalk(options: TalkOptions): Promise<Talk> {
  const root = findElement('.reveal');
  const slides = findElement('.slides');
  const plan = readPlan();
  const route = readRoute(location.hash);
  const keepSlides = rememberSlides(slides);
  const listeners: (() => void)[] = [];
  const drawingListeners: (() => void)[] = [];
  const writeAddress = createAddressWriter();
  let version = plan?.versions.some(({ minutes }) => minutes === route.version) ? route.version : null;
  let shape = findShape(root.clientWidth, root.clientHeight);
  let zoom: ZoomPoint | null = null;

  function readVersion(): Position[] {
    const kept = plan && version !== null ? findVersion(plan, version).slides.map(({ id }) => id) : null;
    keepSlides(kept && new Set(kept));
    return listPositions(slides);
  }

  let positions = readVersion();
  const [first] = positions;
  if (!first) throw new Error('The talk has no slide.');
  let position = first;
  document.body.dataset.shape = shape;
  const reveal = new Reveal(root, createRevealOptions(options.embedded, shape));
  const notify = (to = listeners): void => {
    for (const listener of to) listener();
  };
  const view = createTalkView(root, shape, () => notify(drawingListeners));

  const talk: Talk = {
    get positions() {
      return positions;
    },
    get position() {
      return position;
    },
    get black() {
      return reveal.isPaused();
    },
    get shape() {
      return shape;
    },
    get zoom() {
      return zoom;
    },
    get version() {
      return version;
    },
    get theme() {
      return document.documentElement.dataset.hall === 'dark' ? 'dark' : 'light';
    },
    tools: view.tools,
    go(to) {
      if (reveal.isOverview()) reveal.toggleOverview(false);
      reveal.slide(to.h, to.v, to.f);
    },
    goToRoute(to) {
      const found = findPosition(positions, to);
      if (found) talk.go(found);
    },
    setBlack: (black) => reveal.togglePause(black),
    setTheme(theme) {
      document.documentElement.dataset.hall = theme;
      view.repaint();
      notify();
    },
    setZoom(to) {
      if (reveal.isOverview()) return;
      zoom = to;
      view.magnify(zoom, position.step);
      notify();
    },
    setVersion(minutes) {
      if (minutes === version) return;
      version = minutes;
      const order = plan?.chapters.flatMap((chapter) => chapter.slides.map(({ id }) => id)) ?? [];
      const before = position;
      positions = readVersion();
      const to = findNearestPosition(positions, before, order) ?? positions[0];
      if (!to) return;
      reveal.sync();
      view.rebuild(positions);
      talk.go(to);
      move(to, true);
    },
    bind(keys) {
      for (const { code: keyCode, press } of keys) reveal.addKeyBinding(keyCode, press);
    },
    fit: () => reveal.layout(),
    draw: (step) => view.draw(step, shape),
    watch: (listener) => void listeners.push(listener),
    watchDrawing: (listener) => void drawingListeners.push(listener),
  };

  function move(to: Position, isStill: boolean): void {
    const from = position;
    position = to;
    zoom = null;
    view.show(to, from, shape, !isStill && to.index === from.index + 1);
    writeAddress(() => writeRoute(position, { projector: options.projector, version }));
    notify();
  }

  function follow(): void {
    const to = readPosition(positions, reveal.getCurrentSlide());
    if (!to || to === position) return;
    announce(to, position);
    move(to, reveal.isOverview());
  }

  function fitShape(): void {
    const next = findShape(root.clientWidth, root.clientHeight);
    if (next === shape || root.clientHeight === 0) return;
    shape = next;
    document.body.dataset.shape = shape;
    reveal.configure(HALLS[shape]);
    view.reshape(shape, position.step);
    talk.setZoom(null);
  }

  await reveal.initialize();
  // The slides are a document to read, not an application with keys of its own.
  root.removeAttribute('role');
  // Black is black: a click anywhere on it, or a key, brings the slide back.
  root.querySelector('.resume-button')?.remove();
  if (reveal.getConfig().rtl) reverseControls(root, reveal);
  const announce = createAnnouncer(root);
  view.rebuild(positions);
  const start = findPosition(positions, route) ?? first;
  talk.go(start);
  move(start, true);

  for (const event of ['slidechanged', 'fragmentshown', 'fragmenthidden']) reveal.on(event, follow);
  for (const event of ['paused', 'resumed']) reveal.on(event, () => notify());
  new ResizeObserver(fitShape).observe(root);
  handleLinks(talk);
  addThumbnails(reveal, talk);
  createHelp(document.querySelector('.desk') !== null);
  overrideKeys(root, view.layer, talk);
  root.classList.toggle('still', prefersStill());
  return talk;
}
