import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serveFolder } from '../../src/dev/serve.ts';
import { publicTalk } from './fixtureTalk.ts';
import { openTalk } from './talkDriver.ts';
import { useTalkPage } from './talkPage.ts';
import { checkPolicy, collectViolations, readViolations } from './talkPolicy.ts';

const talk = useTalkPage({ size: { width: 960, height: 540 }, prepare: collectViolations });
let server: { address: string; close(): Promise<void> };

beforeAll(async () => {
  server = await serveFolder(join(inject('built').fixture, 'public'), 0);
});
afterAll(() => server.close());

test('the public talk, opened as a file, needs nothing that its policy refuses', () =>
  checkPolicy(talk.page, publicTalk));

test('the public talk frames no foreign page and loads no picture of another host', async () => {
  await openTalk(talk.page, new URL('talk.html', server.address).href);
  await talk.page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://frame.example/';
    const picture = document.createElement('div');
    picture.style.backgroundImage = 'url("https://picture.example/a.png")';
    picture.textContent = 'A picture';
    document.body.append(frame, picture);
  });
  await talk.page.waitForFunction(() => (window as unknown as { refused: string[] }).refused.length === 2);
  expect((await readViolations(talk.page)).map((each) => each.split(' ')[0]).sort()).toEqual([
    'frame-src',
    'img-src',
  ]);
  // Each refusal is told on the console, too.
  expect(talk.complaints.splice(0).filter((each) => !each.includes('Content Security Policy'))).toEqual([]);
});
