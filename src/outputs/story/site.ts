import type { Deck } from '../../deck/deck.ts';
import { escapeHtml } from '../../prose/html.ts';

/** robots.txt: everything may be read; the sitemap is named when the address is known. */
export function renderRobots(url: string | null): string {
  return `User-agent: *\nAllow: /\n${url === null ? '' : `\nSitemap: ${url}sitemap.xml\n`}`;
}

/** sitemap.xml with the pages worth finding; only for a deck whose address is known. */
export function renderSitemap(url: string, updated: string, pages: string[]): string {
  const entries = pages
    .map((page) => `  <url><loc>${escapeHtml(url + page)}</loc><lastmod>${updated}</lastmod></url>\n`)
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
      background_color: '#f7f2e8',
      theme_color: '#f7f2e8',
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

/** The icon: a small half circle of dots, one of them told apart. Source of the spacing: equal arcs a row. */
export function renderIcon(): string {
  const rows = [
    { radius: 9, seats: 5 },
    { radius: 17, seats: 9 },
    { radius: 25, seats: 13 },
  ];
  const dots = rows.flatMap(({ radius, seats }, row) =>
    Array.from({ length: seats }, (_, seat) => {
      const angle = Math.PI * (1 - seat / (seats - 1));
      const chosen = row === 1 && seat === 6;
      const x = (32 + radius * Math.cos(angle)).toFixed(2);
      const y = (44 - radius * Math.sin(angle)).toFixed(2);
      return `<circle cx="${x}" cy="${y}" r="2.6" fill="${chosen ? '#7d1d22' : '#b27a08'}"/>`;
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="10" fill="#f7f2e8"/>${dots.join('')}</svg>\n`;
}

/** Sizes of the icon as PNG, in pixels: what installing a page as an app asks for. */
export const ICON_SIZES = [192, 512];

/** The icon as a page to photograph, full to the corners: systems cut it to their own shape. */
export function renderIconPage(): string {
  const svg = renderIcon().replace('0 0 64 64', '-8 -5 80 80');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Icon</title><style>html,body{margin:0;height:100%;background:#f7f2e8}svg{display:block;width:100vw;height:100vh}</style></head><body>${svg}</body></html>`;
}
