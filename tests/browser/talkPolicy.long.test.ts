import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serveFolder } from '../../src/dev/serve.ts';
import { type Alone, copySpeaker } from './alone.ts';
import { openProjector, openTalk } from './talkDriver.ts';
import { useTalkPage } from './talkPage.ts';
import { checkPolicy, collectViolations, readViolations, walk } from './talkPolicy.ts';

const talk = useTalkPage({ size: { width: 960, height: 540 }, prepare: collectViolations });
let alone: Alone;
let server: { address: string; close(): Promise<void> };

beforeAll(async () => {
  alone = await copySpeaker(inject('built').fixture);
  server = await serveFolder(join(inject('built').fixture, 'public'), 0);
});
afterAll(async () => {
  await server.close();
  await alone.remove();
});

test('the public talk, opened from a server, needs nothing that its policy refuses', () =>
  checkPolicy(talk.page, new URL('talk.html', server.address).href));

test('neither desk nor projector needs anything that its policy refuses', async () => {
  await openTalk(talk.page, alone.address);
  const projector = await openProjector(talk.page);
  await collectViolations(projector);
  await projector.reload();
  await projector.waitForSelector('body[data-open]');
  await talk.page.bringToFront();
  await walk(talk.page);
  expect(await readViolations(talk.page)).toEqual([]);
  expect(await readViolations(projector)).toEqual([]);
});
