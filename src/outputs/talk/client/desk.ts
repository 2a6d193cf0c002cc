import type { Cut } from '../../../deck/deck.ts';
import type { Plan } from '../plan.ts';
import type { Diary } from './memory.ts';
import { findDelay, findSkips, planShares, writePace, writeSpan } from './pace.ts';
import { createPreview } from './preview.ts';
import { showPlan } from './programme.ts';
import type { Talk } from './talk.ts';
import { findVersion } from './version.ts';
import { createWatch } from './watch.ts';

/** The lecturer's side of the page. */
export interface Desk {
  resetClock(): void;
  sizeNotes(by: number): void;
  /** Scrolls the notes by most of what is seen of them: 1 down, -1 up. */
  scrollNotes(way: 1 | -1): void;
  /** Shows the plan of lecture and seminar in place of the notes, or the notes again. */
  togglePlan(): void;
  /** A word to the lecturer; empty takes it away. */
  say(text: string): void;
}

const SIZES = { least: 16, plain: 26, most: 60 };

function showNotes(root: HTMLElement, talk: Talk): void {
  const { spot } = talk;
  for (const notes of root.querySelectorAll<HTMLElement>('.notes'))
    notes.hidden = notes.dataset.slide !== spot.slide.id;
  for (const note of root.querySelectorAll<HTMLElement>('.note')) {
    if (note.dataset.step === spot.step) note.setAttribute('aria-current', 'step');
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
export function openDesk(root: HTMLElement, talk: Talk, plan: Plan, diary: Diary): Desk {
  const find = (selector: string): HTMLElement => {
    const element = root.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`the desk has no ${selector}`);
    return element;
  };
  const shown = (name: string) => find(`[data-show="${name}"]`);
  const watch = createWatch(diary.last?.begun ?? 0);
  const preview = createPreview(find('.preview'), talk);
  const headings = new Map(
    plan.chapters.flatMap(({ slides }) => slides.map(({ id, heading }) => [id, heading])),
  );
  const versions = root.querySelector<HTMLSelectElement>('.version');
  let size = SIZES.plain;
  let { theme, shape } = talk;

  /** How to make up a delay: what a shorter version leaves out, or less time on all that is left. */
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
      : `To catch up: ${Math.ceil((delay * 60) / ahead.length)} s less on each slide that is left`;
  }

  function tick(): void {
    const gone = watch.read();
    const version = findVersion(plan, talk.version);
    const at = version.slides.findIndex(({ id }) => id === talk.spot.slide.id);
    const share = planShares(version.slides)[at];
    const delay = share && gone > 0 ? findDelay(share, gone / 60_000) : 0;
    const { pace, text } = writePace(delay);
    shown('clock').textContent = new Date().toLocaleTimeString([], {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    shown('elapsed').textContent = writeSpan(gone);
    shown('pace').textContent = gone > 0 ? text : 'waits for the first step';
    shown('pace').dataset.pace = gone > 0 ? pace : '';
    shown('skip').textContent = writeAdvice(version, at, delay);
    const { step, builds } = talk.spot;
    if (watch.begun > 0)
      diary.write({ step, builds, version: talk.version, theme: talk.theme, begun: watch.begun });
  }

  function follow(): void {
    const { spot, spots } = talk;
    const next = spots.find((each) => each.stepIndex === spot.stepIndex + 1);
    const slides = [...new Set(spots.map(({ slide }) => slide))];
    showNotes(root, talk);
    markMore(find('.said-now'));
    shown('place').textContent =
      `Slide ${slides.indexOf(spot.slide) + 1} of ${slides.length} · step ${spot.stepIndex + 1} of ${(spots.at(-1)?.stepIndex ?? 0) + 1}${talk.black ? ' · black' : ''}`;
    const heading = next?.slide.querySelector('h2')?.textContent ?? '';
    shown('next').textContent =
      next === undefined ? 'the end' : next.slide === spot.slide ? 'a step of this slide' : heading;
    shown('minutes').textContent = String(findVersion(plan, talk.version).minutes);
    if (versions) versions.value = String(talk.version ?? '');
    preview.show(next);
    if (theme !== talk.theme || shape !== talk.shape) preview.repaint();
    ({ theme, shape } = talk);
    if (spot.stepIndex > 0) watch.begin();
    tick();
  }

  find('.said-now').addEventListener('scroll', () => markMore(find('.said-now')));
  talk.watch(follow);
  setInterval(tick, 1000);
  follow();
  versions?.addEventListener('change', () => {
    talk.setVersion(versions.value === '' ? null : Number(versions.value));
    // The keys are the talk's again.
    versions.blur();
    if (!find('.plan').hidden) showPlan(find('.plan'), plan, talk);
  });
  return {
    resetClock() {
      watch.reset();
      tick();
    },
    sizeNotes(by) {
      size = Math.max(SIZES.least, Math.min(SIZES.most, size + by));
      root.style.setProperty('--note-size', `${size}px`);
      markMore(find('.said-now'));
    },
    scrollNotes(way) {
      const box = find('.said-now');
      box.scrollBy({ top: way * box.clientHeight * 0.8 });
    },
    togglePlan() {
      const place = find('.plan');
      place.hidden = !place.hidden;
      find('.said-now').hidden = !place.hidden;
      if (!place.hidden) showPlan(place, plan, talk);
    },
    say: (text) => {
      shown('message').textContent = text;
    },
  };
}
