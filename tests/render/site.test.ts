import { expect, test } from 'vitest';
import { renderIcon } from '../../src/outputs/page/icon.ts';
import { renderRobots, renderSitemap } from '../../src/outputs/story/site.ts';

test('robots.txt names the sitemap only when the address is known', () => {
  expect(renderRobots(null)).toBe('User-agent: *\nAllow: /\n');
  expect(renderRobots('https://example.org/deck/')).toContain(
    'Sitemap: https://example.org/deck/sitemap.xml',
  );
});

test('the sitemap holds each page with its full address, escaped', () => {
  const sitemap = renderSitemap('https://example.org/a&b/', '2026-01-02', ['', 'talk.html']);
  expect(sitemap).toContain('<loc>https://example.org/a&amp;b/talk.html</loc><lastmod>2026-01-02</lastmod>');
  expect(sitemap.match(/<url>/g)).toHaveLength(2);
});

test('the icon has 27 dots, one of them told apart', () => {
  expect(renderIcon().match(/<circle/g)).toHaveLength(27);
  expect(renderIcon().match(/#7d1d22/g)).toHaveLength(1);
});
