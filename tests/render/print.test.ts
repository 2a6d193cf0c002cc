import { describe, expect, test } from 'vitest';
import type { Chapter, Deck, Slide } from '../../src/deck/deck.ts';
import type { Citation, Prose } from '../../src/deck/prose.ts';
import { findClock, writeClock, writeMinutes } from '../../src/outputs/handouts/clock.ts';
import { createPrintStyle, listFootnotes, renderCitation } from '../../src/outputs/handouts/inline.ts';
import { writeRanges } from '../../src/outputs/handouts/plan.ts';
import { findKeySlide } from '../../src/outputs/handouts/student.ts';
import { findMoments, renderTimeline } from '../../src/outputs/handouts/timeline.ts';
import { findHeadings } from '../../src/outputs/paper/headings.ts';
import { quoteCss } from '../../src/outputs/paper/page.ts';
import { renderWords } from '../../src/prose/words.ts';

const write = (value: string): Prose => [{ type: 'text', value }];

function cite(changes: Partial<Citation['items'][number]>[], narrative = false, text = ''): Citation {
  const items = changes.map((change) => ({
    key: 'a',
    prefix: '',
    locator: '',
    suffix: '',
    suppressAuthor: false,
    ...change,
  }));
  return { type: 'citation', items, narrative, text };
}

function makeSlide(number: number, heading: string, changes: Partial<Slide> = {}): Slide {
  const place = { file: '01.md', line: 1, column: 1 };
  const slide = {
    id: `s${number}`,
    number,
    heading: write(heading),
    name: heading,
    minutes: 1,
    steps: [],
    attributes: {},
    place,
  };
  return { ...slide, ...changes };
}

function makeChapter(number: number, title: string, date: string | null, slides: Slide[]): Chapter {
  return { id: `c${number}`, number, title, date, minutes: slides.length, slides, file: `${number}.md` };
}

function makeDeck(chapters: Chapter[]): Deck {
  return { title: 'A Deck', chapters } as Deck;
}

describe('the clock', () => {
  test('runs on from slide to slide', () => {
    const slides = [makeSlide(1, 'A', { minutes: 1.5 }), makeSlide(2, 'B', { minutes: 0.25 })];
    const clock = findClock(makeDeck([makeChapter(0, 'X', null, slides)]));
    expect([...clock]).toEqual([
      ['s1', { start: 0, end: 1.5 }],
      ['s2', { start: 1.5, end: 1.75 }],
    ]);
  });
  test('is written as on a stop watch, never with sixty seconds', () => {
    expect([0, 7.5, 9.999, 61.26].map(writeClock)).toEqual(['0:00', '7:30', '10:00', '61:15']);
    expect([1.25, 2, 0.04].map(writeMinutes)).toEqual(['1.3 min', '2 min', '0 min']);
  });
});

test('runs of slides are drawn together', () => {
  expect(writeRanges([7, 1, 3, 2, 9, 10])).toBe('1–3, 7, 9–10');
  expect(writeRanges([])).toBe('');
});

describe('headings of slides.pdf', () => {
  const read = (deck: Deck) =>
    deck.chapters.flatMap((chapter) => chapter.slides.map((slide) => findHeadings(deck, chapter, slide)));

  test('a title slide is the document’s heading, and chapters come under it', () => {
    const deck = makeDeck([
      makeChapter(0, 'Opening', null, [makeSlide(1, 'A Deck'), makeSlide(2, 'B')]),
      makeChapter(1, 'One', null, [makeSlide(3, 'C'), makeSlide(4, 'D')]),
    ]);
    expect(read(deck)).toEqual([
      { deck: null, chapter: null, level: 1 },
      { deck: null, chapter: null, level: 2 },
      { deck: null, chapter: 'One', level: 3 },
      { deck: null, chapter: null, level: 3 },
    ]);
  });
  test('without one the deck’s title stands over the first slide', () => {
    const deck = makeDeck([makeChapter(0, 'One', null, [makeSlide(1, 'C'), makeSlide(2, 'D')])]);
    expect(read(deck)).toEqual([
      { deck: 'A Deck', chapter: 'One', level: 3 },
      { deck: null, chapter: null, level: 3 },
    ]);
  });
});

describe('inlines', () => {
  const numbers = new Map([
    ['a', { number: 1, id: 'ref-a' }],
    ['b:2', { number: 2, id: 'ref-b-2' }],
  ]);
  test('a citation is numbers with their places, linked', () => {
    const citation = cite([
      { prefix: 'see', locator: '¶4' },
      { key: 'b:2', locator: 'p. 3', suffix: ', note' },
    ]);
    expect(renderCitation(citation, numbers)).toBe(
      '<span class="citation">[see <a href="#ref-a">1</a>, ¶4; <a href="#ref-b-2">2</a>, p. 3, note]</span>',
    );
  });
  test('a narrative citation keeps its name, and its place once', () => {
    const citation = cite([{ locator: 'chap. 3' }], true, 'Stevenson & Son (chap. 3)');
    expect(renderCitation(citation, numbers)).toBe(
      'Stevenson &amp; Son (chap. 3) <span class="citation">[<a href="#ref-a">1</a>]</span>',
    );
  });
  test('footnotes are found in order, those inside footnotes too', () => {
    const inner = { type: 'footnote' as const, number: 3, content: write('third') };
    const outer = { type: 'footnote' as const, number: 2, content: [...write('x'), inner] };
    const found = listFootnotes([null, [outer], [outer]]);
    expect(found.map(({ number }) => number)).toEqual([2, 3]);
  });
  test('a footnote’s call leads to its note', () => {
    const call = createPrintStyle(numbers, new Map()).footnote({
      type: 'footnote',
      number: 7,
      content: write('x'),
    });
    expect(call).toBe('<sup class="call"><a href="#note-7">7</a></sup>');
  });
  test('on a slide a source leaves no gap behind', () => {
    const children = [...write('An essay '), cite([{}]), ...write(', retold')];
    const prose: Prose = [{ type: 'paragraph', children }];
    expect(renderWords(prose)).toBe('<p>An essay, retold</p>');
  });
});

test('text is safe inside a CSS string', () => {
  expect(quoteCss('a "b" \\ c\nd')).toBe('"a \\"b\\" \\\\ c d"');
});

describe('the key picture of a chapter', () => {
  const pictured = (number: number, changes: Partial<Slide> = {}) =>
    makeSlide(number, 'H', {
      steps: [{ scene: { scene: 'x', data: null, state: null } }] as Slide['steps'],
      ...changes,
    });
  const find = (slides: Slide[], counts: number[]) =>
    findKeySlide(makeChapter(1, 'One', null, slides), ({ number }) => counts.includes(number))?.number ??
    null;
  test('is the author’s choice, else one that counts, else the last', () => {
    const slides = [pictured(1), pictured(2), pictured(3)];
    expect(find(slides, [2])).toBe(2);
    expect(find(slides, [])).toBe(3);
    expect(find([pictured(1, { attributes: { class: 'wide key' } }), ...slides.slice(1)], [2])).toBe(1);
    expect(find([makeSlide(1, 'bare')], [1])).toBe(null);
  });
});

describe('the timeline', () => {
  const date = (number: number, day: string | null) => makeChapter(number, `Chapter ${number}`, day, []);
  const year = [
    date(0, null),
    date(1, '2016-11-09'),
    date(3, '2017-08-02'),
    date(2, '2016-11-09'),
    date(4, '2017-12-05'),
  ];

  test('orders chapters by day, those of one day as in the deck', () => {
    expect(findMoments(year).map(({ chapter }) => chapter.number)).toEqual([1, 2, 3, 4]);
  });
  test('is drawn to scale', async () => {
    const svg = renderTimeline(findMoments(year), 'en');
    const days = [...svg.matchAll(/<circle cx="([\d.]+)" cy="\d+" r="2.5"/g)].map((match) =>
      Number(match[1]),
    );
    const [first = 0, second, third = 0, last = 0] = days;
    expect(second).toBe(first);
    expect((third - first) / (last - first)).toBeCloseTo(266 / 391, 2);
    await expect(svg).toMatchFileSnapshot('expected/timeline-year.svg');
  });
  test('counts long times in years', () => {
    const svg = renderTimeline(findMoments([date(1, '1811-02-01'), date(2, '1998-11-26')]), 'en');
    const names = [...svg.matchAll(/class="month">([^<]+)</g)].map((match) => match[1]);
    expect(names[0]).toBe('1810');
    expect(names.length).toBeGreaterThan(8);
    expect(names.length).toBeLessThan(25);
  });
  test.each([
    ['0014-08-19', '0079-10-24', '10'],
    ['0079-02-01', '0079-10-24', 'Feb 79'],
  ])('has ticks from %s to %s', (from, to, first) => {
    const svg = renderTimeline(findMoments([date(1, from), date(2, to)]), 'en');
    const names = [...svg.matchAll(/class="month">([^<]+)</g)].map((match) => match[1]);
    expect(names[0]).toBe(first);
    expect(names.length).toBeGreaterThan(4);
  });
  test('is left out where there is nothing to compare', () => {
    expect(renderTimeline(findMoments([date(1, '2016-11-09'), date(2, '2016-11-09')]), 'en')).toBe('');
  });
});
