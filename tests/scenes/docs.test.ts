import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { renderScenePage } from '../../src/dev/scenePage.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { readMetrics } from '../../src/theme/metrics.ts';
import { CAST, examples } from './harness.ts';

const files = renderScenePage(examples, CAST, await readMetrics(''));

it('has every scene and every state', () => {
  const shown = new Set(
    examples.map(({ scene, call }) => `${scene} ${(call.state as { show: string }).show}`),
  );
  const all = sceneReaders.flatMap(({ name, states }) => states.map((state) => `${name} ${state}`));
  expect([...shown].sort()).toEqual(all.sort());
});

it('is what npm run docs writes now', () => {
  const stale = [...files].filter(([path, content]) => readFileSync(`docs/${path}`, 'utf8') !== content);
  expect(stale.map(([path]) => path)).toEqual([]);
  const pictures = readdirSync('docs/scenes').map((name) => `scenes/${name}`);
  expect(pictures.sort()).toEqual([...files.keys()].filter((path) => path.startsWith('scenes/')).sort());
});
