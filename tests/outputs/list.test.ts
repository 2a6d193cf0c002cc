import { beforeAll, describe, expect, test } from 'vitest';
import { listOffers, writeAddresses } from '../../scripts/addresses.ts';
import { finishFiles, prepareOutputs } from '../../src/build/makeOutputs.ts';
import { openDeck } from '../../src/build/openDeck.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { outputs } from '../../src/outputs/list.ts';
import type { Files, Output } from '../../src/outputs/output.ts';

const date = '2026-01-31T00:00:00Z';
const pages = outputs.filter(({ isPrinted }) => !isPrinted);

/** A new output as its folder would hold it. */
const transcript: Output = {
  name: 'transcript',
  audience: 'public',
  title: 'Write the transcript',
  scripts: [],
  styles: [],
  isPrinted: false,
  offers: () => [
    {
      path: 'public/transcript.html',
      label: 'Words',
      download: { name: 'Transcript', detail: 'All words' },
      isListed: true,
      isKept: true,
    },
  ],
  files: async (deck) => new Map([['public/transcript.html', JSON.stringify(deck)]]),
};

async function make(deck: Deck, chosen: readonly Output[]): Promise<Files> {
  const entries = chosen.flatMap(({ scripts, styles }) => [...scripts, ...styles]);
  const code = new Map(entries.map((entry) => [entry, '']));
  return finishFiles(await (await prepareOutputs(deck, chosen, { code, date })).make());
}

let secrets: Deck;
beforeAll(async () => {
  const { deck } = await openDeck('tests/fixtures/secrets');
  if (!deck) throw new Error('the fixture has mistakes');
  secrets = { ...deck, url: 'https://example.org/' };
});

test('each has a name of its own', () => {
  expect(new Set(outputs.map(({ name }) => name)).size).toBe(outputs.length);
});

describe('an output that joins the list', () => {
  let files: Files;
  beforeAll(async () => {
    files = await make(secrets, [...pages, transcript]);
  });

  test('is offered by the story and the sitemap, and kept for reading without a network', () => {
    expect(files.get('public/index.html')).toContain(
      '<a href="transcript.html">Transcript</a> <span class="detail">All words</span>',
    );
    expect(files.get('public/sitemap.xml')).toContain('<loc>https://example.org/transcript.html</loc>');
    expect(files.get('public/worker.js')).toContain('{"url":"transcript.html"');
  });

  test('has its address printed by the servers', () => {
    const offers = listOffers([...pages, transcript]);
    expect(writeAddresses(offers, 'http://localhost/', null).split('\n')).toEqual([
      '  Story      http://localhost/',
      '  Talk       http://localhost/talk.html',
      '  Speaker    http://localhost/speaker/talk.html',
      '  Transcript http://localhost/transcript.md',
      '  Transcript http://localhost/speaker/transcript.md',
      '  Words      http://localhost/transcript.html',
    ]);
  });

  test('is given no note, as no public output is', () => {
    for (const [path, content] of files)
      if (path.startsWith('public/') && typeof content === 'string')
        expect(content, path).not.toMatch(/secret/i);
    expect(files.get('speaker/talk.html')).toContain('Secret opening words');
  });
});

test('a story without a talk leads to none', async () => {
  const files = await make(secrets, [...pages.filter(({ name }) => name !== 'talk')]);
  expect(files.get('public/index.html')).not.toContain('talk.html');
});

test('an output that writes for another audience, or over another output, is refused', async () => {
  const speaker: Output = { ...transcript, audience: 'speaker' };
  await expect(make(secrets, [speaker])).rejects.toThrow(/transcript is for the speaker, and writes public/);
  const other: Output = {
    ...transcript,
    name: 'other',
    files: async () => new Map([['public/transcript.html', 'other']]),
  };
  await expect(make(secrets, [transcript, other])).rejects.toThrow(
    /other writes .* another output has written/,
  );
});

test('an output has no code that it does not name, and no browser where there is none', async () => {
  const asking: Output = { ...transcript, files: async (_, kit) => new Map([['a', kit.code('src/a.ts')]]) };
  await expect(make(secrets, [asking])).rejects.toThrow('src/a.ts is not bundled');
  const printed = outputs.filter(({ name }) => name === 'slides');
  await expect(make(secrets, printed)).rejects.toThrow('no browser');
});
