import type { Spot } from './position.ts';

function join(texts: (string | null | undefined)[]): string {
  return texts
    .map((text) => text?.replace(/\s+/g, ' ').trim() ?? '')
    .filter(Boolean)
    .map((text) => (/[.!?…]$/.test(text) ? text : `${text}.`))
    .join(' ');
}

/** What a spot adds to the one before it: a slide's heading, a step's picture and words, a build. */
export function writeNews(to: Spot, from: Spot | null): string {
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

/** Makes the place where news is told to a screen reader; reveal.js's own would tell later steps too. */
export function createAnnouncer(root: HTMLElement): (to: Spot, from: Spot | null) => void {
  const own = root.querySelector('.aria-status');
  own?.setAttribute('aria-live', 'off');
  own?.setAttribute('aria-hidden', 'true');
  const place = document.createElement('p');
  place.className = 'spoken news';
  place.setAttribute('role', 'status');
  root.append(place);
  return (to, from) => {
    place.textContent = writeNews(to, from);
  };
}
