import type { Chapter, Deck } from '../deck/deck.ts';
import type { SceneReader } from '../deck/scene.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { createReport } from '../report/report.ts';
import type { Source } from '../report/source.ts';
import { readChapter } from './chapter/chapter.ts';
import { checkCutReferences } from './checks/cutReferences.ts';
import { checkFiles } from './checks/files.ts';
import { checkIds, checkLinks } from './checks/ids.ts';
import { checkKey, readBibliography } from './cite/bibliography.ts';
import { resolveCitations } from './cite/format.ts';
import { checkPlan, checkVersions, type DeckFile, readCuts, readDeckFile } from './deckFile.ts';
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

/** Reads a slides folder into a deck; with any error the deck is null. All mistakes are reported, in file order. */
export function parseDeck(
  source: Source,
  readers: readonly SceneReader[],
  options: ParseOptions = {},
): { deck: Deck | null; diagnostics: Diagnostic[] } {
  const report = createReport();
  checkFiles(source, report);
  const plan = readDeckFile(source, report);
  const bibliography = readBibliography(source, report);
  const drafts = splitGlossary(source, report);
  const prose: Omit<ProseContext, 'footnotes'> = {
    report,
    bibliography,
    terms: new Set(drafts.terms.map(({ id }) => id)),
    footnoteCount: { value: 0 },
    versions: [],
    links: [],
  };
  const scenes = { readers, source, table: createTables(source, report), cast: plan?.values.cast };

  const chapters: Chapter[] = [];
  let slide = 0;
  let kept = null;
  for (const file of findChapters(source.files.keys())) {
    const chapter = readChapter(file, { chapter: chapters.length, slide, kept }, scenes, prose);
    chapters.push(chapter);
    slide += chapter.slides.length;
    kept = chapter.slides.at(-1)?.steps.at(-1)?.scene ?? null;
  }
  if (chapters.length === 0)
    report.error(
      'no-chapters',
      { file: 'deck.yaml', line: 1, column: 1 },
      'this folder has no chapters',
      'add 00-title.md',
    );
  const glossary = readGlossary(drafts, prose);
  checkIds(chapters, prose.terms, report);
  checkLinks(prose.links, chapters, report);
  if (plan) {
    checkPlan(plan, chapters, report);
    checkVersions(plan, prose.versions, report);
    if (plan.values.basedOn !== undefined)
      checkKey(plan.values.basedOn, plan.find(['basedOn']), bibliography, report);
  }
  const diagnostics = report.list();
  if (!plan || diagnostics.some(({ level }) => level === 'error')) return { deck: null, diagnostics };

  const { values } = plan;
  const { language, basedOn } = values;
  const further = basedOn === undefined ? [] : [basedOn];
  const { words, references } = resolveCitations({ chapters, glossary }, bibliography, further, language);
  const deck = makeDeck(plan, options, { ...words, references });
  checkCutReferences(deck, report);
  const all = report.list();
  return { deck: all.some(({ level }) => level === 'error') ? null : deck, diagnostics: all };
}

function makeDeck(
  plan: DeckFile,
  options: ParseOptions,
  parts: Pick<Deck, 'chapters' | 'references' | 'glossary'>,
): Deck {
  const {
    title,
    subtitle,
    credit,
    description,
    author,
    basedOn,
    language,
    updated,
    cast,
    minutes,
    paper,
    fonts,
    budgets,
  } = plan.values;
  const url = options.url ?? plan.values.url;
  return {
    title: educateText(title),
    subtitle: subtitle === undefined ? null : educateText(subtitle),
    credit: educateText(credit),
    description: educateText(description),
    author,
    basedOn: basedOn ?? null,
    language,
    updated,
    cast,
    minutes,
    cuts: readCuts(plan, parts.chapters),
    paper,
    fonts,
    budgets,
    url: url === undefined ? null : new URL(url).href.replace(/\/*$/, '/'),
    ...parts,
  };
}
