import type { Deck } from '../../deck/deck.ts';
import { escapeHtml } from '../../prose/html.ts';
import { GROUNDS } from '../../theme/palette.ts';
import { renderIcon } from '../page/icon.ts';

/** robots.txt: everything may be read; the sitemap is named when the address is known. */
export function renderRobots(url: string | null): string {
  return `User-agent: *\nAllow: /\n${url === null ? '' : `\nSitemap: ${url}sitemap.xml\n`}`;
}

/** sitemap.xml with the pages worth finding; only for a deck whose address is known. */
export function renderSitemap(url: string, updated: string | null, pages: string[]): string {
  const changed = updated === null ? '' : `<lastmod>${updated}</lastmod>`;
  const entries = pages
    .map((page) => `  <url><loc>${escapeHtml(url + page)}</loc>${changed}</url>\n`)
    .join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`;
}

/** The web app manifest; addresses in it are relative to the manifest. */
export function renderManifest(deck: Deck, icon: string): string {
  return `${JSON.stringify(
    {
      name: deck.title,
      short_name: deck.title,
      description: deck.description,
      lang: deck.language,
      id: './',
      start_url: './',
      scope: './',
      display: 'standalone',
      background_color: GROUNDS.light.paper,
      theme_color: GROUNDS.light.paper,
      icons: [
        { src: icon, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        ...ICON_SIZES.map((size) => ({
          src: `icon-${size}.png`,
          sizes: `${size}x${size}`,
          type: 'image/png',
          purpose: 'any maskable',
        })),
      ],
    },
    null,
    2,
  )}\n`;
}

/** Sizes of the icon as PNG, in pixels: what installing a page as an app asks for. */
export const ICON_SIZES = [192, 512];

/** The icon as a page to photograph, full to the corners: systems cut it to their own shape. */
export function renderIconPage(): string {
  const svg = renderIcon().replace('0 0 64 64', '-8 -5 80 80');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Icon</title><style>html,body{margin:0;height:100%;background:${GROUNDS.light.paper}}svg{display:block;width:100vw;height:100vh}</style></head><body>${svg}</body></html>`;
}
