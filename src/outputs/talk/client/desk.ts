import type { Cut } from '../../../deck/deck.ts';
import { findElement } from '../../../stage/findElement.ts';
import type { Plan } from '../plan.ts';
import type { Talk } from './model.ts';
import { findDelay, findSkips, planShares, writePace, writeSpan } from './pace.ts';
import { showPlan } from './planTable.ts';
import { createPreview } from './preview.ts';
import type { TalkStorage } from './savedTalk.ts';
import { createStopwatch } from './stopwatch.ts';
import { findVersion } from './version.ts';

/** The lecturer's side of the page. */
export interface Desk {
  resetClock(): void;
  /** Makes the notes larger or smaller by so many pixels. */
  sizeNotes(by: number): void;
  /** Scrolls the notes by most of what is seen of them: 1 down, -1 up. */
  scrollNotes(direction: 1 | -1): void;
  /** Shows the plan of lecture and seminar in place of the notes, or the notes again. */
  togglePlan(): void;
  /** Shows a message to the lecturer; an empty one removes it. */
  showMessage(text: string): void;
}

const SIZES = { least: 16, plain: 26, most: 60 };

function showNotes(root: HTMLElement, talk: Talk): void {
  const { position } = talk;
  for (const notes of root.querySelectorAll<HTMLElement>('.notes'))
    notes.hidden = notes.dataset.slide !== position.slide.id;
  const version = String(talk.version ?? 'whole');
  for (const part of root.querySelectorAll<HTMLElement>('[data-versions]'))
    part.hidden = !part.dataset.versions?.split(' ').includes(version);
  for (const note of root.querySelectorAll<HTMLElement>('.note')) {
    if (note.dataset.step === position.step) note.setAttribute('aria-current', 'step');
    else note.removeAttribute('aria-current');
  }
  const current = root.querySelector<HTMLElement>('.note[aria-current]');
  const box = root.querySelector<HTMLElement>('.said-now');
  if (!current || !box) return;
  const first = current.previousElementSibling?.classList.contains('note') !== true;
  // A note's beginning is always seen, with the steps before it where there is room.
  const { top, bottom } = current.getBoundingClientRect();
  const place = box.getBoundingClientRect();
  if (first) box.scrollTo({ top: 0 });
  else if (bottom > place.bottom || top < place.top) box.scrollBy({ top: top - place.top });
}

/** Marks the notes while some are below what is seen. */
function markMore(box: HTMLElement): void {
  box.toggleAttribute('data-more', box.scrollTop + box.clientHeight < box.scrollHeight - 60);
}

/** Starts the desk: notes, next step, clock and pace follow the talk. */
export function openDesk(root: HTMLElement, talk: Talk, plan: Plan, storage: TalkStorage): Desk {
  const find = (selector: string): HTMLElement => findElement(selector, root);
  const shown = (name: string) => find(`[data-show="${name}"]`);
  const stopwatch = createStopwatch({ begun: 0, decided: 0 });
  const preview = createPreview(find('.preview'), talk);
  const headings = new Map(
    plan.chapters.flatMap(({ slides }) => slides.map(({ id, heading }) => [id, heading])),
  );
  const versions = root.querySelector<HTMLSelectElement>('.version');
  let size = SIZES.plain;
  let { theme, shape, position } = talk;

  /** How to make up a delay: what a shorter version leaves out, or less time on all remaining slides. */
  function writeAdvice({ minutes, slides }: Cut, at: number, delay: number): string {
    const shorter = plan.versions
      .filter((version) => version.minutes < minutes)
      .sort((a, b) => b.minutes - a.minutes)[0];
    const ahead = slides.slice(at + 1);
    if (delay < 1 || ahead.length === 0) return '';
    const skips = shorter ? findSkips(ahead, delay, new Set(shorter.slides.map(({ id }) => id))) : [];
    const named = skips.map(({ id, minutes: share }) => `“${headings.get(id)}” (${share} min)`);
    return named.length > 0
      ? `Skip to catch up: ${named.join(', ')}`
      : `To catch up: ${Math.ceil((delay * 60) / ahead.length)} s less on each remaining slide`;
  }

  function tick(): void {
    // Before this window saves its own: another may have reset or begun the lecture meanwhile.
    stopwatch.adopt(storage.read());
    const elapsed = stopwatch.read();
    const version = findVersion(plan, talk.version);
    const at = version.slides.findIndex(({ id }) => id === talk.position.slide.id);
    const share = planShares(version.slides)[at];
    const delay = share && elapsed > 0 ? findDelay(share, elapsed / 60_000) : 0;
    const { pace, text } = writePace(delay);
    shown('clock').textContent = new Date().toLocaleTimeString([], {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    shown('elapsed').textContent = writeSpan(elapsed);
    shown('pace').textContent = elapsed > 0 ? text : 'starts with the next step';
    shown('pace').dataset.pace = elapsed > 0 ? pace : '';
    shown('skip').textContent = writeAdvice(version, at, delay);
    if (stopwatch.state.begun > 0) save();
  }

  function save(): void {
    const { step, builds } = talk.position;
    storage.write({ step, builds, version: talk.version, theme: talk.theme, ...stopwatch.state });
  }

  function follow(): void {
    const { positions } = talk;
    const hasMoved = position !== talk.position;
    position = talk.position;
    const next = positions.find((each) => each.stepIndex === position.stepIndex + 1);
    const slides = [...new Set(positions.map(({ slide }) => slide))];
    showNotes(root, talk);
    markMore(find('.said-now'));
    shown('place').textContent =
      `Slide ${slides.indexOf(position.slide) + 1} of ${slides.length} · step ${position.stepIndex + 1} of ${(positions.at(-1)?.stepIndex ?? 0) + 1}${talk.black ? ' · black' : ''}`;
    const heading = next?.slide.querySelector('h2')?.textContent ?? '';
    shown('next').textContent =
      next === undefined
        ? 'end of the talk'
        : next.slide === position.slide
          ? 'another step of this slide'
          : heading;
    shown('minutes').textContent = String(findVersion(plan, talk.version).minutes);
    if (versions) versions.value = String(talk.version ?? '');
    preview.show(next);
    if (theme !== talk.theme || shape !== talk.shape) preview.repaint();
    ({ theme, shape } = talk);
    if (hasMoved && position.stepIndex > 0) stopwatch.begin();
    tick();
  }

  find('.said-now').addEventListener('scroll', () => markMore(find('.said-now')));
  talk.watch(follow);
  setInterval(tick, 1000);
  follow();
  versions?.addEventListener('change', () => {
    talk.setVersion(versions.value === '' ? null : Number(versions.value));
    // Keys go to the talk again.
    versions.blur();
    if (!find('.plan').hidden) showPlan(find('.plan'), plan, talk);
  });
  return {
    resetClock() {
      stopwatch.reset();
      save();
      tick();
    },
    sizeNotes(by) {
      size = Math.max(SIZES.least, Math.min(SIZES.most, size + by));
      root.style.setProperty('--note-size', `${size}px`);
      markMore(find('.said-now'));
    },
    scrollNotes(direction) {
      const box = find('.said-now');
      box.scrollBy({ top: direction * box.clientHeight * 0.8 });
    },
    togglePlan() {
      const place = find('.plan');
      place.hidden = !place.hidden;
      find('.said-now').hidden = !place.hidden;
      if (!place.hidden) showPlan(place, plan, talk);
    },
    showMessage: (text) => {
      shown('message').textContent = text;
    },
  };
}
