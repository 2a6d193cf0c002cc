import type { Shape } from '../../../scenes/hall.ts';
import type { Ink } from './ink.ts';
import type { Detail } from './lens.ts';
import { findSpot, writeRoute } from './route.ts';
import type { Talk, Theme } from './talk.ts';

/** What the two windows tell each other. */
interface State {
  talk: 'hello' | 'state';
  /** When it was last changed, in milliseconds of the clock, 0 for never: the later state counts, however messages cross. */
  clock: number;
  step: string;
  builds: number;
  black: boolean;
  theme: Theme;
  shape: Shape;
  detail: Detail | null;
  version: number | null;
}

type Message = State | { talk: 'ink'; ink: Ink };

const NAME = 'talk-projector';
/** Milliseconds between two greetings of the projector, by which a reloaded desk finds it again. */
const GREETING = 1000;

function isMessage(data: unknown): data is Message {
  return typeof data === 'object' && data !== null && 'talk' in data && ('step' in data || 'ink' in data);
}

function writeState(talk: Talk, kind: State['talk'], clock: number): State {
  const { spot, black, theme, shape, detail, version } = talk;
  return { talk: kind, clock, step: spot.step, builds: spot.builds, black, theme, shape, detail, version };
}

function takeState(talk: Talk, state: State): void {
  if (state.version !== talk.version) talk.setVersion(state.version);
  const spot = findSpot(talk.spots, state);
  if (spot && spot !== talk.spot) talk.go(spot);
  if (state.black !== talk.black) talk.setBlack(state.black);
  if (state.theme !== talk.theme) talk.setTheme(state.theme);
  if (JSON.stringify(state.detail) !== JSON.stringify(talk.detail)) talk.setDetail(state.detail);
}

/** How messages reach the other window. */
interface Line {
  send(message: Message): void;
  /** Calls back with each message of the other window. */
  listen(take: (message: Message) => void): void;
}

/**
 * Keeps a talk in step with that of another window, and gives what greets it. Of two states of one age the desk's
 * counts. `greeted` hears of the other's greetings.
 */
function share(
  talk: Talk,
  line: Line,
  role: 'desk' | 'projector',
  greeted: (state: State) => void = () => undefined,
  now: () => number = Date.now,
): () => void {
  let clock = 0;
  let listening = false;
  // A change of this window's shape alone is none of the other's.
  const writeShown = () => JSON.stringify({ ...writeState(talk, 'state', 0), shape: null });
  let told = writeShown();
  line.listen((message) => {
    if (message.talk === 'ink') return talk.tools.receive(message.ink);
    greeted(message);
    if (message.clock > clock || (message.clock === clock && role === 'projector')) {
      // What another window asked for is not told back to it.
      listening = true;
      takeState(talk, message);
      listening = false;
      clock = message.clock;
      told = writeShown();
    }
    if (message.talk !== 'hello') return;
    line.send(writeState(talk, 'state', clock));
    line.send({ talk: 'ink', ink: talk.tools.ink });
  });
  talk.watch(() => {
    const shown = writeShown();
    if (listening || shown === told) return;
    told = shown;
    clock = Math.max(now(), clock + 1);
    line.send(writeState(talk, 'state', clock));
  });
  talk.watchInk(() => line.send({ talk: 'ink', ink: talk.tools.ink }));
  return () => line.send(writeState(talk, 'hello', clock));
}

/** A channel to windows of the same file that were opened apart; null where the browser gives a file none. */
function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(`${NAME} ${location.pathname}`);
  } catch {
    return null;
  }
}

/**
 * The projector's side: it follows the window that opened it, or, when that was closed, a speaker's page that was
 * opened anew. It moves the desk when a clicker speaks to the wrong window. Messages carry '*' because pages opened
 * from a file have no origin.
 */
export function joinDesk(talk: Talk): void {
  const channel = openChannel();
  const line: Line = {
    send(message) {
      if (opener && !opener.closed) opener.postMessage(message, '*');
      else channel?.postMessage(message);
    },
    listen(take) {
      addEventListener('message', ({ data, source }) => {
        if (source === opener && isMessage(data)) take(data);
      });
      channel?.addEventListener('message', ({ data }) => {
        if ((!opener || opener.closed) && isMessage(data)) take(data);
      });
    },
  };
  const greet = share(talk, line, 'projector');
  setInterval(greet, GREETING);
  greet();
}

/** What the desk knows of its projector. */
export interface Projector {
  /** Opens the window, or brings it to the front; false when the browser blocks it. */
  open(): boolean;
}

/** The desk's side. `found` is told of the projector's screen at each greeting. */
export function joinProjector(talk: Talk, found: (shape: Shape) => void): Projector {
  let projector: Window | null = null;
  let adopted = false;
  const channel = openChannel();
  const line: Line = {
    send(message) {
      if (projector && !projector.closed) projector.postMessage(message, '*');
      else if (adopted) channel?.postMessage(message);
    },
    listen(take) {
      addEventListener('message', ({ data, source }) => {
        if (!source || !isMessage(data)) return;
        if (source !== projector && (source as Window).opener === window) projector = source as Window;
        if (source === projector) take(data);
      });
      channel?.addEventListener('message', ({ data }) => {
        if (!isMessage(data) || (projector && !projector.closed)) return;
        // A projector window whose own desk was closed.
        adopted = true;
        take(data);
      });
    },
  };
  share(talk, line, 'desk', ({ shape }) => found(shape));
  return {
    open() {
      if (projector && !projector.closed) {
        projector.focus();
        return true;
      }
      const page = location.href.replace(/#.*$/s, '');
      const route = writeRoute(talk.spot, { projector: true, version: talk.version });
      projector = window.open(page + route, NAME, 'popup,width=1280,height=720');
      return projector !== null;
    },
  };
}
