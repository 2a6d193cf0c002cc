import { type CslEngine, type CslItem, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Deck, Reference } from '../../deck/deck.ts';
import { listProses, mapDeck } from '../../deck/mapDeck.ts';
import { listDeepNodes, mapNodes } from '../../deck/nodes.ts';
import type { Citation, CitationItem, Prose } from '../../deck/prose.ts';
import { assemble } from '../markdown/assemble.ts';
import type { Bibliography } from './bibliography.ts';
import { readLocator } from './citation.ts';
import { writeStyle } from './style.ts';

type Words = Pick<Deck, 'chapters' | 'glossary'>;

/**
 * Returns the words of a deck with the short form of every citation, and the works cited, numbered by first citation.
 * `further` are keys listed after them. Every key is one of the bibliography's.
 */
export function resolveCitations<Part extends Words>(
  words: Part,
  bibliography: Bibliography,
  further: readonly string[],
  language: string,
): { words: Part; references: Reference[] } {
  const citations = listCitations(words);
  const keys = [...new Set([...citations.flatMap(({ items }) => items.map(({ key }) => key)), ...further])];
  if (keys.length === 0) return { words, references: [] };
  const engine = startEngine(bibliography, language);
  const texts = writeCitations(engine, citations, keys, bibliography);
  const resolve = (citation: Citation): Citation => ({
    ...citation,
    text: texts.get(citation) ?? citation.text,
  });
  const resolved = mapDeck(words, {
    prose: (prose) => mapNodes(prose, (node) => [node.type === 'citation' ? resolve(node) : node]),
    citation: resolve,
  });
  const html = writeEntries(engine);
  return {
    words: resolved,
    references: keys.map((key, index) => makeReference(key, index + 1, html, bibliography)),
  };
}

/** The keys of all works that words cite. */
export function listCitedKeys(words: Words): Set<string> {
  return new Set(listCitations(words).flatMap(({ items }) => items.map(({ key }) => key)));
}

/** Every citation in reading order, each once; those of the glossary come last. */
function listCitations(words: Words): Citation[] {
  const proses = [...listProses(words), ...words.glossary.map(({ content }) => content)];
  const nodes = proses.flatMap(listDeepNodes);
  return [...new Set(nodes.filter((node): node is Citation => node.type === 'citation'))];
}

function writeCitations(
  engine: CslEngine,
  citations: readonly Citation[],
  keys: readonly string[],
  bibliography: Bibliography,
): Map<Citation, string> {
  const cited = new Set(citations.flatMap(({ items }) => items.map(({ key }) => key)));
  const clusters = citations.flatMap((citation) =>
    splitNarrative(citation).map((part) => ({ citation, part })),
  );
  const texts = engine.rebuildProcessorState(
    clusters.map(({ part }, index) => ({
      citationID: `c${index}`,
      citationItems: part.items.map((item) => readItem(item, bibliography, part.isRest)),
      properties: { noteIndex: 0, ...(part.narrative ? { mode: 'composite' as const } : {}) },
    })),
    'text',
    keys.filter((key) => !cited.has(key)),
  );
  const written = new Map<Citation, string>();
  for (const [index, { citation }] of clusters.entries()) {
    // What citeproc leaves where a citation is its author's name alone, or its suffix alone.
    const text = (texts[index]?.[2] ?? '').replace(/\s*(?:\[NO_PRINTED_FORM\]|\(\))$/, '');
    const before = written.get(citation);
    const after = text.replace(/^\([\s,]+/, '(').trim();
    written.set(citation, before === undefined ? after : `${before} ${after}`);
  }
  return written;
}

/** A part of a citation; `isRest` where its author's name stands before it. */
interface Cluster extends Pick<Citation, 'items' | 'narrative'> {
  isRest: boolean;
}

/** A citation in the parts that citeproc writes: its composite form repeats a suffix and takes one source alone. */
function splitNarrative({ items, narrative }: Citation): Cluster[] {
  const [first, ...further] = items;
  if (!narrative || !first || (first.suffix === '' && further.length === 0 && !isAsWritten(first.locator)))
    return [{ items, narrative, isRest: false }];
  const rest =
    first.suffix === '' && first.locator === '' ? further : [{ ...first, suppressAuthor: true }, ...further];
  return [
    { items: [{ ...first, locator: '', suffix: '' }], narrative, isRest: false },
    { items: rest, narrative: false, isRest: true },
  ];
}

function makeReference(
  key: string,
  number: number,
  entries: ReadonlyMap<string, string>,
  bibliography: Bibliography,
): Reference {
  const csl = bibliography.get(key) ?? {};
  const url = typeof csl.DOI === 'string' ? `https://doi.org/${csl.DOI}` : csl.URL;
  return {
    key,
    number,
    entry: readEntry(entries.get(key) ?? ''),
    url: typeof url === 'string' && /^https?:\/\//i.test(url) ? url : null,
    csl,
  };
}

/** An entry of citeproc's as nodes: it stands in a div, and what is set otherwise in `<i>` and `<span>`. */
function readEntry(html: string): Prose {
  const nothing = {
    dropped: () => undefined,
    open: () => undefined,
    lone: () => undefined,
    image: () => null,
    reference: () => '',
  };
  const { children } = assemble([{ kind: 'html', text: html, findPlace: () => undefined }], nothing);
  const inside = children.flatMap((node) =>
    node.type === 'element' && node.name === 'div' ? node.children : [node],
  );
  return mapNodes(inside, (node) => [node.type === 'text' ? { ...node, literal: true } : node]);
}

function startEngine(bibliography: Bibliography, language: string): CslEngine {
  const csl = plugins.config.get('@csl');
  const locale = csl.locales.list().find((name) => name.slice(0, 2) === language.slice(0, 2)) ?? 'en-US';
  const isEnglish = locale.startsWith('en');
  const name = isEnglish ? 'author-place' : 'author-place-local';
  if (!csl.templates.has(name)) csl.templates.add(name, writeStyle(isEnglish));
  return csl.engine([...bibliography.values()], name, locale, 'text');
}

function writeEntries(engine: CslEngine): Map<string, string> {
  engine.setOutputFormat('html');
  const [{ entry_ids }, entries] = engine.makeBibliography();
  return new Map(entries.map((entry, index) => [entry_ids[index]?.[0] ?? '', entry.trim()]));
}

function readItem(item: CitationItem, bibliography: Bibliography, isRest: boolean): CslItem {
  const { key, prefix, suffix, suppressAuthor } = item;
  const cslItem: CslItem = { id: key };
  if (prefix) cslItem.prefix = `${prefix} `;
  if (suffix) cslItem.suffix = /^[,.;:]/.test(suffix) ? suffix : ` ${suffix}`;
  if (isAsWritten(item.locator)) cslItem.suffix = `, ${item.locator}${cslItem.suffix ?? ''}`;
  else if (item.locator) Object.assign(cslItem, readLocator(item.locator));
  if (suppressAuthor) cslItem['suppress-author'] = true;
  // Without its author and a locator nothing would be left of the citation: the date stands in.
  if (suppressAuthor && !item.locator && !isRest) {
    const date = readDate(bibliography.get(key));
    if (date) cslItem.suffix = `${date}${cslItem.suffix ?? ''}`;
    else delete cslItem['suppress-author'];
  }
  return cslItem;
}

/** Whether a locator stays as it is written: citeproc's locales here have no labels in Cyrillic. */
function isAsWritten(locator: string): boolean {
  return /^\p{Script=Cyrillic}/u.test(locator);
}

function readDate(csl: Record<string, unknown> | undefined): string | null {
  const issued = csl?.issued as { literal?: string; 'date-parts'?: (number | string)[][] } | undefined;
  const year = issued?.['date-parts']?.[0]?.[0];
  return issued?.literal ?? (year === undefined ? null : String(year));
}
