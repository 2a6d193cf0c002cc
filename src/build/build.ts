import type { Deck } from '../deck/deck.ts';
import { addWorker } from '../outputs/story/offline.ts';
import { findOverflows } from '../outputs/talk/overflows.ts';
import { parseDeck } from '../parse/parse.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Source } from '../report/source.ts';
import { sceneReaders } from '../scenes/schemas.ts';
import { readMetrics } from '../theme/metrics.ts';
import { bundleBrowserCode } from './browserCode.ts';
import { findVersions, nameTask, placeFiles } from './cuts.ts';
import { findDate } from './date.ts';
import { findMissingGlyphs, locateFonts } from './glyphs.ts';
import { addPages } from './pages.ts';
import { addPrints } from './prints.ts';
import { checkFolder, type Files, replaceFolder } from './replace.ts';
import { readSource } from './source.ts';
import { type RunTasks, runQuietly, runTask } from './task.ts';

/** What to build, and where to. */
export interface BuildOptions {
  slides: string;
  out: string;
  /** Where the story will be published; overrides that of deck.yaml. */
  url: string | null;
  /** Minutes of the cuts to write besides the whole. */
  cuts?: readonly number[];
  /** True for a slides.pdf of a page a step. */
  steps?: boolean;
}

export interface BuildEffects {
  runTasks: RunTasks;
  environment: NodeJS.ProcessEnv;
}

/** What came of a build: `files` is null when the sources have an error, and then nothing was written. */
export interface BuildResult {
  source: Source;
  diagnostics: Diagnostic[];
  files: Files | null;
}

const REAL_EFFECTS: BuildEffects = { runTasks: runQuietly, environment: process.env };

/**
 * Builds every output of a deck. Mistakes of its author come back as diagnostics; a broken world throws.
 * In both cases what was in `out` stays as it was.
 */
export async function build(
  options: BuildOptions,
  effects: BuildEffects = REAL_EFFECTS,
): Promise<BuildResult> {
  const { runTasks } = effects;
  await checkFolder(options.out);
  const source = readSource(options.slides);
  const { deck: read, diagnostics } = await runTask(
    runTasks,
    'Read the slides',
    () => parseDeck(source, sceneReaders, options.url === null ? {} : { url: options.url }),
    (result) => (result.deck ? countSlides(result.deck) : 'with mistakes'),
  );
  if (!read) return { source, diagnostics, files: null };
  const deck = locateFonts(read, options.slides);
  const missing = await findMissingGlyphs(deck, source);
  if (missing.length > 0) return { source, diagnostics: [...diagnostics, ...missing], files: null };
  const { versions, mistakes } = findVersions(deck, options.cuts ?? [], source);
  if (mistakes.length > 0) return { source, diagnostics: [...diagnostics, ...mistakes], files: null };
  const date = findDate(deck.updated, effects.environment);
  const code = await bundleBrowserCode(effects.runTasks);
  const metrics = await readMetrics(JSON.stringify(deck), deck);
  const files: Files = new Map();
  for (const { deck: whole, folder } of versions) {
    const version = { ...whole, updated: date.slice(0, 10) };
    const made: Files = new Map();
    await addPages(made, version, metrics, code);
    addWorker(made, code, deck);
    const runIn: RunTasks = (tasks) => runTasks(tasks.map((task) => nameTask(task, folder)));
    const told = await addPrints(made, version, {
      metrics,
      code,
      date,
      runTasks: runIn,
      steps: options.steps ?? false,
    });
    // A cut's slides are the deck's: what was told of them once is told.
    if (folder === '') diagnostics.push(...told);
    placeFiles(files, made, folder);
  }
  diagnostics.push(...(await findOverflows(deck, String(files.get('speaker/talk.html')), runTasks)));
  await replaceFolder(options.out, files);
  return { source, diagnostics, files };
}

function countSlides({ chapters }: Deck): string {
  const slides = chapters.reduce((sum, chapter) => sum + chapter.slides.length, 0);
  return `${slides} in ${chapters.length} ${chapters.length === 1 ? 'chapter' : 'chapters'}`;
}
