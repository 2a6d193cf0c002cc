import { bundleScript, bundleStyles } from '../build/bundle.ts';
import type { Deck } from '../deck/deck.ts';
import { findSteps } from '../deck/walk.ts';
import type { Files } from '../outputs/output.ts';
import { addFonts } from '../outputs/page/assets.ts';
import { listStepCalls } from '../outputs/page/layout.ts';
import { escapeHtml } from '../prose/html.ts';
import { findSceneLayout } from '../scenes/index.ts';
import { type Payload, packPayload } from '../scenes/payload.ts';
import { SHAPES } from '../scenes/shapes.ts';
import { readMetrics } from '../theme/metrics.ts';
import type { Example } from './examples.ts';

const PALETTES = ['light', 'dark', 'projector'];

function renderPlate(index: number, name: string, isLast: boolean): string {
  const scrub = isLast
    ? ''
    : `<p class="scrub"><button type="button">Play</button><input type="range" min="0" max="1" step="0.01" value="0" aria-label="From ${name} to the next"> to the next</p>`;
  return `<section class="plate" data-state="${index}">
<h3>${name}</h3>
<div class="sides"><div class="live"></div><div class="still"></div></div>
${scrub}
</section>`;
}

function renderOptions(names: readonly string[]): string {
  return names.map((name) => `<option>${name}</option>`).join('');
}

/**
 * Makes the gallery: every step of a deck and every example, drawn live and static, in four shapes and three
 * palettes, with a slider through each change of the deck. One page with its assets, which opens from a file too.
 */
export async function makeGallery(deck: Deck, examples: readonly Example[]): Promise<Files> {
  const files: Files = new Map();
  const visits = findSteps(deck);
  const metrics = await readMetrics(JSON.stringify(deck), deck);
  const payload: Payload = packPayload(
    [
      ...listStepCalls(deck),
      ...examples.map(({ name, scene, call }) => ({
        id: name,
        call,
        layout: findSceneLayout(scene),
      })),
    ],
    deck.cast,
    metrics,
  );
  const [script, styles, faces] = await Promise.all([
    bundleScript('src/dev/client/gallery.ts'),
    bundleStyles('src/dev/gallery.css'),
    addFonts(files, { ...deck, faces: [] }),
  ]);
  const plates = visits.map(({ step }, index) =>
    renderPlate(index, escapeHtml(step.id), index === visits.length - 1),
  );
  const shown = examples.map(({ name }, index) => renderPlate(visits.length + index, escapeHtml(name), true));
  files.set('public/assets/gallery.js', script);
  files.set('public/assets/gallery.css', faces + styles);
  files.set(
    'public/index.html',
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Gallery: ${escapeHtml(deck.title)}</title>
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="assets/gallery.css">
<script defer src="assets/gallery.js"></script>
</head>
<body>
<header><h1>Gallery</h1>
<label>Shape <select id="shape">${renderOptions(SHAPES)}</select></label>
<label>Palette <select id="palette">${renderOptions(PALETTES)}</select></label>
<span>live at the left, static at the right</span></header>
<main>
<h2>${escapeHtml(deck.title)}</h2>
${plates.join('\n')}
<h2>Examples</h2>
${shown.join('\n')}
</main>
<script type="application/json" id="payload">${JSON.stringify(payload).replaceAll('<', '\\u003c')}</script>
</body>
</html>
`,
  );
  return files;
}
