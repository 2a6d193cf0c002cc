import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDeck } from '../../src/build/openDeck.ts';
import { makeFolder } from '../build/folder.ts';
import { readPdf } from '../pdf/read.ts';
import { makeOutputs } from './make.ts';

const TALK = `# A talk

[data](./data/days.csv) and [slides](slides.pdf#page=2)

---

Words without a heading.

Note: [private](private.pdf)
`;

const NAMES = [
  ...['story', 'talk', 'slides', 'studentHandouts', 'transcript'],
  ...['speakerTalk', 'speakerHandouts', 'speakerTranscript'],
];

test('a file without front matter goes into all outputs, with what it links to and without a date', async () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'data'));
  const beside = ['data/days.csv', 'slides.pdf', 'private.pdf', 'unlinked.pdf', 'other.md'];
  for (const name of beside) writeFileSync(join(folder, name), `words of ${name}`);
  writeFileSync(join(folder, 'talk.md'), TALK);
  const { deck, attachments, date, diagnostics } = await openDeck(join(folder, 'talk.md'));
  expect([date, diagnostics.map(({ level, code }) => `${level} ${code}`)]).toEqual([
    null,
    ['told taken', 'warning missing-heading', 'told no-date'],
  ]);
  if (!deck) throw new Error('The deck has mistakes.');
  const { files } = await makeOutputs(deck, NAMES, { date, attachments });
  expect([...files.keys()].filter((path) => path.includes('/files/')).sort()).toEqual([
    ...['public/files/data/days.csv', 'public/files/slides.pdf', 'speaker/files/data/days.csv'],
    ...['speaker/files/private.pdf', 'speaker/files/slides.pdf'],
  ]);
  const story = String(files.get('public/index.html'));
  expect(story).toContain('href="files/slides.pdf#page=2"');
  expect(story).toContain('1 minute to read');
  expect(story).not.toMatch(/dateModified|Last updated|>null|"null/);
  expect(String(files.get('public/talk.html'))).toContain(
    '<h2 id="talk-slide-heading" class="spoken">A talk</h2>',
  );
  for (const [path, content] of files) {
    if (!path.endsWith('.pdf') || path.includes('/files/')) continue;
    const pdf = await readPdf(content as Uint8Array);
    expect(JSON.stringify(pdf.info), path).not.toMatch(/CreationDate|ModDate/);
    expect(pdf.metadata, path).not.toMatch(/CreateDate|ModifyDate|dc:creator|null/);
  }
  const slides = await readPdf(files.get('public/slides.pdf') as Uint8Array);
  expect(slides.bookmarks.map(({ title }) => title)).toEqual(['A talk', 'A talk']);
  expect(slides.links).toEqual([]);
  const again = await makeOutputs(deck, ['slides'], { date, attachments });
  expect(again.files.get('public/slides.pdf')).toEqual(files.get('public/slides.pdf'));
});

test('a link to a file that is not there, or outside, is an error at its place', async () => {
  const folder = makeFolder();
  writeFileSync(
    join(folder, 'talk.md'),
    '# A\n\n[a](missing.pdf) [b](../x.pdf) [c](.hidden.pdf) [d](a.html)\n',
  );
  const missing = await openDeck(join(folder, 'talk.md'));
  expect(missing.diagnostics.filter(({ level }) => level === 'error').map(({ column }) => column)).toEqual([
    18, 32, 49,
  ]);
  writeFileSync(join(folder, 'talk.md'), '# A\n\n[a](missing.pdf)\n');
  const { deck, diagnostics } = await openDeck(join(folder, 'talk.md'));
  expect([deck, diagnostics.at(-1)?.message]).toEqual([
    null,
    'the link "missing.pdf" can’t be followed: there is no such file in the deck’s folder',
  ]);
});
