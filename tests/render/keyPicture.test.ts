import { expect, test } from 'vitest';
import { renderStudentHandout } from '../../src/outputs/handouts/student.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { readMetrics } from '../../src/theme/metrics.ts';
import { makeSource } from '../smallDeck.ts';

const metrics = await readMetrics('');

/** The words of the key picture's figure, drawn or below it. */
function readFigure(scene: string): string {
  const bib = '@misc{a, title = {A Record}, author = {Somebody}, year = {2017}}';
  const source = makeSource(`## A claim\n\n\`\`\`scene units\n${scene}\n\`\`\`\n\nShown`, {
    files: { 'references.bib': bib },
  });
  const { deck, diagnostics } = parseDeck(source, sceneReaders);
  expect(diagnostics.filter(({ level }) => level === 'error')).toEqual([]);
  if (!deck) return '';
  const html = renderStudentHandout(deck, { metrics, styles: '', paper: 'a4' });
  const [figure = ''] = /<figure class="picture".*?<\/figure>/s.exec(html) ?? [];
  return figure
    .replace(/<(title|desc)\b.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const piles = 'piles: [{label: Letters, count: 3}, {label: Replies, count: 2}]';

test('what one dot is stands once on a student’s page, in the picture', () => {
  expect(readFigure(`unit: one letter\n${piles}`)).toBe('3 Letters 2 Replies One dot = one letter');
  expect(readFigure(`unit: one letter\ncite: "@a"\n${piles}`)).toBe(
    '3 Letters 2 Replies One dot = one letter Picture: [ 1 ]',
  );
});

test('a key picture without a unit is named below', () => {
  expect(readFigure(piles)).toBe('3 Letters 2 Replies Counts');
});
