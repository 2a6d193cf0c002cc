import type { Deck, Reference } from '../../deck/deck.ts';
import { escapeHtml } from '../../prose/html.ts';
import { GROUNDS } from '../../theme/palette.ts';
import { writeJson } from '../page/json.ts';
import { renderPublicPolicy } from '../page/policy.ts';

/** Addresses of what the head names, relative to the page. */
export interface HeadContext {
  script: string;
  /** The script of a few lines that runs before anything is shown, and starts the other one after that. */
  early: string;
  styles: string;
  /** Fonts of the first screen, loaded before the style sheet asks for them. */
  fonts: readonly string[];
  /** Lines from elsewhere: icon, manifest. */
  head?: string;
  /** The card that link previews show; named only where the deck's own address is known. */
  card?: { address: string; width: number; height: number };
}

// The worker for reading offline fetches what it keeps.
const POLICY = renderPublicPolicy('connect-src', 'manifest-src', 'worker-src');

/** The page's head: policy, names, previews, and what it loads. */
export function renderHead(deck: Deck, context: HeadContext): string {
  const preload = context.fonts.map(
    (font) => `<link rel="preload" href="${escapeHtml(font)}" as="font" type="font/woff2" crossorigin>\n`,
  );
  return `<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(deck.title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="description" content="${escapeHtml(deck.description)}">
${deck.author === null ? '' : `<meta name="author" content="${escapeHtml(deck.author)}">\n`}<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="${GROUNDS.light.paper}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${GROUNDS.dark.paper}" media="(prefers-color-scheme: dark)">
<script async blocking="render" src="${escapeHtml(context.early)}" data-story="${escapeHtml(context.script)}"></script>
${preload.join('')}<link rel="stylesheet" href="${escapeHtml(context.styles)}">
${renderPreview(deck, context)}<script type="application/ld+json">${writeJson(describeArticle(deck, context))}</script>
${context.head ?? ''}</head>`;
}

function renderPreview(deck: Deck, { card }: HeadContext): string {
  const properties: [string, string][] = [
    ['og:type', 'article'],
    ['og:title', deck.title],
    ['og:description', deck.description],
    ['og:locale', deck.language.replace('-', '_')],
  ];
  if (deck.url !== null) {
    properties.push(['og:url', deck.url]);
    if (card)
      properties.push(
        ['og:image', deck.url + card.address],
        ['og:image:width', String(card.width)],
        ['og:image:height', String(card.height)],
        ['og:image:alt', `${deck.title}: the opening picture`],
      );
  }
  const lines = properties.map(
    ([name, value]) => `<meta property="${name}" content="${escapeHtml(value)}">\n`,
  );
  if (deck.url === null) return lines.join('');
  const address = escapeHtml(deck.url);
  return `<link rel="canonical" href="${address}">\n${lines.join('')}<meta name="twitter:card" content="summary_large_image">\n`;
}

/** The page for search engines, in the words of https://schema.org/Article. A date that is not known is left out. */
function describeArticle(deck: Deck, { card }: HeadContext): Record<string, unknown> {
  const work = deck.references.find(({ key }) => key === deck.basedOn);
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: deck.title,
    ...(deck.subtitle ? { alternativeHeadline: deck.subtitle } : {}),
    description: deck.description,
    inLanguage: deck.language,
    ...(deck.author === null ? {} : { author: { '@type': 'Organization', name: deck.author } }),
    ...(deck.updated === null ? {} : { dateModified: deck.updated }),
    ...(deck.url === null
      ? {}
      : { url: deck.url, mainEntityOfPage: deck.url, ...(card ? { image: deck.url + card.address } : {}) }),
    ...(work ? { isBasedOn: describeWork(work) } : {}),
  };
}

function describeWork({ csl, url }: Reference): Record<string, unknown> {
  const text = (name: string) => (typeof csl[name] === 'string' ? csl[name] : null);
  const publisher = text('publisher') ?? text('container-title');
  const people = Array.isArray(csl.author) ? (csl.author as Record<string, string>[]) : [];
  return {
    '@type': 'Article',
    headline: text('title'),
    author: people.map(({ given, family, literal }) => ({
      '@type': literal ? 'Organization' : 'Person',
      name: literal ?? [given, family].filter(Boolean).join(' '),
    })),
    ...(publisher ? { publisher: { '@type': 'Organization', name: publisher } } : {}),
    ...(url ? { url } : {}),
  };
}
