import { bundleBrowserCode } from '../build/browserCode.ts';
import { bundleScript, bundleStyles } from '../build/bundle.ts';
import { addPages } from '../build/pages.ts';
import type { Files } from '../build/replace.ts';
import { runQuietly } from '../build/task.ts';
import type { Deck } from '../deck/deck.ts';
import { findSteps } from '../deck/walk.ts';
import { findLayout } from '../outputs/page/layout.ts';
import { packPayload } from '../scenes/payload.ts';
import { readMetrics } from '../theme/metrics.ts';

/** Makes the pages to be measured: the story, and `bench.html` with the stage beside a straw man. */
export async function makeBench(deck: Deck): Promise<Files> {
  const files: Files = new Map();
  const metrics = await readMetrics(JSON.stringify(deck.chapters));
  const code = await bundleBrowserCode(runQuietly);
  await addPages(files, deck, metrics, code);
  const steps = findSteps(deck).map(({ slide, step }) => ({
    id: step.id,
    call: step.scene,
    layout: findLayout(slide),
  }));
  const payload = JSON.stringify(packPayload(steps, deck.cast, metrics)).replaceAll('<', '\\u003c');
  files.set('public/bench.js', await bundleScript('src/dev/client/bench.ts'));
  files.set('public/painter.js', code.painterScript);
  files.set('public/bench.css', await bundleStyles('src/dev/gallery.css'));
  files.set(
    'public/bench.html',
    `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Bench</title><link rel="stylesheet" href="bench.css"><script defer src="bench.js"></script></head>
<body><div class="stage"></div><script type="application/json" id="payload">${payload}</script></body>
</html>
`,
  );
  return files;
}
