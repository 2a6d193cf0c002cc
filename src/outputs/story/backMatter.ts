import type { Deck } from '../../deck/deck.ts';
import { findDirection } from '../../deck/direction.ts';
import { findSteps } from '../../deck/walk.ts';
import { escapeHtml } from '../../prose/html.ts';
import { writeDate } from '../page/date.ts';
import { renderEnglish, renderLanguage } from '../page/language.ts';
import { renderReferences } from '../page/sources.ts';
import { renderCite } from './cite.ts';
import type { Notes } from './notes.ts';

/** A file to download: its address from the page, its name, and what it is. */
export interface Download {
  address: string;
  name: string;
  detail: string;
}

/** What follows the story: questions, glossary, notes, sources, downloads. Rendered after the story, whose notes it lists. */
export function renderMatter(deck: Deck, notes: Notes, downloads: readonly Download[]): string {
  const glossary = renderGlossary(deck, notes);
  const footnotes = renderFootnotes(notes);
  return [
    renderQuestions(deck, notes),
    glossary,
    footnotes,
    renderSources(deck, notes),
    renderDownloads(downloads),
    renderPart('cite', 'How to cite', renderCite(deck)),
  ]
    .filter(Boolean)
    .join('\n');
}

function renderPart(id: string, title: string, content: string): string {
  return `<section class="part" id="list-${id}"><h2>${title}</h2>\n<div class="part-body">${content}</div></section>`;
}

function renderQuestions(deck: Deck, notes: Notes): string {
  const items = findSteps(deck).flatMap(({ chapter, step }) =>
    step.voices.ask
      ? [
          `<li><a class="origin" href="#${step.id}">${escapeHtml(chapter.title)}</a>${notes.renderAgain(step.voices.ask.prose)}</li>`,
        ]
      : [],
  );
  return items.length
    ? renderPart('questions', 'Questions', `<ul class="questions">\n${items.join('\n')}\n</ul>`)
    : '';
}

function renderGlossary({ glossary }: Deck, notes: Notes): string {
  const items = glossary.map(
    ({ id, name, content }) =>
      `<div id="term-${id}"><dt>${escapeHtml(name)}</dt><dd>${notes.render(content)}</dd></div>`,
  );
  return items.length
    ? renderPart('glossary', 'Glossary', `<dl class="glossary">\n${items.join('\n')}\n</dl>`)
    : '';
}

function renderFootnotes(notes: Notes): string {
  const items: string[] = [];
  // A note may call another: the list grows while it is rendered.
  for (const { number, content } of notes.footnotes)
    items.push(
      `<li id="footnote-${number}" value="${number}"><div class="entry">${notes.render(content)}</div> <a class="back" href="#call-${number}" aria-label="Back to the text of note ${number}">↑</a></li>`,
    );
  return items.length
    ? renderPart('notes', 'Notes', `<ol class="footnotes">\n${items.join('\n')}\n</ol>`)
    : '';
}

function renderSources({ references }: Deck, notes: Notes): string {
  if (references.length === 0) return '';
  const links = (key: string) => {
    const uses = notes.findUses(key).map(({ chapter, id }) => {
      const name = chapter.number > 0 ? `${chapter.number}` : '↑';
      return `<a href="#${id}" aria-label="${name} ${escapeHtml(chapter.title)}">${name}</a>`;
    });
    return uses.length ? ` <span class="uses">Cited in ${uses.join(' ')}</span>` : '';
  };
  return renderPart('sources', 'Sources', renderReferences(references, { after: links }));
}

function renderDownloads(downloads: readonly Download[]): string {
  const items = downloads.map(
    ({ address, name, detail }) =>
      `<li><a href="${escapeHtml(address)}">${escapeHtml(name)}</a> <span class="detail">${escapeHtml(detail)}</span></li>`,
  );
  return items.length
    ? renderPart('downloads', 'Downloads', `<ul class="downloads">\n${items.join('\n')}\n</ul>`)
    : '';
}

/** Who made this, and when it was last changed. */
export function renderColophon(deck: Deck): string {
  const credit = deck.credit === null ? '' : `<p>${escapeHtml(deck.credit)}</p>\n`;
  const updated = deck.updated === null ? '' : `<p>${renderUpdated(deck.updated, deck.language)}</p>\n`;
  return credit + updated === '' ? '' : `<footer class="colophon">\n${credit}${updated}</footer>`;
}

function renderUpdated(day: string, language: string): string {
  const date = writeDate(day, language);
  const own = findDirection(language) === 'rtl' ? renderLanguage(language) : '';
  // A date may end with an abbreviation: "31 января 2026 г."
  const time = `<time datetime="${day}"${own}>${date}</time>${date.endsWith('.') ? '' : '.'}`;
  return renderEnglish(`Last updated ${time}`, language);
}
