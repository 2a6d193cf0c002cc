import { expect, test } from 'vitest';
import { openDeck } from '../../src/build/openDeck.ts';
import { forAudience } from '../../src/deck/audience.ts';
import { readText } from '../../src/deck/text.ts';
import { findSteps } from '../../src/deck/walk.ts';
import { makeOutputs } from './make.ts';

const squeeze = (text: string) => text.replace(/\s+/g, '');

test.each([
  ['of code and other kinds of words', 'kinds', [/class="code-keyword"/, /class="[^"]*columns/]],
  ['of formulas', 'formulas', [/<math[ >]/, /<mfrac>/]],
  ['of slides without pictures', 'ordinary', [/without-picture/]],
])('a deck %s becomes a story with all its words, without a warning', async (_what, name, signs) => {
  const { deck, diagnostics } = await openDeck(`tests/fixtures/${name}`);
  if (!deck) throw new Error(JSON.stringify(diagnostics));
  expect(diagnostics.filter(({ level }) => level === 'warning')).toEqual([]);
  const { files, warnings } = await makeOutputs(deck, ['story', 'transcript']);
  expect(warnings).toEqual([]);
  const page = String(files.get('public/index.html'));
  for (const sign of signs) expect(page).toMatch(sign);
  expect(page).not.toMatch(/ style="/);
  const transcript = squeeze(String(files.get('public/transcript.md')));
  for (const { slide } of findSteps(forAudience(deck, 'public')))
    expect(transcript).toContain(squeeze(readText(slide.heading)));
});
