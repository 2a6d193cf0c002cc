import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { Marked, type Tokens } from 'marked';
import { expect, test } from 'vitest';
import { readSource } from '../../src/build/source.ts';
import { forAudience } from '../../src/deck/audience.ts';
import { readText as readWords } from '../../src/deck/text.ts';
import type { Audience } from '../../src/deck/voices.ts';
import { escapeMarkdown } from '../../src/outputs/transcript/markdown.ts';
import { writeTranscript } from '../../src/outputs/transcript/transcript.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { describeScene } from '../../src/scenes/describe.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { makeSource } from '../smallDeck.ts';

const { deck } = parseDeck(readSource(join(import.meta.dirname, '../fixtures/lighthouses')), sceneReaders);
if (!deck) throw new Error('The fixture has mistakes.');
const slides = deck.chapters.flatMap((chapter) => chapter.slides);
const steps = slides.flatMap((slide) => slide.steps);
const squeeze = (text: string) => text.replace(/[\\*`|]/g, '').replace(/\s+/g, '');
const write = (audience: Audience) => writeTranscript(forAudience(deck, audience), audience);

test('has every heading, all that is projected, and each picture’s words, in order', () => {
  const text = squeeze(write('public'));
  let place = 0;
  for (const { heading, steps } of slides)
    for (const part of [
      readWords(heading),
      ...steps.flatMap(({ projected, scene, opensScene }) => [
        ...readWords(projected).split('\n').slice(0, 1),
        ...(scene && opensScene ? [describeScene(scene).description] : []),
      ]),
    ]) {
      const found = text.indexOf(squeeze(part), place);
      expect(found, part).toBeGreaterThanOrEqual(0);
      place = found;
    }
});

test('the public one has the story and no note; the speaker’s has the notes', () => {
  const [open, spoken] = [squeeze(write('public')), squeeze(write('speaker'))];
  for (const { voices } of steps) {
    const first = (prose: Parameters<typeof readWords>[0] = []) => squeeze(readWords(prose).slice(0, 40));
    if (voices.story) expect(open).toContain(first(voices.story.prose));
    if (!voices.note) continue;
    expect(spoken).toContain(first(voices.note.prose));
    expect(open).not.toContain(first(voices.note.prose));
  }
});

test('is Markdown in which words stay words', () => {
  const signs = '# *not* a _heading_, 1. [no](link) | <b>';
  const html = new Marked().parse(escapeMarkdown(signs)) as string;
  expect(html.trim()).toBe('<p># *not* a _heading_, 1. [no](link) | &lt;b&gt;</p>');
  const headings = new Marked()
    .lexer(write('public'))
    .filter(({ type }) => type === 'heading') as Tokens.Heading[];
  expect(headings.filter(({ depth }) => depth === 3)).toHaveLength(slides.length);
});

test('writes every kind of words so that a reader of Markdown finds them again', async () => {
  const folder = join(import.meta.dirname, 'transcript');
  const chapter = readFileSync(join(folder, 'words.md'), 'utf8');
  const source = makeSource('', { files: { '00-title.md': chapter.replaceAll('The chapter', 'Written') } });
  source.files.delete('01-only.md');
  const { deck: small, diagnostics } = parseDeck(source, []);
  expect(diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
  await expect(small && writeTranscript(small, 'public')).toMatchFileSnapshot(join(folder, 'expected.md'));
});

test('every link inside a transcript leads to one of its headings', () => {
  const text = readFileSync(join(import.meta.dirname, 'transcript/expected.md'), 'utf8');
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, name = '']) => name.replaceAll('\\', ''));
  const slugger = new GithubSlugger();
  const anchors = headings.map((name) => slugger.slug(name));
  const links = [...text.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor);
  expect(links).toHaveLength(3);
  expect(links.filter((anchor) => !anchors.includes(anchor ?? ''))).toEqual([]);
});
