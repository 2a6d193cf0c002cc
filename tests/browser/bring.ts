import type { Page } from 'puppeteer';

/** Scrolls a card's upper edge to a height of the window, and lets the page take notice. */
export async function bringTo(page: Page, id: string, height: number): Promise<void> {
  await page.evaluate(
    async (name, y) => {
      window.scrollBy(0, (document.getElementById(name)?.getBoundingClientRect().top ?? 0) - y);
      for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    },
    id,
    height,
  );
}
