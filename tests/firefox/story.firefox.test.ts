import { inject } from 'vitest';
import { readDeck } from '../outputs/read.ts';
import { testReading } from '../reader.ts';
import { launchFirefox } from './launch.ts';

testReading('this deck', readDeck('slides'), inject('built').deck, {
  launch: () => launchFirefox(),
  async openScriptless(address) {
    const browser = await launchFirefox({ 'javascript.enabled': false });
    const page = await browser.newPage();
    await page.goto(address);
    return { page, close: () => browser.close() };
  },
});
