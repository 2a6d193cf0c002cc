import { inject } from 'vitest';
import { readDeck } from '../outputs/read.ts';
import { testReading } from '../reading/reading.ts';
import { launchFirefox } from './launch.ts';

testReading(
  { name: 'this deck', deck: readDeck('slides'), folder: inject('built').deck },
  {
    launch: () => launchFirefox(),
    async openScriptless(address) {
      const browser = await launchFirefox({ 'javascript.enabled': false });
      const page = await browser.newPage();
      await page.goto(address);
      return { page, close: () => browser.close() };
    },
  },
);
