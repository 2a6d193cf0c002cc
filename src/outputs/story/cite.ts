import type { Deck } from '../../deck/deck.ts';
import { findDirection } from '../../deck/direction.ts';
import { readText } from '../../deck/text.ts';
import { escapeHtml } from '../../prose/html.ts';

/** The story as a source in the three forms that people paste: plain text, BibTeX and CSL-JSON. */
export function renderCite(deck: Deck): string {
  const forms: [string, string, string][] = [
    ['text', 'Plain text', writePlain(deck)],
    ['bibtex', 'BibTeX', writeBibtex(deck)],
    ['csl', 'CSL-JSON', writeCsl(deck)],
  ];
  // Code runs from left to right in every language.
  const code = findDirection(deck.language) === 'rtl' ? ' dir="ltr"' : '';
  return forms
    .map(
      ([id, name, text]) =>
        `<div class="form"><p class="label" id="cite-as-${id}">${name}</p><pre${id === 'text' ? '' : code} tabindex="0" role="group" aria-labelledby="cite-as-${id}">${escapeHtml(text)}</pre><button type="button" class="copy" hidden>Copy<span class="unseen"> as ${name}</span></button></div>`,
    )
    .join('\n');
}

function writePlain({ author, title, subtitle, updated, url }: Deck): string {
  const name = subtitle ? `${title}: ${subtitle}` : title;
  const year = updated === null ? null : `(${updated.slice(0, 4)})`;
  const made = [author, year].filter((part) => part !== null).join(' ');
  return `${made === '' ? '' : `${made}. `}${name}.${url ? ` ${url}` : ''}`;
}

function writeBibtex({ author, title, subtitle, updated, url, basedOn, references }: Deck): string {
  const work = references.find(({ key }) => key === basedOn);
  const year = updated?.slice(0, 4) ?? null;
  const key = `${
    title
      .toLowerCase()
      .match(/[a-z]+/g)
      ?.at(-1) ?? 'deck'
  }${year ?? ''}`;
  const fields: [string, string | null][] = [
    ['author', author === null ? null : `{${escapeTex(author)}}`],
    ['title', escapeTex(subtitle ? `${title}: ${subtitle}` : title)],
    ['year', year],
    ['url', url],
    ['note', work ? escapeTex(`Based on ${readText(work.entry)}`) : null],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name.padEnd(6)} = {${value}}`] : []));
  return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

function escapeTex(text: string): string {
  return text.replace(/[&%$#_]/g, '\\$&');
}

function writeCsl({ author, title, subtitle, updated, url, language }: Deck): string {
  const item = {
    id: 'story',
    type: 'webpage',
    title: subtitle ? `${title}: ${subtitle}` : title,
    ...(author === null ? {} : { author: [{ literal: author }] }),
    ...(updated === null ? {} : { issued: { 'date-parts': [updated.split('-').map(Number)] } }),
    language,
    ...(url ? { URL: url } : {}),
  };
  return JSON.stringify([item], null, 2);
}
