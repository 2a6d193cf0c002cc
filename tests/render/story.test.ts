import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { readSource } from '../../src/build/source.ts';
import { listNodes } from '../../src/deck/nodes.ts';
import { readText as readWords } from '../../src/deck/text.ts';
import { findSteps } from '../../src/deck/walk.ts';
import { renderStory } from '../../src/outputs/story/page.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { escapeText } from '../../src/prose/html.ts';
import { describeScene } from '../../src/scenes/describe.ts';
import { drawStep } from '../../src/scenes/index.ts';
import { packPayload } from '../../src/scenes/payload.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { composeStill } from '../../src/scenes/still.ts';
import { readMetrics } from '../../src/theme/metrics.ts';
import { listRead } from '../outputs/read.ts';

const { deck } = parseDeck(readSource('tests/fixtures/lighthouses'), sceneReaders);
if (!deck) throw new Error('the fixture does not parse');
const visits = findSteps(deck);
const metrics = await readMetrics('');
const payload = {
  ...packPayload(
    visits.map(({ step }) => ({ id: step.id, call: step.scene, layout: 'beside' })),
    deck.cast,
    metrics,
  ),
  missing: [],
};
const page = renderStory(deck, {
  payload,
  drawStill(index) {
    const scene = visits[index]?.step.scene ?? null;
    const picture = drawStep(scene, composeStill(metrics), deck.cast);
    return { picture, words: describeScene(scene), html: `<img src="stills.svg#${index}" alt="">` };
  },
  script: 'assets/story.js',
  early: 'assets/early.js',
  styles: 'assets/story.css',
  fonts: ['assets/fonts/serif.woff2'],
  later: null,
  painter: null,
  worker: null,
  talk: 'talk.html',
  downloads: [{ address: 'slides.pdf', name: 'Slides', detail: 'PDF' }],
});

/** The words of a piece of HTML, white space made one. */
function readText(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

test('the page is as expected, its payload apart', async () => {
  const short = page.replace(/(id="payload">).*?(?=<\/script>)/s, '$1');
  await expect(short).toMatchFileSnapshot('expected/story.html');
});

test('headings are title, chapters and slides in order, no level skipped', () => {
  const headings = [...page.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gs)].map(([, level, html]) => ({
    level: Number(level),
    text: readText(html ?? ''),
  }));
  const expected = [
    { level: 1, text: deck.title },
    ...deck.chapters
      .filter(({ number }) => number > 0)
      .flatMap(({ title, slides }) => [
        { level: 2, text: title },
        ...slides.map(({ heading }) => ({ level: 3, text: readWords(heading) })),
      ]),
  ];
  expect(headings.slice(0, expected.length)).toEqual(expected);
  for (const [index, { level }] of headings.entries())
    expect(level).toBeLessThanOrEqual((headings[index - 1]?.level ?? 0) + 1);
});

test('ids are unique, and every link within the page arrives', () => {
  const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toHaveLength(new Set(ids).size);
  const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.length).toBeGreaterThan(10);
  expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
});

test('all steps are there in order with their prose, cautions and questions, and no note', () => {
  expect(
    [...page.matchAll(/id="([^"]+)" data-step="(\d+)"/g)].map(([, id, index]) => `${index} ${id}`),
  ).toEqual(visits.map(({ index, step }) => `${index} ${step.id}`));
  for (const { step } of visits) {
    for (const prose of listRead(step))
      for (const node of listNodes(prose))
        if (node.type === 'text') expect(page).toContain(escapeText(node.value));
    if (step.voices.note) expect(page).not.toContain(readWords(step.voices.note.prose).slice(0, 40));
  }
});

test('each picture stands by its step: a still for readers without a script, its description and its data', () => {
  for (const { index } of visits) {
    const card = page.split(`data-step="${index}"`)[1]?.split('data-step=')[0] ?? '';
    expect(card).toContain(`<noscript><img src="stills.svg#${index}" alt="">`);
    expect(card).toMatch(/<p class="description">.{20,}?<\/p>/);
    expect(card).toMatch(/<details><summary>Show the data<\/summary>.*<table>/s);
  }
});

/** A page of words alone: no stills, no talk, nothing to take away. */
const bare = {
  payload,
  drawStill: () => null,
  script: 's.js',
  early: 'e.js',
  styles: 's.css',
  fonts: [],
  later: null,
  painter: null,
  worker: null,
  talk: null,
  downloads: [],
};

test('a deck in a script that runs from right to left says so', () => {
  expect(renderStory({ ...deck, language: 'fa-IR' }, bare)).toContain('<html lang="fa-IR" dir="rtl">');
  expect(renderStory({ ...deck, language: 'ru' }, bare)).toContain('<html lang="ru">');
});

test('what the deck says can neither end the payload nor become a tag', () => {
  const nasty = renderStory(
    { ...deck, title: 'A <b>&"' },
    {
      ...bare,
      payload: { ...payload, data: ['</script><script>alert(1)</script>'] },
    },
  );
  expect(nasty).toContain('<h1>A &lt;b&gt;&amp;&quot;</h1>');
  expect(nasty).not.toContain('<script>alert');
  expect(JSON.parse(/id="payload">(.*?)<\/script>/s.exec(nasty)?.[1] ?? '').data).toEqual([
    '</script><script>alert(1)</script>',
  ]);
});

test('the page is valid HTML', async () => {
  const checker = new HtmlValidate({ extends: ['html-validate:standard'] });
  const report = await checker.validateString(page);
  expect(
    report.results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => ({ line, ruleId, message })),
    ),
  ).toEqual([]);
});
