import type { Attachments } from '../../src/build/attachments.ts';
import { bundleEntries } from '../../src/build/bundle.ts';
import { finishFiles, prepareOutputs } from '../../src/build/makeOutputs.ts';
import { withPrinter } from '../../src/build/printer.ts';
import type { Deck } from '../../src/deck/deck.ts';
import type { ImageFiles } from '../../src/deck/images.ts';
import { outputs } from '../../src/outputs/list.ts';
import type { Files } from '../../src/outputs/output.ts';
import type { Diagnostic } from '../../src/report/diagnostic.ts';

/** Makes outputs of a deck by their names, as a build does; returns their files and what was warned of. */
export async function makeOutputs(
  deck: Deck,
  names: readonly string[],
  options: { steps?: boolean; date?: string | null; attachments?: Attachments; images?: ImageFiles } = {},
): Promise<{ files: Files; warnings: Diagnostic[] }> {
  const chosen = outputs.filter(({ name }) => names.includes(name));
  if (chosen.length !== names.length) throw new Error(`not all of ${names} are outputs`);
  const code = await bundleEntries(chosen);
  const warnings: Diagnostic[] = [];
  return withPrinter(async (openPrinter) => {
    const prepared = await prepareOutputs(deck, chosen, {
      code,
      date: '2026-01-31T00:00:00Z',
      openPrinter,
      warn: (warning) => warnings.push(warning),
      ...options,
    });
    return { files: await finishFiles(await prepared.make()), warnings };
  });
}
