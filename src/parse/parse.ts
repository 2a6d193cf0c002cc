import type { Chapter, Deck } from '../deck/deck.ts';
import type { SceneReader } from '../deck/scene.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { createReport } from '../report/report.ts';
import type { Source } from '../report/source.ts';
import { readBibliography } from './bibliography.ts';
import { findChapters, readChapter } from './chapter.ts';
import { formatCitations } from './cite.ts';
import { checkFiles } from './files.ts';
import { readGlossary, splitGlossary } from './glossary.ts';
import { checkIds, checkLinks } from './ids.ts';
import { checkKey } from './inline.ts';
import { educateText } from './markdown.ts';
import { checkPlan, type DeckFile, readCuts, readDeckFile } from './plan.ts';
import type { ProseContext } from './reading.ts';
import { createTables } from './table.ts';

/** What a caller may say over deck.yaml. */
export interface ParseOptions {
  /** Where the story will be published, in place of deck.yaml's `url`. */
  url?: string;
}

/** Reads a slides folder into a deck; with any error the deck is null. All mistakes are told, in file order. */
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
    terms: new Set(drafts.map(({ id }) => id)),
    footnoteCount: { value: 0 },
    citations: [],
    waiting: [],
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
    kept = chapter.slides.at(-1)?.steps.at(-1)?.scene ?? kept;
  }
  if (chapters.length === 0)
    report.error(
      'no-chapters',
      { file: 'deck.yaml', line: 1, column: 1 },
      'this folder has no chapters',
      'add 00-title.md',
    );
  const footnotes = { definitions: new Map(), called: new Map() };
  const glossary = readGlossary(drafts, { ...prose, footnotes });
  checkIds(chapters, prose.terms, report);
  checkLinks(prose.links, chapters, report);
  if (plan) {
    checkPlan(plan, chapters, report);
    if (plan.values.basedOn !== undefined)
      checkKey(plan.values.basedOn, plan.find(['basedOn']), bibliography, report);
  }
  const diagnostics = report.list();
  if (!plan || diagnostics.some(({ level }) => level === 'error')) return { deck: null, diagnostics };

  const { values } = plan;
  const { language, basedOn } = values;
  const references = formatCitations(bibliography, prose.citations, basedOn ? [basedOn] : [], language);
  for (const finish of prose.waiting) finish();
  return { deck: makeDeck(plan, options, { chapters, references, glossary }), diagnostics };
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
    url: url === undefined ? null : new URL(url).href.replace(/\/*$/, '/'),
    ...parts,
  };
}
