import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { Place } from '../../report/diagnostic.ts';
import { findNearest } from '../../report/nearest.ts';
import type { Report } from '../../report/report.ts';
import { readLines, type Source } from '../../report/source.ts';
import { lowerFirst } from '../source/yaml.ts';

/** The works that a deck may cite, as CSL-JSON items by key. */
export type Bibliography = Map<string, Record<string, unknown>>;

/** A work with its place in the file. */
interface Entry {
  item: Record<string, unknown>;
  place: Place;
}

/** Reads references.bib (BibTeX or BibLaTeX) and references.json (CSL-JSON), whichever there are. */
export function readBibliography(source: Source, report: Report): Bibliography {
  const bibliography: Bibliography = new Map();
  const bib = source.files.get('references.bib');
  const json = source.files.get('references.json');
  const entries = [
    ...(bib === undefined ? [] : readBib(bib, report)),
    ...(json === undefined ? [] : readJson(json, report)),
  ];
  for (const { item, place } of entries) {
    const key = String(item.id);
    if (bibliography.has(key)) report.error('duplicate-reference', place, `there is a work "${key}" already`);
    bibliography.set(key, item);
  }
  return bibliography;
}

/** Without a name and a title nothing could be printed of a work. */
function checkNamed({ item, place }: Entry, report: Report): void {
  const named = ['author', 'editor', 'translator', 'title'].some((name) => item[name] !== undefined);
  if (!named) report.error('bare-reference', place, `the work "${item.id}" has neither author nor title`);
}

function readBib(text: string, report: Report): Entry[] {
  const file = 'references.bib';
  const places = new Map<string, Place[]>();
  readLines(text).forEach((line, index) => {
    const key = /^\s*@(?!comment|string|preamble)\w+\s*[{(]\s*([^,\s]+)/i.exec(line)?.[1];
    if (key === undefined) return;
    const place = { file, line: index + 1, column: line.indexOf(key) + 1 };
    places.set(key, [...(places.get(key) ?? []), place]);
  });
  if (text.trim() === '') return [];
  const findPlace = (id: unknown): Place => places.get(String(id))?.shift() ?? { file, line: 1, column: 1 };
  try {
    const { data } = new Cite(text, { forceType: '@biblatex/text', generateGraph: false });
    const entries = data.map((item) => ({ item, place: findPlace(item.id) }));
    for (const entry of entries) checkNamed(entry, report);
    return entries;
  } catch (cause) {
    const thrown = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    const [at, line = 1, column = 1] = / at line (\d+) col (\d+):?/.exec(thrown) ?? [''];
    const message = `this is not valid BibTeX: ${thrown.replace(at, '')}`;
    report.error('bad-bibliography', { file, line: Number(line), column: Number(column) }, message);
    // The keys are known all the same: one mistake is reported once, not at each citation.
    return [...places].flatMap(([id, found]) => found.map((place) => ({ item: { id }, place })));
  }
}

function readJson(text: string, report: Report): Entry[] {
  const file = 'references.json';
  const placeAt = (offset: number): Place => {
    const lines = readLines(text.slice(0, offset));
    return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  };
  const written = [...text.matchAll(/"id"\s*:\s*(?:"([^"]*)"|(\d+))/g)].map((match) => ({
    item: { id: match[1] ?? match[2] },
    place: placeAt(match.index),
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
    return refuse(`this is not valid JSON: ${lowerFirst(thrown.replace(at, ''))}`, placeAt(Number(position)));
  }
  if (!Array.isArray(items) || !items.every(isItem))
    return refuse('this is not a list of works, each with an id', placeAt(0));
  return items.map((item) => {
    const at = written.findIndex(({ item: { id } }) => id === String(item.id));
    const [found] = at < 0 ? [] : written.splice(at, 1);
    const entry = { item: keepDates(item), place: found?.place ?? placeAt(0) };
    checkNamed(entry, report);
    return entry;
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
