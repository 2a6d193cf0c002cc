import { findElement } from '../../../stage/findElement.ts';
import { whenLoadedAndIdle } from './idle.ts';

/** The cache of PDFs; the worker uses the same name. */
const PRINTS = 'prints';

/**
 * Saves the story for reading offline: by itself when the page has loaded and has time, unless the reader saves
 * data; with its PDFs when asked. `isAtStart` says that the page may be reloaded without disturbing anybody.
 */
export function saveForOffline(
  worker: string | null,
  control: HTMLElement,
  update: HTMLElement,
  isAtStart: () => boolean,
): void {
  const isServed = window.location.protocol.startsWith('http') && 'serviceWorker' in navigator;
  control.hidden = !isServed;
  if (!isServed || worker === null) return;
  let started: Promise<unknown> | undefined;
  const start = (): Promise<unknown> => {
    started ??= navigator.serviceWorker.register(worker).then((registration) => {
      offerUpdates(registration, update, isAtStart);
      return navigator.serviceWorker.ready;
    });
    return started;
  };
  const savesData = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
  if (!savesData) whenLoadedAndIdle(() => start().catch(() => {}));

  const status = findElement('[role]', control);
  findElement('button', control).addEventListener('click', async () => {
    status.textContent = 'Saving …';
    const prints = [...document.querySelectorAll<HTMLAnchorElement>('.downloads a[href$=".pdf"]')];
    try {
      await start();
      const cache = await caches.open(PRINTS);
      await cache.addAll(prints.map(({ href }) => href));
      status.textContent = `Saved: story, talk and ${prints.length} PDFs`;
    } catch {
      status.textContent = 'Could not be saved';
    }
  });
}

/** Offers a new version, which takes over when the reader says so, or at once while nothing has been read. */
function offerUpdates(
  registration: ServiceWorkerRegistration,
  update: HTMLElement,
  isAtStart: () => boolean,
): void {
  const { serviceWorker } = navigator;
  let isAsked = false;
  const reload = (): void => window.location.reload();
  const showButton = (): void => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Show the new version';
    button.addEventListener('click', () => {
      isAsked = true;
      if (registration.waiting) takeOver();
      else reload();
    });
    update.replaceChildren(button);
  };
  const takeOver = (): void => {
    // Chromium may first wait half a minute for the old worker to idle: the reader may have begun by then.
    // https://github.com/w3c/ServiceWorker/issues/1295
    const show = (): void => (isAsked || isAtStart() ? reload() : showButton());
    serviceWorker.addEventListener('controllerchange', show, { once: true });
    registration.waiting?.postMessage('take over');
  };
  const offer = (): void => {
    if (!registration.waiting || !serviceWorker.controller) return;
    if (isAtStart()) takeOver();
    else showButton();
  };
  // The browser looks for a new version by itself too, and may have found it before this script came.
  const watchInstalling = (): void => registration.installing?.addEventListener('statechange', offer);
  offer();
  watchInstalling();
  registration.addEventListener('updatefound', watchInstalling);
}
