import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A file's text under a name that changes with its content, so that a host may cache it for ever. */
export interface Asset {
  name: string;
  text: string;
}

type Output = Rolldown.OutputChunk | Rolldown.OutputAsset;

async function runVite(entry: string, output: Rolldown.OutputOptions): Promise<Output[]> {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    // What these publish is wrapped for browsers of 2015: their sources are smaller.
    resolve: { alias: { 'gsap/gsap-core': 'gsap/src/gsap-core.js', scrollama: 'scrollama/index.js' } },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 0,
      // How long plugins take on a busy machine is no news for an author.
      rolldownOptions: {
        input: entry,
        output,
        checks: { pluginTimings: false },
        // d3-geo begins by making sums that no page needs.
        treeshake: { manualPureFunctions: ['Adder'] },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs.flatMap((one) => ('output' in one ? one.output : []));
}

/** Bundles a browser entry, a path from the project's root, into one classic script. */
export async function bundleScript(entry: string): Promise<string> {
  const chunk = (await runVite(entry, { format: 'iife' })).find((one) => one.type === 'chunk');
  if (!chunk) throw new Error(`Bundling ${entry} gave no script.`);
  return chunk.code;
}

/**
 * A script that the browser compiles whole while it loads, beside the page: V8 otherwise compiles each function when
 * it is first called, and the page waits. See the proposal "Explicit JavaScript compile hints" of the WICG.
 */
export function hintCompiling(script: string): string {
  return `//# allFunctionsCalledOnLoad\n${script}`;
}

/** Bundles a style sheet and its imports into one. */
export async function bundleStyles(entry: string): Promise<string> {
  const asset = (await runVite(entry, { format: 'es' })).find(
    (one) => one.type === 'asset' && one.fileName.endsWith('.css'),
  );
  if (asset?.type !== 'asset') throw new Error(`Bundling ${entry} gave no style sheet.`);
  return typeof asset.source === 'string' ? asset.source : new TextDecoder().decode(asset.source);
}

/** Names a text by its content: `story.css` becomes `story.1a2b3c4d.css`. */
export function nameAsset(name: string, text: string): Asset {
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { name: name.replace(/(\.[a-z0-9]+)$/, `.${digest}$1`), text };
}
