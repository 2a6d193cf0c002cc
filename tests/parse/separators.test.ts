import { expect, test } from 'vitest';
import { listSlides, listWords, readFile, readFolder } from './plain.ts';

const SLIDES = ['a: A', 'b: B', 'c: C'];

test.each([
  ['<!--s-->', '<!--v-->'],
  ['^\\r?\\n----\\r?\\n$', '^\\r?\\n--\\r?\\n$'],
  ['===', '=='],
  ['* * *', '...'],
  ['^<!-- ?(?:slide|page) ?-->$', '^\\+{3,}$'],
])('slides are parted as reveal-md has it: %s', (slide, vertical) => {
  const write = (pattern: string) =>
    pattern
      .replace(/\^?<!-- \?\(.*$/, '<!--page-->')
      .replace(/^\^\\\+.*$/, '++++')
      .replace(/\^?\\r\?\\n|\$$/g, '');
  const body = `# A\n\n${write(slide)}\n\n## B\n\n---\n\nWords\n\n${write(vertical)}\n\n## C\n`;
  const own = `---\nseparator: '${slide}'\nverticalSeparator: '${vertical}'\n---\n\n${body}`;
  const ours = {
    'deck.yaml': `title: T\nseparators: {slide: '${slide}', vertical: '${vertical}'}`,
    '01-a.md': body,
  };
  for (const { deck, said } of [readFile(own), readFolder(ours)]) {
    expect(said).toEqual([]);
    expect(listSlides(deck)).toEqual(SLIDES);
  }
});

test('blank lines part slides where they are the separator', () => {
  const front = '---\nseparator: "^\\n\\n\\n"\n---\n\n';
  const code = '```text\none\n\n\ntwo\n```';
  expect(listSlides(readFile(`${front}# A\n\n${code}\n\n\n## B\n\nwords\n\n\n## C\n`).deck)).toEqual(SLIDES);
});

test('a separator of notes makes notes, wherever in a line it stands', () => {
  const front = "---\nnotesSeparator: 'remark[s]?:'\n---\n\n";
  const { deck, said } = readFile(
    `${front}# A\n\nShown one.\n\nRemark: secret one.\n\nsecret two.\n\n---\n\n## B\n\nShown two. remarks: secret three.\n`,
  );
  expect(said).toEqual([]);
  expect(listWords(deck)).toEqual({
    notes: ['secret one.\nsecret two.', 'secret three.'],
    projected: ['Shown one.', 'Shown two.'],
  });
});

test('what other signs hide from a separator of notes is an error', () => {
  const front = "---\nnotesSeparator: '^Remark:'\n---\n\n";
  for (const line of ['- Remark: secret', '> Remark: secret', '  Remark: secret', '**Remark: secret'])
    expect(readFile(`${front}# A\n\n${line}\n`).said.join('\n'), line).toContain('error voice-like');
});

test.each(['(a+)+$', '(a|a)*b', 'a*a*a*a*b', '[', 'x*', '(?=a)b', '\\n\\n\\n'])(
  'a separator of notes that is none, or expensive, is an error: %s',
  (pattern) => {
    expect(readFile(`---\nnotesSeparator: '${pattern}'\n---\n\n# A\n`).said.join('\n')).toContain(
      'error bad-separator',
    );
  },
);

test('a separator takes no longer for long lines', () => {
  const start = performance.now();
  const { deck } = readFile(
    `---\nseparator: 'a*b*!'\nnotesSeparator: 'a*!:'\n---\n\n# A\n\n${'a'.repeat(15_000)}\n`,
  );
  expect(listSlides(deck)).toEqual(['a: A']);
  expect(performance.now() - start).toBeLessThan(2000);
});

test.each(['----', '===', '<!--s-->', '<!-- slide -->', '+++', '* * *'])(
  'lines that end slides elsewhere are told once, with the way out: %s',
  (line) => {
    const { deck, said } = readFile(['# A', '## B', '## C'].join(`\n\n${line}\n\n`));
    expect(deck).toBeNull();
    expect(said).toEqual([
      `talk.md:3:1 error unknown-separator: 2 lines such as this look like the end of a slide, and are none here — write --- in its place, or in deck.yaml separators: {slide: "${line}"}; a rule between words is ***`,
    ]);
  },
);

test('a file with lines of --- keeps them where others part its slides too', () => {
  const { said } = readFile('# A\n\n---\n\n## B\n\n----\n\n## C\n');
  expect(said[0]).toContain('talk.md:7:1 error unknown-separator: this line looks like the end of a slide');
  expect(said[0]).toContain('separators: {vertical: "----"}');
});

test('what a comment says of a slide is the slide’s whose heading follows', () => {
  const { deck, said } = readFile(
    '<!-- .slide: minutes="2" -->\n## A\n\nwords\n\n<!-- .slide: minutes="3" -->\n\n## B\n\nwords\n',
  );
  expect(said).toEqual([]);
  expect(deck?.chapters[0]?.slides.map(({ id, minutes }) => [id, minutes])).toEqual([
    ['a', 2],
    ['b', 3],
  ]);
});

test('a rule between words stays one', () => {
  expect(readFile('# A\n\nwords\n\n***\n\nwords\n\n----\n\nwords\n\n---\n\n## B\n').said).toEqual([]);
});

test.each([
  ['## A\n\nwords\n\n## B\n\n### Part\n\n## C\n', SLIDES],
  ['# A\n\n## B\n\nwords\n\n## C\n\nwords\n', SLIDES],
  ['# A\n\n### B\n\nwords\n\n### C\n\nwords\n', SLIDES],
  ['## A\n\n### Part\n\nwords\n\n### Another\n\nwords\n', ['a: A']],
  ['# A\n\nwords\n', ['a: A']],
])('a file without a line of --- is parted at its headings: %j', (text, slides) => {
  const { deck, said, taken } = readFile(text);
  expect([said, listSlides(deck)]).toEqual([[], slides]);
  expect(taken.filter((line) => line.includes('parted-by-headings'))).toHaveLength(slides.length > 1 ? 1 : 0);
});

test('a note that a heading may end is an error: it would be published', () => {
  const { deck, said } = readFile('# A\n\nNote: secret\n\n# B\n\nmore secret\n\n# C\n');
  expect(deck).toBeNull();
  expect(said).toEqual([
    'talk.md:5:1 error open-note: a note stands before this heading, and nothing says where it ends — part the slides of this file with lines of ---, or write its notes between ::: notes and :::',
  ]);
});

test('notes in a div end with it', () => {
  const { deck } = readFile('# A\n\n::: notes\nsecret\n:::\n\n# B\n\nwords\n');
  expect(listWords(deck)).toEqual({ notes: ['secret'], projected: ['words'] });
});
