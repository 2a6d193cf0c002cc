import { createHash } from 'node:crypto';
import { HtmlValidate } from 'html-validate';
import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/build/source.ts';
import { listNodes } from '../../src/deck/nodes.ts';
import type { Citation, Prose } from '../../src/deck/prose.ts';
import { readText as readWords } from '../../src/deck/text.ts';
import { findSteps } from '../../src/deck/walk.ts';
import { findSources } from '../../src/outputs/page/footSources.ts';
import { findLayout } from '../../src/outputs/page/layout.ts';
import { drawCode } from '../../src/outputs/page/qrCode.ts';
import { renderTalk } from '../../src/outputs/talk/page.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { escapeText } from '../../src/prose/html.ts';
import { renderWords } from '../../src/prose/words.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { readMetrics } from '../../src/theme/metrics.ts';

const { deck } = parseDeck(readSource('tests/fixtures/lighthouses'), sceneReaders);
if (!deck) throw new Error('the fixture does not parse');
const metrics = await readMetrics('');
const visits = findSteps(deck);
const slides = deck.chapters.flatMap((chapter) => chapter.slides);
const publicPage = renderTalk(deck, {
  audience: 'public',
  metrics,
  script: 'assets/talk.js',
  style: 'assets/talk.css',
  story: 'index.html',
});
const SCRIPT = 'console.log("</script><!-- done");';
const speakerPage = renderTalk(deck, { audience: 'speaker', metrics, script: SCRIPT, style: 'p{margin:0}' });

/** The payload apart, which is data for the script. */
function cutPayload(page: string): string {
  return page.replace(/(id="payload">).*?(?=<\/script>)/s, '$1');
}

/** The words of a piece of HTML without any white space. */
function squeeze(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, '');
}

function cite(...items: [key: string, text: string][]): Citation {
  return {
    type: 'citation',
    items: items.map(([key]) => ({ key, prefix: '', locator: '', suffix: '', suppressAuthor: false })),
    narrative: false,
    text: `(${items.map(([, text]) => text).join('; ')})`,
  };
}

describe('the public page', () => {
  test('is as expected, its payload apart', async () => {
    await expect(cutPayload(publicPage)).toMatchFileSnapshot('expected/talk.html');
  });

  test('holds no note, and nothing inline but its data', () => {
    const words = squeeze(publicPage);
    for (const { step } of visits)
      if (step.voices.note) expect(words).not.toContain(squeeze(readWords(step.voices.note.prose)));
    expect(publicPage).not.toMatch(/<style|\sstyle=|\son\w+=/);
    expect([...publicPage.matchAll(/<script(.*?)>/g)].map(([, attributes]) => attributes)).toEqual([
      ' defer src="assets/talk.js"',
      ' type="application/json" id="payload"',
    ]);
  });

  test('has a stack a chapter and a section a slide, in order, each with its heading', () => {
    expect([...publicPage.matchAll(/data-chapter="(.*?)"/g)].map(([, id]) => id)).toEqual(
      deck.chapters.map(({ id }) => id),
    );
    expect(
      [
        ...publicPage.matchAll(
          /<section id="(.*?)" class="slide layout-(\w+)[^>]*>.*?<h2 id=".*?">(.*?)<\/h2>/gs,
        ),
      ].map(([, id, layout, heading]) => ({ id, layout, heading: squeeze(heading ?? '') })),
    ).toEqual(
      slides.map((slide) => ({
        id: slide.id,
        layout: findLayout(slide),
        heading: squeeze(readWords(slide.heading)),
      })),
    );
  });

  test('has every step in order, the later ones of a slide as fragments', () => {
    expect(
      [...publicPage.matchAll(/<div class="step( fragment)?"(?: id="(.*?)")? data-step="(.*?)">/g)].map(
        ([, fragment, id, step]) => ({ later: fragment !== undefined, id: id ?? null, step }),
      ),
    ).toEqual(
      visits.map(({ step }) => ({
        later: step.number > 1,
        id: step.number > 1 ? step.id : null,
        step: step.id,
      })),
    );
  });

  test('tells what each picture shows', () => {
    const told = publicPage.match(/<figcaption>Picture: [^<]{20,}<\/figcaption>/g) ?? [];
    expect(told.length).toBeGreaterThanOrEqual(slides.length);
  });

  test('sends every step to the script', () => {
    const payload = JSON.parse(/id="payload">(.*?)<\/script>/s.exec(publicPage)?.[1] ?? '');
    expect(payload.cast).toBe(deck.cast);
    expect(payload.steps.map(({ id }: { id: string }) => id)).toEqual(visits.map(({ step }) => step.id));
  });

  test('is sound HTML', async () => {
    const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(publicPage);
    expect(
      report.results.flatMap(({ messages }) => messages.map((each) => `${each.line}: ${each.message}`)),
    ).toEqual([]);
  });
});

describe('the speaker’s page', () => {
  test('has every note, caution and question by its step', () => {
    for (const { step } of visits) {
      const place = speakerPage
        .split(`<div class="note" data-step="${step.id}">`)[1]
        ?.split('<div class="note"')[0];
      for (const prose of [step.voices.note, step.voices.caution, step.voices.ask].map(
        (said) => said?.prose ?? [],
      ))
        for (const node of listNodes(prose))
          if (node.type === 'text') expect(place).toContain(escapeText(node.value));
    }
  });

  test('names the hashes of its own script and style and allows no other', () => {
    const policy = /Content-Security-Policy" content="(.*?)"/.exec(speakerPage)?.[1] ?? '';
    const script = /<script>(.*?)<\/script>/s.exec(speakerPage)?.[1] ?? '';
    const style = /<style>(.*?)<\/style>/s.exec(speakerPage)?.[1] ?? '';
    const hash = (text: string) => createHash('sha256').update(text).digest('base64');
    expect(script).toContain('console.log');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${hash(script)}'`);
    expect(policy).toContain(`style-src 'sha256-${hash(style)}'`);
  });

  test('keeps a script whole that speaks of script elements', () => {
    const script = /<script>(.*?)<\/script>/s.exec(speakerPage)?.[1] ?? '';
    const said: string[] = [];
    new Function('console', script)({ log: (text: string) => said.push(text) });
    expect(said).toEqual(['</script><!-- done']);
  });
});

describe('sources on a slide', () => {
  const prose = (...parts: (string | Citation)[]): Prose => [
    {
      type: 'paragraph',
      children: parts.map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part)),
    },
  ];

  test('leave no gap where they stood', () => {
    expect(renderWords(prose('A claim ', cite(['a', 'Ames, p. 1']), ', and more'))).toBe(
      '<p>A claim, and more</p>',
    );
  });

  test('are named once, with all that is cited of each', () => {
    expect(
      findSources(prose('x', cite(['a', 'Ames, ¶8'], ['b', 'Bell']), 'y', cite(['a', 'Ames, ¶9']))),
    ).toEqual(['Ames, ¶8, ¶9', 'Bell']);
    expect(findSources(prose(cite(['a', 'Ames']), cite(['a', 'Ames, p. 1']), cite(['a', 'Ames'])))).toEqual([
      'Ames, p. 1',
    ]);
    expect(findSources(prose(cite(['a', 'TASS, 1 May']), cite(['b', 'TASS, 2 May'])))).toEqual([
      'TASS, 1 May',
      'TASS, 2 May',
    ]);
  });
});

describe('with an address on the web', () => {
  const url = 'https://example.org/lights/';
  const page = renderTalk({ ...deck, url }, { audience: 'speaker', metrics, script: SCRIPT, style: '' });

  test('the talk ends on a slide with the story’s code', () => {
    const [last = '', further] = [...page.matchAll(/<section id="story-code".*?<\/section>/gs)].map(
      ([all]) => all,
    );
    expect(further).toBeUndefined();
    expect(page.indexOf(last)).toBeGreaterThan(page.indexOf(`<section id="${slides.at(-1)?.id}"`));
    expect(last).toContain('>example.org/lights</a>');
    expect(last.includes(drawCode(url).path)).toBe(true);
    expect(publicPage).not.toContain('story-code');
  });

  test('the code’s path fills the modules of the code, and no others', () => {
    const { path, size } = drawCode(url);
    const { data } = encode(url, { ecc: 'M', border: 4 });
    const filled = new Set<string>();
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
      for (let at = 0; at < Number(width); at++) filled.add(`${Number(x) + at} ${y}`);
    expect(size).toBe(data.length);
    const dark = data.flatMap((row, y) => row.flatMap((is, x) => (is ? [`${x} ${y}`] : [])));
    expect([...filled].sort()).toEqual(dark.sort());
  });

  test('every step’s number leads to it on the web, in the speaker’s page too', () => {
    expect([...page.matchAll(/<a class="number" href="([^"]+)"/g)].map(([, address]) => address)).toEqual(
      visits.map(({ step }) => `${url}#${step.id}`),
    );
    expect(speakerPage).not.toContain('<a class="number"');
  });
});
