import { afterLoad } from './idle.ts';

/** The worker's cache of PDFs; the worker knows it by the same name. */
const PRINTS = 'prints';

/**
 * Keeps the story for reading offline: by itself when the page has loaded and has time, unless the reader saves
 * data; with its PDFs when asked. `isAtStart` says that the page may be loaded anew without disturbing anybody.
 */
export function keepOffline(
  worker: string | null,
  { control, fresh }: { control: HTMLElement; fresh: HTMLElement },
  isAtStart: () => boolean,
): void {
  const isServed = window.location.protocol.startsWith('http') && 'serviceWorker' in navigator;
  control.hidden = !isServed;
  if (!isServed || worker === null) return;
  let started: Promise<unknown> | null = null;
  const start = (): Promise<unknown> => {
    started ??= navigator.serviceWorker.register(worker).then((registration) => {
      followUpdates(registration, fresh, isAtStart);
      return navigator.serviceWorker.ready;
    });
    return started;
  };
  const savesData = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
  if (!savesData) afterLoad(() => start().catch(() => undefined));

  const said = control.querySelector('[role="status"]');
  control.querySelector('button')?.addEventListener('click', async () => {
    if (said) said.textContent = 'Keeping …';
    const prints = [...document.querySelectorAll<HTMLAnchorElement>('.downloads a[href$=".pdf"]')];
    try {
      await start();
      const cache = await caches.open(PRINTS);
      await cache.addAll(prints.map(({ href }) => href));
      if (said) said.textContent = `Kept: story, talk and ${prints.length} PDFs`;
    } catch {
      if (said) said.textContent = 'It could not be kept';
    }
  });
}

/** Tells of a new version, which takes over when the reader says so, or at once while nothing has been read. */
function followUpdates(
  registration: ServiceWorkerRegistration,
  fresh: HTMLElement,
  isAtStart: () => boolean,
): void {
  const takeOver = (): void => {
    navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), {
      once: true,
    });
    registration.waiting?.postMessage('take over');
  };
  const offer = (): void => {
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    if (isAtStart()) {
      takeOver();
      return;
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'A newer version is here: show it';
    button.addEventListener('click', takeOver);
    fresh.replaceChildren(button);
  };
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
}
