import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';

const PAGES = ['public/index.html', 'public/talk.html', 'speaker/talk.html'];

test.each(PAGES)('%s of this deck keeps the rules of HTML', async (page) => {
  const checker = new HtmlValidate({ extends: ['html-validate:standard'] });
  const report = await checker.validateString(readFileSync(join(inject('built').deck, page), 'utf8'));
  expect(
    report.results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => ({ line, ruleId, message })),
    ),
  ).toEqual([]);
});
