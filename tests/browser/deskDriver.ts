import type { Page } from 'puppeteer';

/** The words of one of the desk’s displays. */
export function readShown(desk: Page, name: string): Promise<string> {
  return desk.$eval(`[data-show="${name}"]`, ({ textContent }) => textContent ?? '');
}

/** Sets the lecture's begin back, as if it had run for so many minutes, and opens the page anew. */
export async function spend(desk: Page, minutes: number): Promise<void> {
  await desk.evaluate((milliseconds) => {
    const key = `talk ${document.title}`;
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}');
    localStorage.setItem(key, JSON.stringify({ ...kept, begun: kept.begun - milliseconds }));
    // The page that is left is not to write its own begin again.
    Storage.prototype.setItem = () => undefined;
  }, minutes * 60_000);
  await desk.reload();
  await desk.waitForSelector('body[data-open]');
}

/** How long the desk says that the lecture has run, in seconds. */
export async function readElapsed(desk: Page): Promise<number> {
  const text = await readShown(desk, 'elapsed');
  const [minutes = 0, seconds = 0] = text.split(':').map(Number);
  return minutes * 60 + seconds;
}
