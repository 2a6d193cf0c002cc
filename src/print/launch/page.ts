import type { Browser, Page } from 'puppeteer';

/** Does `work` on a page of a size in CSS pixels that runs no script and reaches no network; the page is closed in the end, also after an error. */
export async function withStaticPage<Result>(
  browser: Browser,
  { width, height }: { width: number; height: number },
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await browser.newPage();
  try {
    await page.setJavaScriptEnabled(false);
    await page.setOfflineMode(true);
    await page.setViewport({ width, height });
    return await work(page);
  } finally {
    await page.close();
  }
}

/** Opens a static page as it is printed, its fonts and images loaded. The caller closes it. */
export async function loadPrintPage(
  browser: Browser,
  html: string,
  name: string,
  timeout = 120_000,
): Promise<Page> {
  let page: Page | null = null;
  try {
    page = await browser.newPage();
    page.setDefaultTimeout(timeout);
    const asked: string[] = [];
    page.on('request', (request) => {
      const address = request.url();
      if (!address.startsWith('data:')) asked.push(address);
    });
    await page.setJavaScriptEnabled(false);
    await page.setOfflineMode(true);
    await page.emulateMediaType('print');
    await page.setContent(html, { waitUntil: 'load' });
    const failed = await findFailures(page);
    const wrong = [...asked.map((address) => `${address} was asked for`), ...failed];
    if (wrong.length > 0) throw new Error(`${name} is not complete in itself: ${wrong.join('; ')}.`);
    return page;
  } catch (cause) {
    await page?.close().catch(() => undefined);
    throw new Error(`${name} could not be printed.`, { cause });
  }
}

/** Waits for the fonts, then names those that the page uses and could not load, and broken images. Runs though the page's own scripts don't. */
async function findFailures(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const fonts = [...document.fonts].filter((font) => font.status === 'error');
    // Words in the margins of paper ask for their fonts only when the page is printed, which waits for none.
    await Promise.allSettled([...document.fonts].map((font) => font.load()));
    const images = [...document.images].filter((image) => !image.complete || image.naturalWidth === 0);
    return [
      ...fonts.map((font) => `font ${font.family} ${font.weight} ${font.style} did not load`),
      ...images.map((image) => `image "${image.alt}" did not load`),
    ];
  });
}
