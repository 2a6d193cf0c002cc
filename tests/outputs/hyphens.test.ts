import { expect, test } from 'vitest';
import { findHyphens } from '../../src/outputs/handouts/hyphens.ts';

test('no hyphen parts letters that one sign joins', () => {
  const hyphenate = findHyphens('en');
  expect(hyphenate('officials')).toBe('offi\u00ADcials');
  expect(hyphenate('explanations')).toContain('\u00AD');
});
