import { expect, test } from 'vitest';
import { forAudience } from '../../src/deck/audience.ts';
import { renderSpeakerHandout } from '../../src/outputs/handouts/speaker.ts';
import { renderStudentHandout } from '../../src/outputs/handouts/student.ts';
import { parseDeck } from '../../src/parse/parse.ts';

const DECK = `title: A deck
credit: Somebody
author: Somebody
description: Words
language: en
updated: 2017-12-05
cast: 10
minutes: 3
`;
const CHAPTER = `---
title: The chapter
minutes: 3
---

## A claim

Shown

Task (10 min):

Draw the tower.
`;

test('a task has room to write in the students’ handout, and its minutes in the speaker’s', () => {
  const files = new Map([
    ['deck.yaml', DECK],
    ['01-only.md', CHAPTER],
  ]);
  const { deck, diagnostics } = parseDeck({ files }, []);
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
