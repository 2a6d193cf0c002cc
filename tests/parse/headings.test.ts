import { expect, test } from 'vitest';
import { listSlides, listWords, readFile } from './plain.ts';

test('the first heading is the claim at whatever level, and the others go below it', () => {
  const { deck, said } = readFile(
    '# A\n## Below\n\n---\n\n### B\n\n## Below\n##### Deep\n\n---\n\n## C\n#### D\n',
  );
  expect(said).toEqual([]);
  expect(listSlides(deck)).toEqual(['a: A', 'b: B', 'c: C']);
  const levels = deck?.chapters[0]?.slides.map(({ steps }) =>
    steps[0]?.projected.map((node) => (node.type === 'heading' ? node.level : node.type)),
  );
  expect(levels).toEqual([[3], [3, 4], [3]]);
});

test('slides without a heading are called by their chapter, and told once', () => {
  const { deck, said } = readFile('# A talk\n\n---\n\nWords\n\n---\n\nMore words\n');
  expect(listSlides(deck)).toEqual(['a-talk: A talk', 'talk-slide: A talk', 'talk-slide-b: A talk']);
  expect(said).toEqual([
    'talk.md:5:1 warning missing-heading: this and 1 more of this chapter have no heading: bookmarks and lists call it "A talk" — begin it with ## and what it claims',
  ]);
});

test('ids that are made are made apart, those of steps and chapters too', () => {
  const step = '```scene quote\ntext: A\nby: B\n```\n\nStory: words\n\n';
  const slides = [
    ...[
      '## Proofs',
      '## Proofs',
      '## Proofs',
      `## Twice\n\n${step}${step}`,
      '## Twice 2',
      '## 2017',
      '## 🎉',
    ],
    ...['## Call 1', '## One<br>Two', '## Proofs {#talk-proofs}', '## Talk'],
  ];
  const { deck, said } = readFile(slides.join('\n\n---\n\n'));
  expect(said).toEqual([]);
  expect(deck?.chapters[0]?.slides.flatMap(({ steps }) => steps.map(({ id }) => id))).toEqual([
    ...['proofs', 'talk-proofs-b', 'talk-proofs-c', 'twice', 'twice-2', 'talk-twice-2', 'talk-2017'],
    ...['talk-slide', 'talk-call-1', 'one-two', 'talk-proofs', 'talk'],
  ]);
});

test('two ids that are written alike are an error', () => {
  expect(readFile('## A {#same}\n\n---\n\n## B {#same}\n').said).toEqual([
    'talk.md:5:8 error duplicate-id: the id "same" is taken by the slide at talk.md:1 — give it another: {#id}',
  ]);
});

test('links lead to slides by their ids, by their headings and by reveal.js’s numbers', () => {
  const links =
    '[a](#%D0%B4%D1%83%D0%BC%D0%B0) [b](#Дума) [c](#/2) [d](#/1/1) [e](#/zwei) <a href="#/0">f</a>';
  const { deck, said } = readFile(
    `# Eins\n\n${links}\n\n---\n\n## Zwei\n\n--\n\n## Дума\n\n---\n\n## Vier\n`,
  );
  expect(said).toEqual([]);
  const found = JSON.stringify(deck?.chapters).matchAll(/"target":"([^"]*)"/g);
  expect([...found].map(([, target]) => target)).toEqual(['дума', 'дума', 'vier', 'дума', 'zwei', 'eins']);
});

test('a link without words shows its address', () => {
  expect(listWords(readFile('# A\n\nSee [](https://example.org/a--b).\n').deck).projected).toEqual([
    'See https://example.org/a--b.',
  ]);
});

test('a hint names only what has a name', () => {
  const { said } = readFile('# A\n\n[x](#nowhere-at-all)\n\n---\n\n一级标题\n\n---\n\n## 🎉\n');
  expect(said.find((line) => line.includes('unknown-link'))).toContain(
    'one of talk, a, talk-slide, talk-slide-b',
  );
});

test('definitions of links hold for the whole chapter, whatever voice and slide they stand in', () => {
  const { deck, said } = readFile(
    '# A\n\n[one][r], [r] and [r][]\n\n---\n\n## B\n\nStory:\n\nRead [on][R].\n\n[r]: https://example.org/a\n',
  );
  expect(said).toEqual([]);
  expect(JSON.stringify(deck?.chapters).match(/"href":"https:\/\/example.org\/a"/g)).toHaveLength(4);
});
