import type { Page } from 'puppeteer';
import { expect } from 'vitest';
import { openTalk, readStop } from './talkDriver.ts';

/** Has a page remember what its policy has refused. */
export async function collectViolations(watched: Page): Promise<void> {
  await watched.evaluateOnNewDocument(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      refused.push(`${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
}

/** What the policy of a page has refused. */
export const readViolations = (watched: Page) =>
  watched.evaluate(() => (window as unknown as { refused: string[] }).refused);

/** Goes through all slides and everything that the keys open. */
export async function walk(walked: Page): Promise<void> {
  let before = '';
  for (let stop = await readStop(walked); JSON.stringify(stop) !== before; stop = await readStop(walked)) {
    before = JSON.stringify(stop);
    await walked.keyboard.press('PageDown');
  }
  for (const key of ['o', 'o', 't', 'z', 'z', 'b', 'b', 'd', 'd', 'l', 'l', 'c', '?', 'Escape', 'g'] as const)
    await walked.keyboard.press(key);
  await walked.keyboard.type('2');
  await walked.keyboard.press('Enter');
  await walked.keyboard.press('Home');
}

/** Opens a public talk, whose pages have been readied by `collectViolations`, and uses all of it under its policy. */
export async function checkPolicy(page: Page, address: string): Promise<void> {
  await openTalk(page, address);
  const policy = await page.$eval(
    'meta[http-equiv="Content-Security-Policy"]',
    (meta) => meta.getAttribute('content') ?? '',
  );
  for (const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'"])
    expect(policy.split('; ')).toContain(part);
  await walk(page);
  expect(await readViolations(page)).toEqual([]);
}
