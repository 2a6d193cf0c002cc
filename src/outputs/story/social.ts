import type { Deck } from '../../deck/deck.ts';
import { findSteps } from '../../deck/walk.ts';
import type { Box, Metrics } from '../../marks/frame.ts';
import { themePalette } from '../../marks/palette.ts';
import { toSvg } from '../../marks/svg.ts';
import { escapeHtml } from '../../prose/html.ts';
import { drawStep } from '../../scenes/index.ts';
import { findColours } from '../../theme/palette.ts';
import { writeTokens } from '../../theme/tokens.ts';
import { renderLanguage } from '../page/language.ts';
import { findOverture } from './beats.ts';

/** Size of the card that link previews show, in CSS pixels: the shape that they ask for. */
export const SOCIAL = { width: 1200, height: 630 };

/** Room for the words: what is drawn keeps clear of it. */
const WORDS: Box = { x: 0, y: 0, width: SOCIAL.width, height: 172 };

/** Previews are often cut to a square or rounded: nothing stands near the edge. */
const EDGE = 48;

/**
 * The social card as a page to photograph: the title over the story's opening at the moment when its picture
 * first stirs, without the small print, which no preview could show. `styles` holds fonts and sizes.
 */
export function renderSocial(deck: Deck, metrics: Metrics, styles: string): string {
  const visits = findSteps(deck);
  // Without labels the picture has no use for its lowest line, which falls off the card.
  const height = SOCIAL.height + 88;
  const sides = [0, SOCIAL.width - EDGE].map((x) => ({ x, y: 0, width: EDGE, height }));
  const frame = { width: SOCIAL.width, height, reserved: [WORDS, ...sides], textSize: 20, text: metrics };
  const draw = (index: number) => drawStep(visits[index]?.step.scene ?? null, frame, deck.cast);
  const picture = draw(findOverture(deck, draw)[0] ?? 0);
  const svg = toSvg({ ...picture, labels: [], lines: [] }, themePalette);
  return `<!doctype html>
<html${renderLanguage(deck.language)}>
<head><meta charset="utf-8"><title>${escapeHtml(deck.title)}</title>
<style>${styles}
:root{${writeTokens(findColours('light'))}}
body{margin:0;width:${SOCIAL.width}px;height:${SOCIAL.height}px;position:relative;overflow:hidden;background:var(--paper);color:var(--ink)}
svg{position:absolute;left:0;top:24px;width:100%}
div{position:absolute;left:64px;right:64px;top:52px}
h1{font:400 84px/1 var(--serif);letter-spacing:-0.022em;margin:0}
p{font:italic 400 33px/1.25 var(--serif);margin:14px 0 0}
</style></head>
<body>${svg}<div><h1>${escapeHtml(deck.title)}</h1>${deck.subtitle ? `<p>${escapeHtml(deck.subtitle)}</p>` : ''}</div></body>
</html>`;
}
