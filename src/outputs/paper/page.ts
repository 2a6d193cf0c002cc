import type { Deck } from '../../deck/deck.ts';
import type { Metrics } from '../../marks/frame.ts';
import { escapeHtml } from '../../prose/html.ts';
import type { Hyphenate } from '../../prose/hyphenate.ts';
import type { RenderImage } from '../page/images.ts';
import { renderLanguage } from '../page/language.ts';

/** What every printed output needs besides the deck. */
export interface PrintContext {
  /** Widths of our fonts, for the pictures. */
  metrics: Metrics;
  /** The output's style sheet with the tokens and the fonts, as `data:` addresses, inside. */
  styles: string;
  /** How pictures among the words are shown; left out where there are none. */
  image?: RenderImage;
  /** How a picture that has the stage to itself is shown; like every other where left out. */
  stageImage?: RenderImage;
  /** Puts soft hyphens into words, by the deck's language; none where left out. */
  hyphenate?: Hyphenate;
}

/** One printed document before it is put together. */
export interface PrintPage {
  deck: Deck;
  /** The document's title, for window and metadata. */
  title: string;
  /** Class of the body. */
  kind: string;
  context: PrintContext;
  /** Rules that depend on the deck: paper, running heads. */
  rules: string;
  body: string;
}

/** A page to print: static, complete in itself, allowed to fetch nothing. */
export function renderPrintPage({ deck, title, kind, context, rules, body }: PrintPage): string {
  return `<!doctype html>
<html${renderLanguage(deck.language)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<title>${escapeHtml(title)}</title>
<style>
${closeStyle(context.styles)}
${closeStyle(rules)}
</style>
</head>
<body class="${escapeHtml(kind)}">
${body}
</body>
</html>
`;
}

/** Text as a CSS string in double quotes. */
export function quoteCss(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replace(/[\n\r\f]+/g, ' ')}"`;
}

// A style element ends at the first "</style", wherever it stands.
function closeStyle(css: string): string {
  return css.replaceAll('</', '<\\/');
}
