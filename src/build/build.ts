import { forAudience } from '../deck/audience.ts';
import type { Deck } from '../deck/deck.ts';
import { outputs } from '../outputs/list.ts';
import type { Files, Weight } from '../outputs/output.ts';
import { writeCount } from '../report/count.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { findDeckFile, findTextPlace, type Source } from '../report/source.ts';
import { bundleEntries } from './bundle.ts';
import { type ImageWeight, weighDeckImages } from './imageWeights.ts';
import { finishFiles, prepareOutputs } from './makeOutputs.ts';
import { hasErrors, openDeck, type Version } from './openDeck.ts';
import { findOrigin } from './origin.ts';
import { type OpenPrinter, withPrinter } from './printer.ts';
import { checkFolder, replaceFolder } from './replace.ts';
import { type RunTasks, runQuietly, runTask, type Task } from './task.ts';

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

/** What a build needs of the world. */
export interface BuildEffects {
  runTasks: RunTasks;
  environment: NodeJS.ProcessEnv;
}

/** What came of a build: `files` is null when the sources have an error, and then nothing was written. */
export interface BuildResult {
  source: Source;
  diagnostics: Diagnostic[];
  files: Files | null;
  weights: Weight[];
  pictures: ImageWeight[];
}

const REAL_EFFECTS: BuildEffects = { runTasks: runQuietly, environment: process.env };

/**
 * Builds every output of a deck. Mistakes of its author come back as diagnostics; a broken world throws.
 * In both cases what was in `out` stays as it was.
 */
export async function build(
  options: BuildOptions,
  { runTasks, environment }: BuildEffects = REAL_EFFECTS,
): Promise<BuildResult> {
  await checkFolder(options.out);
  const origin = findOrigin(options, environment);
  const opened = await runTask(
    runTasks,
    'Read the slides',
    () => openDeck(options.slides, { ...options, environment }),
    ({ deck }) => (deck ? countSlides(deck) : 'with mistakes'),
  );
  const { source, deck, versions, attachments, images, date } = opened;
  const diagnostics = [...opened.diagnostics];
  if (!deck) return { source, diagnostics, files: null, weights: [], pictures: [] };
  const code = await runTask(runTasks, 'Bundle scripts and styles', () => bundleEntries(outputs));
  const files: Files = new Map();
  await withPrinter(async (openPrinter) => {
    for (const version of versions)
      for (const [path, content] of await makeVersion(version, openPrinter)) files.set(path, content);
  });

  async function makeVersion({ deck, folder }: Version, openPrinter: OpenPrinter): Promise<Files> {
    const runIn: RunTasks = (tasks) => runTasks(tasks.map((task) => nameTask(task, folder)));
    // A cut's slides are the deck's: what was said of them once is said.
    const warn = (warning: Diagnostic) => folder === '' && diagnostics.push(warning);
    const setting = {
      code,
      date,
      attachments,
      images,
      steps: options.steps ?? false,
      openPrinter,
      runTasks: runIn,
      warn,
    };
    const prepared = await prepareOutputs(deck, outputs, setting);
    const made = await finishFiles(await prepared.make(), runIn);
    if (folder === '') await runIn(prepared.listChecks(made));
    return new Map([...made].map(([path, content]) => [folder + path, content]));
  }

  const weights = outputs.flatMap(
    (output) => output.weigh?.(files, forAudience(deck, output.audience)) ?? [],
  );
  diagnostics.push(...checkBudgets(weights, deck, source));
  const pictures = weighDeckImages(deck, images);
  if (hasErrors(diagnostics)) return { source, diagnostics, files: null, weights, pictures };
  await replaceFolder(options.out, files, origin);
  return { source, diagnostics, files, weights, pictures };
}

/** What weighs too much: an error where deck.yaml sets the budget itself, else a warning. */
export function checkBudgets(
  weights: readonly Weight[],
  { budgets }: Pick<Deck, 'budgets'>,
  source: Source,
): Diagnostic[] {
  return weights.flatMap(({ budget, name, bytes, most }) => {
    const own = budgets[budget];
    const limit = own === undefined ? most : own * 1000;
    if (bytes <= limit) return [];
    return [
      {
        code: 'over-budget',
        level: own === undefined ? 'warning' : 'error',
        message: `the ${name} takes ${writeKilobytes(bytes)} of ${writeKilobytes(limit)} kB, sent with brotli`,
        ...findTextPlace(source, findDeckFile(source), own === undefined ? 'budgets:' : `${budget}:`),
      },
    ];
  });
}

/** Bytes in kB of 1,000, to a tenth. */
export function writeKilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

/** A version's task, named apart from the same task of the whole deck. */
function nameTask(task: Task, folder: string): Task {
  return folder === '' ? task : { ...task, title: `${task.title}, in ${folder}` };
}

function countSlides({ chapters }: Deck): string {
  const slides = chapters.reduce((sum, chapter) => sum + chapter.slides.length, 0);
  return `${slides} in ${writeCount(chapters.length, 'chapter', 'chapters')}`;
}
