import type { Position } from './position.ts';

function join(texts: (string | null | undefined)[]): string {
  return texts
    .map((text) => text?.replace(/\s+/g, ' ').trim() ?? '')
    .filter(Boolean)
    .map((text) => (/[.!?…]$/.test(text) ? text : `${text}.`))
    .join(' ');
}

/** What a position adds to the one before it: a slide's heading, a step's picture and words, a build. */
function writeAnnouncement(to: Position, from: Position | null): string {
  const block = [...to.slide.querySelectorAll<HTMLElement>('[data-step]')].find(
    ({ dataset }) => dataset.step === to.step,
  );
  const heading = from?.slide === to.slide ? null : to.slide.querySelector('h2')?.textContent;
  if (from?.step === to.step) {
    const builds = [...(block?.querySelectorAll<HTMLElement>('.fragment') ?? [])];
    return join(
      builds
        .filter(({ dataset }) => dataset.fragmentIndex === String(to.f))
        .map(({ textContent }) => textContent),
    );
  }
  const words = block?.cloneNode(true) as HTMLElement | undefined;
  for (const build of words?.querySelectorAll<HTMLElement>('.fragment') ?? [])
    if (Number(build.dataset.fragmentIndex) > to.f) build.remove();
  const lines = words ? [...words.querySelectorAll('figcaption, p, li, td, th')] : [];
  return join([heading, ...lines.map(({ textContent }) => textContent)]);
}

/**
 * Adds the element that announces changes to screen readers. That of reveal.js 6.0 would announce later steps too: it
 * reads all of a slide that is displayed, fragments to come among it (`getStatusText` in its source).
 */
export function createAnnouncer(root: HTMLElement): (to: Position, from: Position | null) => void {
  const own = root.querySelector('.aria-status');
  own?.setAttribute('aria-live', 'off');
  own?.setAttribute('aria-hidden', 'true');
  const status = document.createElement('p');
  status.className = 'spoken news';
  status.setAttribute('role', 'status');
  root.append(status);
  return (to, from) => {
    status.textContent = writeAnnouncement(to, from);
  };
}
