import { expect, test } from 'vitest';
import { readAll, secrets, testLeaks } from './leaks.ts';

test('the search finds the notes where they are: in the speaker’s files', async () => {
  expect(secrets.length).toBeGreaterThan(200);
  for (const path of ['speaker/talk.html', 'speaker/handout-a4.pdf']) {
    const texts = await readAll(path);
    const found = secrets.filter((sentence) => texts.some((text) => text.includes(sentence)));
    expect(found.length / secrets.length, path).toBeGreaterThan(0.95);
  }
});

testLeaks((path) => !path.includes('letter'));
