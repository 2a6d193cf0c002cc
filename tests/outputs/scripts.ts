import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readText as readWords } from '../../src/deck/text.ts';
import { readTaggedTexts } from '../../src/print/objects/elementText.ts';
import { openPdf } from '../../src/print/objects/open.ts';
import { readPdf, squeeze } from '../pdf/read.ts';
import { listFiles, readText } from './folder.ts';
import { listRead, readDeck } from './read.ts';

const run = promisify(execFile);
const PDFS = ['public/slides.pdf', 'public/handout-a4.pdf', 'speaker/handout-a4.pdf'];
const PAGES = ['public/index.html', 'public/talk.html', 'speaker/talk.html'];

const strip = (html: string): string =>
  squeeze(html.replace(/<(style|script|svg)\b.*?<\/\1>|<[^>]+>/gs, '').replaceAll('&nbsp;', ' '));
// As a screen reader gets them: pdf.js doesn't read the text that stands in place of joined letters
// (https://github.com/mozilla/pdf.js/issues/12237).
async function readTagged(path: string): Promise<string> {
  const texts = readTaggedTexts(await openPdf(new Uint8Array(readFileSync(path))));
  return texts.map(({ text }) => text.replace(/\u00AD|[-\u2010]\n/g, '')).join(' ');
}

const listWords = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];

/** Tests of a deck in another script, which goes through the command that an author uses. `root` is what <html> says. */
export function testScript(name: string, root: string): void {
  const source = `tests/fixtures/${name}`;
  const deck = readDeck(source);
  const slides = deck.chapters.flatMap((chapter) => chapter.slides);
  const steps = slides.flatMap((slide) => slide.steps);
  const notes = steps.flatMap(({ voices }) => (voices.note ? [readWords(voices.note.prose)] : []));
  let out: string;
  const pdfs = new Map<string, string>();
  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), `${name}-`));
    await run('npm', ['run', 'build', '--', '--slides', source, '--out', out]);
    for (const path of PDFS) pdfs.set(path, await readTagged(join(out, path)));
  });
  afterAll(() => rm(out, { recursive: true, force: true }));

  test.each(PAGES)('%s says its language and which way it runs', (path) => {
    expect(/<html ([^>]*)>/.exec(readText(out, path))?.[1]).toMatch(new RegExp(`^${root}(?! dir)`));
  });

  test('story, talk and transcript have every word', () => {
    const [story, talk, desk] = PAGES.map((path) => strip(readText(out, path))) as [string, string, string];
    for (const slide of slides)
      for (const text of [story, talk, desk]) expect(text).toContain(squeeze(readWords(slide.heading)));
    const transcript = squeeze(readText(out, 'public/transcript.md'));
    for (const step of steps) {
      const shown = readWords(step.projected).split('\n');
      for (const part of shown) expect(talk, step.id).toContain(squeeze(part));
      const cells = shown.flatMap(listWords);
      for (const word of cells) expect(transcript, step.id).toContain(word);
      // Calls of sources and notes stand between the words.
      for (const word of listRead(step).flatMap((prose) => listWords(readWords(prose))))
        expect(story, step.id).toContain(word);
    }
  });

  test('the PDFs have every word', async () => {
    const words = (path: string) => new Set(listWords(pdfs.get(path) ?? ''));
    const [shown, said] = [words('public/slides.pdf'), words('speaker/handout-a4.pdf')];
    for (const { heading } of slides)
      for (const word of listWords(readWords(heading))) expect([...shown]).toContain(word);
    for (const note of notes) for (const word of listWords(note)) expect([...said], note).toContain(word);
    const { bookmarks } = await readPdf(new Uint8Array(readFileSync(join(out, 'public/slides.pdf'))));
    expect(bookmarks.map(({ title }) => title)).toEqual(
      expect.arrayContaining(slides.map(({ heading }) => readWords(heading))),
    );
  });

  test('no public file has a note', () => {
    expect(notes.length).toBeGreaterThan(3);
    const files = listFiles(join(out, 'public')).filter((path) =>
      /\.(html|md|js|json|svg|xml|txt|webmanifest)$/.test(path),
    );
    for (const path of files) {
      const text = squeeze(readText(join(out, 'public'), path));
      for (const note of notes) expect(text.includes(squeeze(note)), `${path}: ${note}`).toBe(false);
    }
    const open = new Set(listWords(readText(out, 'public/transcript.md')));
    const secret = notes.flatMap(listWords).filter((word) => word.length > 3 && !open.has(word));
    expect(secret.length).toBeGreaterThan(3);
    for (const path of PDFS.slice(0, 2)) {
      const words = listWords(pdfs.get(path) ?? '');
      expect(
        secret.filter((word) => words.includes(word)),
        path,
      ).toEqual([]);
    }
  });

  test.each(PAGES.slice(0, 2))('the links of %s lead somewhere', (path) => {
    const html = readText(out, path).replace(/<script\b.*?<\/script>/gs, '');
    const hrefs = [...html.matchAll(/<a\b[^>]*?\shref="([^"]+)"/g)].map(([, href = '']) => href);
    expect(hrefs.length).toBeGreaterThan(0);
    for (const href of hrefs.filter((each) => !/^\w+:/.test(each))) {
      const [file = '', id = ''] = href.split('#');
      const target = file === '' ? path : normalize(join(dirname(path), file));
      expect(existsSync(join(out, target)), href).toBe(true);
      // A place in the talk is a slide or one of its steps, which have their ids as data.
      if (id !== '' && !id.startsWith('/'))
        expect(readText(out, target), href).toContain(`"${decodeURIComponent(id)}"`);
    }
  });
}
