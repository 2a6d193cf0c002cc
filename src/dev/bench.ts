import { bundleEntries, bundleScript, bundleStyles } from '../build/bundle.ts';
import { finishFiles, prepareOutputs } from '../build/makeOutputs.ts';
import type { Deck } from '../deck/deck.ts';
import type { ImageFiles } from '../deck/images.ts';
import { outputs } from '../outputs/list.ts';
import type { Files } from '../outputs/output.ts';
import { writeJson } from '../outputs/page/json.ts';
import { listStepCalls } from '../outputs/page/layout.ts';
import { packPayload } from '../scenes/payload.ts';
import { readMetrics } from '../theme/metrics.ts';

/** Makes the pages to be measured: the story, and `bench.html` with the stage beside a straw man. */
export async function makeBench(
  deck: Deck,
  date: string | null,
  images: ImageFiles = new Map(),
): Promise<Files> {
  const pages = outputs.filter(({ isPrinted }) => !isPrinted);
  const prepared = await prepareOutputs(deck, pages, { code: await bundleEntries(pages), date, images });
  const files = await finishFiles(await prepared.make());
  const metrics = await readMetrics(JSON.stringify(deck), deck);
  files.set('public/bench.js', await bundleScript('src/dev/client/bench.ts'));
  files.set('public/painter.js', await bundleScript('src/stage/painterWorker.ts'));
  files.set('public/bench.css', await bundleStyles('src/dev/gallery.css'));
  files.set(
    'public/bench.html',
    `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Bench</title><link rel="stylesheet" href="bench.css"><script defer src="bench.js"></script></head>
<body><div class="stage"></div><script type="application/json" id="payload">${writeJson(packPayload(listStepCalls(deck), deck.cast, metrics))}</script></body>
</html>
`,
  );
  return files;
}
