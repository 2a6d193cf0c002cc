import type { Shape } from '../../../scenes/hall.ts';
import type { Drawing } from './drawing.ts';
import type { Talk, Theme } from './model.ts';
import { findPosition, writeRoute } from './route.ts';
import type { ZoomPoint } from './zoom.ts';

/** The messages between the two windows. */
interface SharedState {
  talk: 'hello' | 'state';
  /** When it was last changed, in milliseconds of the clock, 0 for never: the later state counts, however messages cross. */
  clock: number;
  step: string;
  builds: number;
  black: boolean;
  theme: Theme;
  shape: Shape;
  zoom: ZoomPoint | null;
  version: number | null;
}

type Message = SharedState | { talk: 'drawing'; drawing: Drawing };

const NAME = 'talk-projector';
/** Milliseconds between two greetings of the projector, by which a reloaded desk finds it again. */
const GREETING = 1000;

function isMessage(data: unknown): data is Message {
  return typeof data === 'object' && data !== null && 'talk' in data && ('step' in data || 'drawing' in data);
}

function writeState(talk: Talk, kind: SharedState['talk'], clock: number): SharedState {
  const { position, black, theme, shape, zoom, version } = talk;
  return {
    talk: kind,
    clock,
    step: position.step,
    builds: position.builds,
    black,
    theme,
    shape,
    zoom,
    version,
  };
}

function applyState(talk: Talk, state: SharedState): void {
  if (state.version !== talk.version) talk.setVersion(state.version);
  const position = findPosition(talk.positions, state);
  if (position && position !== talk.position) talk.go(position);
  if (state.black !== talk.black) talk.setBlack(state.black);
  if (state.theme !== talk.theme) talk.setTheme(state.theme);
  if (JSON.stringify(state.zoom) !== JSON.stringify(talk.zoom)) talk.setZoom(state.zoom);
}

/** How messages reach the other window. */
interface Connection {
  send(message: Message): void;
  /** Calls back with each message of the other window. */
  listen(take: (message: Message) => void): void;
}

/**
 * Keeps a talk in step with that of another window, and returns a function that greets it. Of two states of the same
 * age the desk's counts. `greeted` is called with the other's greetings.
 */
function share(
  talk: Talk,
  connection: Connection,
  role: 'desk' | 'projector',
  greeted: (state: SharedState) => void = () => undefined,
  now: () => number = Date.now,
): () => void {
  let clock = 0;
  let listening = false;
  // The other window does not need to know of a change of this window's shape alone.
  const writeShown = () => JSON.stringify({ ...writeState(talk, 'state', 0), shape: null });
  let sent = writeShown();
  connection.listen((message) => {
    if (message.talk === 'drawing') return talk.tools.receive(message.drawing);
    greeted(message);
    if (message.clock > clock || (message.clock === clock && role === 'projector')) {
      // What another window asked for is not sent back to it.
      listening = true;
      applyState(talk, message);
      listening = false;
      clock = message.clock;
      sent = writeShown();
    }
    if (message.talk !== 'hello') return;
    connection.send(writeState(talk, 'state', clock));
    connection.send({ talk: 'drawing', drawing: talk.tools.drawing });
  });
  talk.watch(() => {
    const shown = writeShown();
    if (listening || shown === sent) return;
    sent = shown;
    clock = Math.max(now(), clock + 1);
    connection.send(writeState(talk, 'state', clock));
  });
  talk.watchDrawing(() => connection.send({ talk: 'drawing', drawing: talk.tools.drawing }));
  return () => connection.send(writeState(talk, 'hello', clock));
}

/**
 * A channel to windows of the same file that were opened separately; null where the browser has none for a file
 * (https://github.com/whatwg/html/issues/1319).
 */
function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(`${NAME} ${location.pathname}`);
  } catch {
    return null;
  }
}

/**
 * The projector's side: it follows the window that opened it, or, when that was closed, a speaker's page that was
 * opened again. It moves the desk when a clicker controls the wrong window. Messages are sent to '*' because pages
 * opened as files have an opaque origin: https://url.spec.whatwg.org/#origin
 */
export function followDesk(talk: Talk): void {
  const channel = openChannel();
  const connection: Connection = {
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
  const greet = share(talk, connection, 'projector');
  setInterval(greet, GREETING);
  greet();
}

/** What the desk knows of its projector. */
export interface Projector {
  /** Opens the window, or brings it to the front; false when the browser blocks it. */
  open(): boolean;
}

/** The desk's side. `found` is called with the shape of the projector's screen at each greeting. */
export function connectProjector(talk: Talk, found: (shape: Shape) => void): Projector {
  let projector: Window | null = null;
  let adopted = false;
  const channel = openChannel();
  const connection: Connection = {
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
  share(talk, connection, 'desk', ({ shape }) => found(shape));
  return {
    open() {
      if (projector && !projector.closed) {
        projector.focus();
        return true;
      }
      const page = location.href.replace(/#.*$/s, '');
      const route = writeRoute(talk.position, { projector: true, version: talk.version });
      projector = window.open(page + route, NAME, 'popup,width=1280,height=720');
      return projector !== null;
    },
  };
}
