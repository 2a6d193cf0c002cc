import type { Place } from '../../report/diagnostic.ts';
import { findNearest } from '../../report/nearest.ts';
import type { Report } from '../../report/report.ts';
import { readLines, type Source } from '../../report/source.ts';
import { findPlace, openSource } from '../markdown/sourceText.ts';
import { lowerFirst } from '../source/yaml.ts';
import { readEntries } from './bibtex.ts';
import { cleanWork } from './cleanWork.ts';

/** The works that a deck may cite, as CSL-JSON items by key. */
export type Bibliography = Map<string, Record<string, unknown>>;

/** What is wrong with a work: an error only when something cites it. */
export interface WorkFault {
  key: string;
  code: string;
  place: Place;
  message: string;
}

/** A work with its place in the file; a fault where it can't be read. */
interface Entry {
  item: Record<string, unknown>;
  place: Place;
  fault?: string;
  /** Whether only its key is known, of a file that can't be read: one mistake is told once. */
  isKeyOnly?: boolean;
}

/**
 * Reads the files of a deck's sources: those that its author names, else references.bib (BibTeX or BibLaTeX) and
 * references.json (CSL-JSON), whichever there are.
 */
export function readBibliography(
  source: Source,
  names: readonly string[] | undefined,
  findNames: () => Place,
  report: Report,
): { bibliography: Bibliography; faults: WorkFault[] } {
  const bibliography: Bibliography = new Map();
  const faults: WorkFault[] = [];
  for (const { item, place, fault, isKeyOnly } of listEntries(source, names, findNames, report)) {
    const key = String(item.id);
    if (isKeyOnly) bibliography.set(key, item);
    if (isKeyOnly) continue;
    const note = (code: string, message: string) => faults.push({ key, code, place, message });
    if (fault !== undefined)
      note('bad-bibliography', `the work "${key}" can't be read: ${lowerFirst(fault)}`);
    else if (!['author', 'editor', 'translator', 'title'].some((name) => item[name] !== undefined))
      note('bare-reference', `the work "${key}" has neither author nor title`);
    if (bibliography.has(key)) note('duplicate-reference', `there is a work "${key}" already`);
    else bibliography.set(key, item);
  }
  return { bibliography, faults };
}

/** Reports what is wrong with works: an error where one is cited, and one warning for all others. */
export function reportFaults(faults: readonly WorkFault[], cited: ReadonlySet<string>, report: Report): void {
  for (const { key, code, place, message } of faults) if (cited.has(key)) report.error(code, place, message);
  const others = faults.filter(({ key }) => !cited.has(key));
  const [first, ...further] = others;
  if (!first) return;
  const more = further.length === 0 ? '' : `; so it is with ${further.length} more`;
  report.warn(
    'uncited-faults',
    first.place,
    `nothing cites this, and nothing could: ${first.message}${more}`,
  );
}

function listEntries(
  { files }: Source,
  names: readonly string[] | undefined,
  findNames: () => Place,
  report: Report,
): Entry[] {
  const all = names?.map((name) => name.replace(/^\.\//, '')) ?? ['references.bib', 'references.json'];
  return all.flatMap((name) => {
    const file = files.has(name) || names === undefined ? name : `${name}.bib`;
    const text = files.get(file);
    if (text === undefined && names !== undefined)
      report.warn(
        'missing-bibliography',
        findNames(),
        `there is no file "${name}" of sources in the deck's folder`,
        'put it beside the deck, as BibTeX (.bib) or CSL-JSON (.json)',
      );
    if (text === undefined || text.trim() === '') return [];
    return file.endsWith('.json') ? readJson(text, file, report) : readBib(text, file);
  });
}

function readBib(written: string, file: string): Entry[] {
  const source = openSource(file, readLines(written));
  return readEntries(source.text).map(({ key, at, item, fault }) => ({
    item: { ...(item ? cleanWork(item) : {}), id: key },
    place: findPlace(source, at),
    ...(fault === null ? {} : { fault }),
  }));
}

function readJson(whole: string, file: string, report: Report): Entry[] {
  const source = openSource(file, readLines(whole));
  const { text } = source;
  const written = [...text.matchAll(/"id"\s*:\s*(?:"([^"]*)"|(\d+))/g)].map((match) => ({
    item: { id: match[1] ?? match[2] },
    place: findPlace(source, match.index),
    isKeyOnly: true,
  }));
  const refuse = (message: string, place: Place): Entry[] => {
    report.error('bad-bibliography', place, message, 'export as CSL-JSON');
    return written;
  };
  let items: unknown;
  try {
    items = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    const thrown = cause instanceof Error ? cause.message : String(cause);
    const [at, position = text.length] = /(?: in JSON)? at position (\d+).*/.exec(thrown) ?? [''];
    return refuse(
      `this is not valid JSON: ${lowerFirst(thrown.replace(at, ''))}`,
      findPlace(source, Number(position)),
    );
  }
  if (!Array.isArray(items) || !items.every(isItem))
    return refuse('this is not a list of works, each with an id', findPlace(source, 0));
  return items.map((item) => {
    const at = written.findIndex(({ item: { id } }) => id === String(item.id));
    const [found] = at < 0 ? [] : written.splice(at, 1);
    return { item: cleanWork(keepDates(item)), place: found?.place ?? findPlace(source, 0) };
  });
}

function isItem(item: unknown): item is Record<string, unknown> {
  return typeof item === 'object' && item !== null && 'id' in item;
}

/** citeproc takes what it can from a raw date: "[late 2017]" would become 2017. As a literal it stays as given. */
function keepDates(item: Record<string, unknown>): Record<string, unknown> {
  const issued = item.issued as { raw?: unknown } | undefined;
  if (typeof issued?.raw !== 'string' || /^\d{4}(-\d{1,2}){0,2}$/.test(issued.raw)) return item;
  return { ...item, issued: { literal: issued.raw } };
}

/** Reports a citation of a work that the bibliography doesn't hold. */
export function checkKey(
  key: string,
  place: Place,
  bibliography: Bibliography,
  report: Report,
  other = 'add it to references.bib',
): void {
  if (bibliography.has(key)) return;
  const nearest = findNearest(key, bibliography.keys());
  const hint = nearest === null ? other : `did you mean "${nearest}"?`;
  report.error('unknown-citation', place, `there is no work "${key}" in the bibliography`, hint);
}
