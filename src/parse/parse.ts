import type { Chapter, Deck } from '../deck/deck.ts';
import type { SceneReader } from '../deck/scene.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { createReport } from '../report/report.ts';
import { findDeckFile, type Source } from '../report/source.ts';
import { type ChapterDraft, readChapter } from './chapter/chapter.ts';
import { type ChapterFile, openChapter } from './chapter/frontMatter.ts';
import { type FrontShared, readFrontMatter, readShared } from './chapter/frontValues.ts';
import { timeChapters } from './chapter/minutes.ts';
import type { SceneContext } from './chapter/scene.ts';
import { openBody } from './chapter/separateLines.ts';
import { checkCutReferences } from './checks/cutReferences.ts';
import { checkEquations, linkEquations } from './checks/equations.ts';
import { checkFiles } from './checks/files.ts';
import { leadLinks } from './checks/links.ts';
import { assignIds } from './checks/register.ts';
import { checkKey, readBibliography, reportFaults } from './cite/bibliography.ts';
import { listCitedKeys, resolveCitations } from './cite/format.ts';
import {
  checkPlan,
  checkVersions,
  type DeckFile,
  readCuts,
  readDeckFile,
  readSingleFile,
} from './deckFile.ts';
import { type Facts, fillFacts, layOutTitle } from './defaults.ts';
import { readGlossary, splitGlossary } from './glossary.ts';
import { educateText } from './markdown/educate.ts';
import type { ProseContext } from './markdown/reading.ts';
import { findChapters } from './source/chapterFiles.ts';
import { createTables } from './source/table.ts';

/** What a caller may say over deck.yaml. */
export interface ParseOptions {
  /** Where the story will be published, in place of deck.yaml's `url`. */
  url?: string;
}

/** Reads a slides folder, or a file, into a deck; with any error the deck is null. All mistakes are reported, in file order. */
export function parseDeck(
  source: Source,
  readers: readonly SceneReader[],
  options: ParseOptions = {},
): { deck: Deck | null; diagnostics: Diagnostic[] } {
  const report = createReport();
  checkFiles(source, report);
  const files = findChapters(source).map((file) => openChapter(file, source, report));
  const shared = files.map(readShared);
  const find = <Name extends keyof FrontShared>(name: Name) =>
    shared.map((each) => each[name]).find((value) => value !== undefined);
  const [single] = source.single === undefined ? [] : files;
  const written = single ? readSingleFile(single, report) : readDeckFile(source, report);
  const findSources = () =>
    written?.find(['bibliography']) ?? { file: findDeckFile(source), line: 1, column: 1 };
  const { bibliography, faults } = readBibliography(
    source,
    written?.values.bibliography ?? find('bibliography'),
    findSources,
    report,
  );
  const drafts = splitGlossary(source, report);
  const prose: Omit<ProseContext, 'footnotes'> = {
    report,
    bibliography,
    terms: new Set(drafts.terms.map(({ id }) => id)),
    footnoteCount: { value: 0 },
    versions: [],
    links: [],
    equations: [],
  };
  let needed = 0;
  const scenes: SceneContext = {
    ...{ readers, source, table: createTables(source, report), cast: written?.values.cast },
    tellNeed: (dots) => {
      needed = Math.max(needed, dots);
    },
  };
  const read = readChapters(files, written, scenes, prose, source.single !== undefined);
  if (files.length === 0)
    report.error(
      'no-chapters',
      { file: 'deck.yaml', line: 1, column: 1 },
      'this folder has no chapters',
      'add 00-title.md',
    );
  const explained = readGlossary(drafts, prose);
  const identified = assignIds(read, prose.terms, report);
  const timed = timeChapters(identified, written?.values.minutes, report);
  const equations = checkEquations(prose.equations, report);
  const links = prose.links.filter(({ target }) => !equations.has(target));
  const unlinked = { chapters: timed, glossary: explained };
  const { chapters, glossary } = linkEquations(leadLinks(unlinked, links, identified, report));
  const plan = written && nameDeck(written, single, chapters);
  if (plan) {
    checkPlan(plan, chapters, report);
    checkVersions(plan, prose.versions, report);
    if (plan.values.basedOn !== undefined)
      checkKey(plan.values.basedOn, plan.find(['basedOn']), bibliography, report);
  }
  const cited = listCitedKeys({ chapters, glossary });
  reportFaults(faults, plan?.values.basedOn === undefined ? cited : cited.add(plan.values.basedOn), report);
  const diagnostics = report.list();
  if (!plan || diagnostics.some(({ level }) => level === 'error')) return { deck: null, diagnostics };

  const { values } = plan;
  const found = { author: find('author'), language: find('language'), cast: needed, chapters };
  const facts = fillFacts(values, found, plan.find([]), report);
  const further = values.basedOn === undefined ? [] : [values.basedOn];
  const { words, references } = resolveCitations(
    { chapters, glossary },
    bibliography,
    further,
    facts.language,
  );
  const deck = makeDeck(plan, facts, options, { ...words, references });
  checkCutReferences(deck, report);
  const all = report.list();
  return { deck: all.some(({ level }) => level === 'error') ? null : deck, diagnostics: all };
}

function readChapters(
  files: readonly ChapterFile[],
  plan: DeckFile | null,
  scenes: SceneContext,
  prose: Omit<ProseContext, 'footnotes'>,
  isSingle: boolean,
): ChapterDraft[] {
  const { report } = prose;
  let kept = null;
  const drafts: ChapterDraft[] = [];
  for (const [number, file] of files.entries()) {
    const front = readFrontMatter(file, isSingle, report);
    const body = openBody(file, plan, report);
    const draft: ChapterDraft = readChapter(file, body, { front, number, kept }, scenes, prose);
    drafts.push(draft);
    kept = draft.slides.at(-1)?.steps.at(-1)?.scene ?? null;
  }
  return drafts;
}

/** A deck that is one file without a title has that of its chapter: its first heading, or the file's name. */
function nameDeck(
  written: DeckFile,
  single: ChapterFile | undefined,
  chapters: readonly Chapter[],
): DeckFile {
  const [first] = chapters;
  if (!single || !first || written.values.title !== '') return written;
  return { ...written, values: { ...written.values, title: first.title } };
}

function makeDeck(
  plan: DeckFile,
  facts: Facts,
  options: ParseOptions,
  parts: Pick<Deck, 'chapters' | 'references' | 'glossary'>,
): Deck {
  const { title, subtitle, basedOn, paper, fonts, budgets } = plan.values;
  const url = options.url ?? plan.values.url;
  return {
    title: educateText(title),
    subtitle: subtitle === undefined ? null : educateText(subtitle),
    ...facts,
    credit: facts.credit === null ? null : educateText(facts.credit),
    description: educateText(facts.description),
    basedOn: basedOn ?? null,
    cuts: readCuts(plan, parts.chapters),
    paper,
    fonts,
    budgets,
    url: url === undefined ? null : new URL(url).href.replace(/\/*$/, '/'),
    ...parts,
    chapters: layOutTitle(parts.chapters, educateText(title)),
  };
}
