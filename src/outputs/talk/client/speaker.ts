import { openDesk } from './desk.ts';
import { listKeyBindings } from './keyBindings.ts';
import type { Talk } from './model.ts';
import { watchPointer } from './pointer.ts';
import { findPosition, readRoute } from './route.ts';
import { openTalkStorage, type SavedTalk } from './savedTalk.ts';
import { openTalk } from './talk.ts';
import { readPlan } from './version.ts';
import { connectProjector, followDesk } from './windowSync.ts';

const BLOCKED =
  'The browser blocked the second window. Allow pop-ups for this page, or stay on one screen: F shows the slide alone.';

const RESUMED = 'Resumed where you left off. Press Home and R to start from the beginning.';

/** A projector window shows the slides alone: the notes leave its page before anything is shown. */
async function openProjector(): Promise<void> {
  document.querySelector('.desk')?.remove();
  document.body.classList.replace('with-desk', 'projector');
  const talk = await openTalk({ embedded: false, projector: true });
  talk.bind(listKeyBindings(talk));
  followDesk(talk);
  document.body.dataset.open = 'projector';
}

/** Goes on where the lecture was left; true when that is not its beginning. An address that names a step counts more. */
function resume(talk: Talk, last: SavedTalk | null, hasRoute: boolean): boolean {
  if (!last) return false;
  talk.setTheme(last.theme);
  if (hasRoute) return false;
  talk.setVersion(last.version);
  const position = findPosition(talk.positions, last);
  if (position) talk.go(position);
  return talk.position.index > 0;
}

async function openSpeaker(root: HTMLElement): Promise<void> {
  const plan = readPlan();
  if (!plan) throw new Error('The page has no plan.');
  const storage = openTalkStorage(document.title);
  const hasRoute = location.hash !== '';
  const talk = await openTalk({ embedded: true, projector: false });
  const isResumed = resume(talk, storage.read(), hasRoute);
  const desk = openDesk(root, talk, plan, storage);
  if (isResumed) desk.showMessage(RESUMED);
  const projector = connectProjector(talk, (shape) => {
    document.body.dataset.pane = shape;
  });
  const project = () => desk.showMessage(projector.open() ? '' : BLOCKED);
  const size = (code: number, by: number) => ({ code, press: () => desk.sizeNotes(by) });
  talk.bind([
    ...listKeyBindings(talk),
    { code: 83, press: project },
    { code: 82, press: () => desk.resetClock() },
    { code: 77, press: () => desk.togglePlan() },
    // The arrows down and up.
    { code: 40, press: () => desk.scrollNotes(1) },
    { code: 38, press: () => desk.scrollNotes(-1) },
    // Plus and minus: the codes of Chromium, of Firefox, and of the number pad.
    // https://developer.mozilla.org/en-US/docs/Web/API/KeyboardEvent/keyCode
    ...[187, 61, 171, 107].map((code) => size(code, 2)),
    ...[189, 173, 109].map((code) => size(code, -2)),
  ]);
  root.querySelector('[data-do="project"]')?.addEventListener('click', project);
  root.querySelector('[data-do="plan"]')?.addEventListener('click', () => desk.togglePlan());
  talk.watch(() => desk.showMessage(''));
  new ResizeObserver(() => talk.fit()).observe(document.body);
  document.body.dataset.open = 'desk';
}

watchPointer();
const root = document.querySelector<HTMLElement>('.desk');
if (readRoute(location.hash).projector || !root) void openProjector();
else void openSpeaker(root);
