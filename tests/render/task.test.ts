import { expect, test } from 'vitest';
import { forAudience } from '../../src/deck/audience.ts';
import { renderSpeakerHandout } from '../../src/outputs/handouts/speaker.ts';
import { renderStudentHandout } from '../../src/outputs/handouts/student.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { makeSource } from '../smallDeck.ts';

test('a task has room to write in the students’ handout, and its minutes in the speaker’s', () => {
  const source = makeSource('## A claim\n\nShown\n\nTask (10 min):\n\nDraw the tower.');
  const { deck, diagnostics } = parseDeck(source, []);
  expect(diagnostics).toEqual([]);
  if (!deck) return;
  const context = { metrics: { faces: {} }, styles: '', paper: 'a4' as const };
  const student = renderStudentHandout(forAudience(deck, 'public'), context);
  expect(student).toMatch(
    /<p class="name">Task<\/p><p>Draw the tower\.<\/p><\/div>(?:<div class="line"><\/div>){4}/,
  );
  expect(renderSpeakerHandout(deck, context)).toContain(
    '<p class="name">Task (10 min)</p><p>Draw the tower.</p>',
  );
});
