import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import type { Output } from '../outputs/output.ts';
import { TOKEN_RULES } from '../theme/tokens.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

type Bundled = Rolldown.OutputChunk | Rolldown.OutputAsset;

/** The scripts and style sheets of outputs as text, by the path of their entry from the project's root. */
export type BrowserCode = ReadonlyMap<string, string>;

/** Bundles all that outputs name, side by side. */
export async function bundleEntries(outputs: readonly Output[]): Promise<BrowserCode> {
  const bundle = (entries: string[], run: (entry: string) => Promise<string>) =>
    [...new Set(entries)].map(async (entry) => [entry, await run(entry)] as const);
  return new Map(
    await Promise.all([
      ...bundle(
        outputs.flatMap(({ scripts }) => scripts),
        bundleScript,
      ),
      ...bundle(
        outputs.flatMap(({ styles }) => styles),
        bundleStyles,
      ),
    ]),
  );
}

/**
 * Browsers that know `light-dark()`: Lightning CSS rewrites it for older ones, and then elements inside the root can't
 * choose for themselves (https://github.com/parcel-bundler/lightningcss/issues/821).
 */
const STYLED = ['chrome123', 'firefox120', 'safari17.5', 'ios17.5'];

async function runVite(entry: string, output: Rolldown.OutputOptions): Promise<Bundled[]> {
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    // What these publish is wrapped for browsers of 2015: their sources are smaller.
    resolve: { alias: { 'gsap/gsap-core': 'gsap/src/gsap-core.js', scrollama: 'scrollama/index.js' } },
    css: {
      postcss: {
        plugins: [
          {
            postcssPlugin: 'theme',
            AtRule: (rule) => {
              const tokens = Object.entries(TOKEN_RULES[rule.name]?.(rule.params) ?? {});
              // With the source of the rule, by which Vite resolves what a value may import.
              const { source } = rule;
              if (tokens.length > 0)
                rule.replaceWith(
                  ...tokens.map(([prop, value]) => ({ prop, value, ...(source && { source }) })),
                );
            },
          },
        ],
      },
    },
    build: {
      write: false,
      target: 'es2022',
      cssTarget: STYLED,
      modulePreload: false,
      assetsInlineLimit: 0,
      // How long plugins take is of no use to an author.
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
  if (!chunk) throw new Error(`Bundling ${entry} returned no script.`);
  return chunk.code;
}

/** Bundles a style sheet and its imports into one. */
export async function bundleStyles(entry: string): Promise<string> {
  const asset = (await runVite(entry, { format: 'es' })).find(
    (one) => one.type === 'asset' && one.fileName.endsWith('.css'),
  );
  if (asset?.type !== 'asset') throw new Error(`Bundling ${entry} returned no style sheet.`);
  return typeof asset.source === 'string' ? asset.source : new TextDecoder().decode(asset.source);
}
