import { openDesk } from './desk.ts';
import { listKeys } from './keys.ts';
import { joinDesk, joinProjector } from './link.ts';
import { openDiary } from './memory.ts';
import { watchPointer } from './pointer.ts';
import { findSpot, readRoute } from './route.ts';
import { openTalk } from './talk.ts';
import { readPlan } from './version.ts';

const BLOCKED =
  'The browser blocked the second window. Allow pop-ups for this page, or stay on one screen: F shows the slide alone.';

/** A projector window shows the slides alone: the notes leave its page before anything is shown. */
async function openProjector(): Promise<void> {
  document.querySelector('.desk')?.remove();
  document.body.classList.replace('with-desk', 'projector');
  const talk = await openTalk({ embedded: false, projector: true });
  talk.bind(listKeys(talk));
  joinDesk(talk);
  document.body.dataset.open = 'projector';
}

async function openSpeaker(root: HTMLElement): Promise<void> {
  const plan = readPlan();
  if (!plan) throw new Error('the page has no plan');
  const diary = openDiary(document.title);
  const anew = location.hash === '';
  const talk = await openTalk({ embedded: true, projector: false });
  const desk = openDesk(root, talk, plan, diary);
  if (diary.last) talk.setTheme(diary.last.theme);
  if (anew && diary.last) {
    talk.setVersion(diary.last.version);
    const spot = findSpot(talk.spots, diary.last);
    if (spot) talk.go(spot);
    if (talk.spot.index > 0) desk.say('Resumed where this talk was left. Home and R begin anew.');
  }
  const projector = joinProjector(talk, (shape) => {
    document.body.dataset.pane = shape;
  });
  const project = () => desk.say(projector.open() ? '' : BLOCKED);
  const size = (code: number, key: string, by: number) => ({
    code,
    key,
    description: 'Size of notes',
    press: () => desk.sizeNotes(by),
  });
  talk.bind([
    ...listKeys(talk),
    { code: 83, key: 'S', description: 'Projector window', press: project },
    { code: 82, key: 'R', description: 'Clock to zero', press: () => desk.resetClock() },
    { code: 77, key: 'M', description: 'Minutes: the plan', press: () => desk.togglePlan() },
    { code: 40, key: '↓', description: 'Read on in the notes', press: () => desk.scrollNotes(1) },
    { code: 38, key: '↑', description: 'Back in the notes', press: () => desk.scrollNotes(-1) },
    // The codes of Chromium, of Firefox, and of the number pad.
    ...[187, 61, 171, 107].map((code) => size(code, '+', 2)),
    ...[189, 173, 109].map((code) => size(code, '−', -2)),
  ]);
  root.querySelector('[data-do="project"]')?.addEventListener('click', project);
  root.querySelector('[data-do="plan"]')?.addEventListener('click', () => desk.togglePlan());
  talk.watch(() => desk.say(''));
  new ResizeObserver(() => talk.fit()).observe(document.body);
  document.body.dataset.open = 'desk';
}

watchPointer();
const root = document.querySelector<HTMLElement>('.desk');
if (readRoute(location.hash).projector || !root) void openProjector();
else void openSpeaker(root);
