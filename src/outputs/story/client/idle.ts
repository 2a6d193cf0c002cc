/**
 * Runs work when the page has time. Safari has no idle callback: https://bugs.webkit.org/show_bug.cgi?id=164193,
 * https://bugs.webkit.org/show_bug.cgi?id=285049
 */
export const whenIdle: (work: () => void) => void =
  'requestIdleCallback' in window
    ? (work) => window.requestIdleCallback(work, { timeout: 2000 })
    : (work) => setTimeout(work, 60);

/** Runs work once the page has loaded and has time. */
export function whenLoadedAndIdle(work: () => void): void {
  if (document.readyState === 'complete') whenIdle(work);
  else window.addEventListener('load', () => whenIdle(work), { once: true });
}
