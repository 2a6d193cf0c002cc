import { type CslEngine, type CslItem, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Reference } from '../deck/deck.ts';
import type { Citation, CitationItem } from '../deck/prose.ts';
import { sanitise } from './allow.ts';
import type { Bibliography } from './bibliography.ts';
import { readLocator } from './citation.ts';
import { STYLE } from './style.ts';
import { readWords } from './words.ts';

/**
 * Sets the short form of every citation, in the order given, and lists the works cited, numbered by first citation.
 * `further` are keys listed after them. Every key is one of the bibliography's.
 */
export function formatCitations(
  bibliography: Bibliography,
  citations: readonly Citation[],
  further: readonly string[],
  language: string,
): Reference[] {
  const keys = [...new Set([...citations.flatMap(({ items }) => items.map(({ key }) => key)), ...further])];
  if (keys.length === 0) return [];
  const engine = startEngine(bibliography, language);
  const uncited = keys.filter(
    (key) => !citations.some(({ items }) => items.some((item) => item.key === key)),
  );
  const texts = engine.rebuildProcessorState(
    citations.map((citation, index) => ({
      citationID: `c${index}`,
      citationItems: citation.items.map((item) => readItem(item, bibliography)),
      properties: { noteIndex: 0, ...(citation.narrative ? { mode: 'composite' as const } : {}) },
    })),
    'text',
    uncited,
  );
  citations.forEach((citation, index) => {
    // What citeproc leaves where a citation is its author's name alone, or its suffix alone.
    const text = (texts[index]?.[2] ?? '').replace(/\s*(?:\[NO_PRINTED_FORM\]|\(\))$/, '');
    citation.text = text.replace(/^\(\s+/, '(').trim();
  });
  const html = writeEntries(engine, 'html');
  return keys.map((key, index) => {
    const csl = bibliography.get(key) ?? {};
    const entry = sanitise(html.get(key) ?? '')
      .replace(/^\s*<div[^>]*>|<\/div>\s*$/g, '')
      .trim();
    const url = typeof csl.DOI === 'string' ? `https://doi.org/${csl.DOI}` : csl.URL;
    return {
      key,
      number: index + 1,
      html: entry,
      text: readWords(entry),
      url: typeof url === 'string' && /^https?:\/\//i.test(url) ? url : null,
      csl,
    };
  });
}

function startEngine(bibliography: Bibliography, language: string): CslEngine {
  const csl = plugins.config.get('@csl');
  if (!csl.templates.has('author-place')) csl.templates.add('author-place', STYLE);
  const locale = csl.locales.list().find((name) => name.slice(0, 2) === language.slice(0, 2)) ?? 'en-US';
  return csl.engine([...bibliography.values()], 'author-place', locale, 'text');
}

function writeEntries(engine: CslEngine, format: 'html' | 'text'): Map<string, string> {
  engine.setOutputFormat(format);
  const [{ entry_ids }, entries] = engine.makeBibliography();
  return new Map(entries.map((entry, index) => [entry_ids[index]?.[0] ?? '', entry.trim()]));
}

function readItem(item: CitationItem, bibliography: Bibliography): CslItem {
  const { key, prefix, suffix, suppressAuthor } = item;
  const cslItem: CslItem = { id: key };
  if (prefix) cslItem.prefix = `${prefix} `;
  if (suffix) cslItem.suffix = /^[,.;:]/.test(suffix) ? suffix : ` ${suffix}`;
  if (item.locator) Object.assign(cslItem, readLocator(item.locator));
  if (suppressAuthor) cslItem['suppress-author'] = true;
  // Without its author and a locator nothing would be left of the citation: the date stands in.
  if (suppressAuthor && !item.locator) {
    const date = readDate(bibliography.get(key));
    if (date) cslItem.suffix = `${date}${cslItem.suffix ?? ''}`;
    else delete cslItem['suppress-author'];
  }
  return cslItem;
}

function readDate(csl: Record<string, unknown> | undefined): string | null {
  const issued = csl?.issued as { literal?: string; 'date-parts'?: (number | string)[][] } | undefined;
  const year = issued?.['date-parts']?.[0]?.[0];
  return issued?.literal ?? (year === undefined ? null : String(year));
}
