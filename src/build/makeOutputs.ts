import { ATTACHMENTS, findAttachment, linkAttachments, listAttachmentLinks } from '../deck/attachments.ts';
import { forAudience } from '../deck/audience.ts';
import type { Deck } from '../deck/deck.ts';
import { type ImageFiles, pickImageFiles } from '../deck/images.ts';
import { findFormulas, listMathsSigns } from '../deck/maths.ts';
import type { Audience } from '../deck/voices.ts';
import type { Files, Kit, MadeFiles, Output } from '../outputs/output.ts';
import { writeCount } from '../report/count.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { cutMathsFont } from '../theme/mathsFont.ts';
import { readMetrics } from '../theme/metrics.ts';
import type { Attachments } from './attachments.ts';
import type { BrowserCode } from './bundle.ts';
import { noPrinter, type OpenPrinter } from './printer.ts';
import { type RunTasks, runQuietly, runTask, type Task } from './task.ts';

/** How outputs are made, besides the deck. */
export interface OutputSetting {
  code: BrowserCode;
  /** The date and time that every file carries; null when none is known. */
  date: string | null;
  /** The files that the deck's links lead to; none where left out. */
  attachments?: Attachments;
  /** The files of the deck's pictures; none where left out. */
  images?: ImageFiles;
  /** True for a slides.pdf of a page a step. */
  steps?: boolean;
  /** None where nothing is printed. */
  openPrinter?: OpenPrinter;
  runTasks?: RunTasks;
  warn?(diagnostic: Diagnostic): void;
}

/** Outputs ready to be made: each has the deck of its audience, and what it needs besides. */
export interface PreparedOutputs {
  /** Makes all files, side by side; those of a PDF are still to be finished. */
  make(): Promise<MadeFiles>;
  /** What is to be measured of the files when they are made. */
  listChecks(files: Files): Task[];
}

interface Prepared {
  output: Output;
  deck: Deck;
  kit: Kit;
}

/** Passes each output the deck of its audience, and a kit that holds nothing of another audience's. */
export async function prepareOutputs(
  deck: Deck,
  outputs: readonly Output[],
  setting: OutputSetting,
): Promise<PreparedOutputs> {
  const { date, attachments = new Map(), runTasks = runQuietly } = setting;
  const dated = { ...deck, updated: date?.slice(0, 10) ?? null };
  const prepared: Prepared[] = [];
  const carried: MadeFiles = new Map();
  for (const audience of ['public', 'speaker'] satisfies Audience[]) {
    const own = outputs.filter((output) => output.audience === audience);
    if (own.length === 0) continue;
    const theirs = await addMathsFont(forAudience(dated, audience));
    const kit = await createKit(theirs, own, setting);
    // Only the files that this audience's own words lead to.
    for (const link of listAttachmentLinks(theirs)) {
      const path = findAttachment(link);
      const bytes = path === null ? undefined : attachments.get(path);
      if (bytes) carried.set(`${audience}/${ATTACHMENTS}${path}`, bytes);
    }
    const onPaper = linkAttachments(theirs);
    prepared.push(...own.map((output) => ({ output, deck: output.isPrinted ? onPaper : theirs, kit })));
  }
  return {
    async make() {
      const files: MadeFiles = new Map(carried);
      await runTasks(
        prepared.map(({ output, deck, kit }) => ({
          title: output.title,
          run: async () => {
            addFiles(files, await output.files(deck, kit), output);
            return undefined;
          },
        })),
      );
      for (const { output, deck, kit } of prepared) {
        const own = new Map([...files].filter(([path]) => isOf(path, output)));
        addFiles(files, output.complete?.(own, deck, kit) ?? new Map(), output);
      }
      return files;
    },
    listChecks: (files) =>
      prepared.flatMap(({ output: { check }, deck, kit }) =>
        check ? [{ title: check.title, run: () => check.run(files, deck, kit) }] : [],
      ),
  };
}

/** Finishes the PDFs, when all pages are printed. */
export async function finishFiles(made: MadeFiles, runTasks: RunTasks = runQuietly): Promise<Files> {
  const files: Files = new Map();
  await runTask(
    runTasks,
    'Finish the PDFs',
    async () => {
      const start = performance.now();
      let count = 0;
      for (const [path, content] of made) {
        const isFinished = typeof content === 'string' || content instanceof Uint8Array;
        if (!isFinished) count++;
        files.set(path, isFinished ? content : await content.finish());
      }
      return { count, seconds: (performance.now() - start) / 1000 };
    },
    ({ count, seconds }) =>
      `${writeCount(count, 'file', 'files')} finished, checked and read back in ${seconds.toFixed(2)} s`,
  );
  return files;
}

/** A deck with the part of the face for formulas that its own formulas need. */
async function addMathsFont(deck: Deck): Promise<Deck> {
  const signs = listMathsSigns(findFormulas(deck));
  return signs === '' ? deck : { ...deck, mathsFont: await cutMathsFont(signs) };
}

async function createKit(deck: Deck, outputs: readonly Output[], setting: OutputSetting): Promise<Kit> {
  const {
    code,
    date,
    images = new Map(),
    steps = false,
    openPrinter = noPrinter,
    warn = () => undefined,
  } = setting;
  return {
    metrics: await readMetrics(JSON.stringify(deck), deck),
    code(entry) {
      const text = code.get(entry);
      if (text === undefined) throw new Error(`${entry} is not bundled: no output names it.`);
      return text;
    },
    images: pickImageFiles(deck, images),
    steps,
    offers: new Map(outputs.map(({ name, offers }) => [name, offers(deck)])),
    printer: openPrinter(deck, date),
    hasBrowser: openPrinter !== noPrinter,
    warn,
  };
}

/** Adds an output's files. Throws when it writes for another audience, or over a file of another output that differs. */
function addFiles(files: MadeFiles, made: MadeFiles, output: Output): void {
  for (const [path, content] of made) {
    if (!isOf(path, output))
      throw new Error(`The output ${output.name} is for the ${output.audience}, and writes ${path}.`);
    const before = files.get(path);
    if (before !== undefined && !isSame(before, content))
      throw new Error(`The output ${output.name} writes ${path}, which another output has written.`);
    files.set(path, content);
  }
}

function isOf(path: string, { audience }: Output): boolean {
  return path.startsWith(`${audience}/`);
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (a instanceof Uint8Array && b instanceof Uint8Array && Buffer.compare(a, b) === 0);
}
