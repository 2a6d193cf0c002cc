/** Does a piece of work when the page has time; Safari has no idle callback. */
export const soon: (work: () => void) => void =
  'requestIdleCallback' in window
    ? (work) => window.requestIdleCallback(work, { timeout: 2000 })
    : (work) => setTimeout(work, 60);

/** Does a piece of work once the page has loaded and has time. */
export function afterLoad(work: () => void): void {
  if (document.readyState === 'complete') soon(work);
  else window.addEventListener('load', () => soon(work), { once: true });
}
