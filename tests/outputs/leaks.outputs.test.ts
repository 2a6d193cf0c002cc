import { expect, test } from 'vitest';
import { readAll, secrets, testLeaks } from './leaks.ts';
import { listSecrets, removeCuts } from './notes.ts';

test('the search finds the notes where they are: in the speaker’s files', async () => {
  expect(secrets.length).toBeGreaterThan(200);
  const whole = listSecrets('slides', removeCuts);
  for (const [path, said] of [
    ['speaker/talk.html', secrets],
    ['speaker/handout-a4.pdf', whole],
  ] as const) {
    const texts = await readAll(path);
    const found = said.filter((sentence) => texts.some((text) => text.includes(sentence)));
    expect(found.length / said.length, path).toBeGreaterThan(0.95);
  }
});

testLeaks((path) => !path.includes('letter'));
