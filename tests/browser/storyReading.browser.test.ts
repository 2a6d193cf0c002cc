import { inject } from 'vitest';
import { launchBrowser } from '../../src/print/launch/browser.ts';
import { readDeck } from '../outputs/read.ts';
import { testReading } from '../reader.ts';

testReading('the fixture', readDeck('tests/fixtures/lighthouses'), inject('built').fixture, {
  launch: launchBrowser,
  async openScriptless(address) {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(address);
    return { page, close: () => browser.close() };
  },
});
