import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { HTTPRequest, KeyInput } from 'puppeteer';
import { expect, inject, test } from 'vitest';
import { publicTalk, stopAt, stops } from './fixtureTalk.ts';
import { openTalk, readLabels, readStop, showStop, waitForPicture } from './talkDriver.ts';
import { useTalkPage } from './talkPage.ts';

const NEXT: KeyInput[] = ['ArrowRight', 'Space', 'PageDown', 'n'];
const BACK: KeyInput[] = ['ArrowLeft', 'PageUp', 'p'];

const folder = inject('built').fixture;
const talk = useTalkPage({ size: { width: 960, height: 540 } });

const keyAt = (keys: KeyInput[], index: number): KeyInput => keys[index % keys.length] ?? 'ArrowRight';

test('Next goes through every step and build in order, Back the same way', async () => {
  await openTalk(talk.page, publicTalk);
  for (const [index, stop] of stops.entries()) {
    if (index > 0) await talk.page.keyboard.press(keyAt(NEXT, index));
    expect(await readStop(talk.page)).toEqual(showStop(stop));
  }
  await talk.page.keyboard.press('ArrowRight');
  expect(await readStop(talk.page)).toEqual(showStop(stopAt(-1)));
  await waitForPicture(talk.page, stopAt(-1).labels);
  for (const [index, stop] of stops.slice(0, -1).reverse().entries()) {
    await talk.page.keyboard.press(keyAt(BACK, index));
    expect(await readStop(talk.page)).toEqual(showStop(stop));
    expect(await readLabels(talk.page)).toEqual(stop.labels);
  }
});

test('Back, Home and End show the picture at once, and the address follows', async () => {
  await openTalk(talk.page, publicTalk);
  await talk.page.keyboard.press('End');
  expect(await readStop(talk.page)).toEqual(showStop(stopAt(-1)));
  expect(await readLabels(talk.page)).toEqual(stopAt(-1).labels);
  await talk.page.waitForFunction((step) => location.hash === `#/${step}`, {}, stopAt(-1).step);
  await talk.page.keyboard.press('ArrowLeft');
  expect(await readLabels(talk.page)).toEqual(stopAt(-2).labels);
  await talk.page.keyboard.press('Home');
  expect(await readStop(talk.page)).toEqual(showStop(stopAt(0)));
  expect(await readLabels(talk.page)).toEqual(stopAt(0).labels);
});

test('a slide is a document, not an application, and only the present one can be reached', async () => {
  await openTalk(talk.page, publicTalk);
  expect(await talk.page.$$('[role="application"]')).toHaveLength(0);
  const reachable = await talk.page.$$eval('section.slide', (slides) =>
    slides.filter((slide) => !slide.closest('[inert]') && !slide.closest('[hidden]')).map(({ id }) => id),
  );
  expect(reachable).toEqual([stopAt(0).slide]);
});

test('the overview shows a picture of every slide', async () => {
  await openTalk(talk.page, publicTalk);
  await talk.page.keyboard.press('o');
  const slides = new Set(stops.map(({ slide }) => slide));
  expect(await talk.page.$$('section.slide > .thumbnail > svg')).toHaveLength(slides.size);
  await talk.page.keyboard.press('o');
  expect(await readStop(talk.page)).toEqual(showStop(stopAt(0)));
});

test('works under a strict content security policy, and asks nothing of another host', async () => {
  const asked: string[] = [];
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.css': 'text/css',
    '.js': 'text/javascript',
  };
  await talk.page.setRequestInterception(true);
  talk.page.on('request', async (request: HTTPRequest) => {
    const { host, pathname } = new URL(request.url());
    asked.push(host);
    const body = await readFile(join(folder, 'public', pathname)).catch(() => null);
    await request.respond({
      status: body === null ? 404 : 200,
      contentType: types[extname(pathname)] ?? 'application/octet-stream',
      headers: {
        'Content-Security-Policy':
          "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:",
      },
      body: body ?? '',
    });
  });
  await openTalk(talk.page, 'https://talk.test/talk.html');
  await talk.page.keyboard.press('o');
  await talk.page.keyboard.press('o');
  await talk.page.keyboard.press('End');
  await waitForPicture(talk.page, stopAt(-1).labels);
  expect([...new Set(asked)]).toEqual(['talk.test']);
});
