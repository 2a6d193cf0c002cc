import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

test.each(['deck', 'fixture'] as const)('the speaker’s page of the %s weighs no more than 1.5 MB', (name) => {
  expect(statSync(join(inject('built')[name], 'speaker/talk.html')).size).toBeLessThanOrEqual(1_500_000);
});
