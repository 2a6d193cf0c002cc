import { join } from 'node:path';
import { afterAll, beforeAll, inject, test } from 'vitest';
import { serveFolder } from '../../src/dev/serve.ts';
import { useTalkPage } from './talkPage.ts';
import { checkPolicy, collectViolations } from './talkPolicy.ts';

const talk = useTalkPage({ size: { width: 960, height: 540 }, prepare: collectViolations });
let server: { address: string; close(): Promise<void> };

beforeAll(async () => {
  server = await serveFolder(join(inject('built').fixture, 'public'), 0);
});
afterAll(() => server.close());

test('the public talk, opened from a server, needs nothing that its policy refuses', () =>
  checkPolicy(talk.page, new URL('talk.html', server.address).href));
