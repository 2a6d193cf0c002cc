import type { Token, Tokens } from 'marked';
import type { Citation, Inline, Prose } from '../deck/prose.ts';
import { hintNames } from '../report/nearest.ts';
import { sanitise } from './allow.ts';
import { applyElements } from './element.ts';
import { readText } from './inline.ts';
import { findChildren, locateTokens } from './locate.ts';
import { readTokens, renderTokens } from './markdown.ts';
import { findPlace, type Passage, readPassage } from './passage.ts';
import { readHtml, reportImage } from './rawHtml.ts';
import { addInline, type ProseContext, type ProseKind, type Reading } from './reading.ts';
import { escapeHtml, readWords } from './words.ts';

/** Reads a passage of Markdown into prose. */
export function readProse(passage: Passage, context: ProseContext, kind: ProseKind = {}): Prose {
  const markdown = readPassage(passage).replace(/[\uFDD0-\uFDD3]/g, '');
  const inline = kind.inline ?? false;
  const tokens = readTokens(markdown, inline);
  const reading: Reading = {
    passage,
    markdown,
    context,
    kind,
    places: locateTokens(tokens, markdown),
    inlines: [],
    elements: [],
    depth: 2,
    readNote: (note) => readProse(note, context),
  };
  const html = sanitise(renderTokens(readChildren(tokens, reading, false), inline));
  const whole = applyElements(
    html,
    reading.elements.map(({ attributes }) => attributes),
    (number) => {
      const place = reading.elements[number]?.place;
      if (place)
        context.report.warn(
          'lone-element',
          place,
          'there is nothing before this comment that could take its attributes',
        );
    },
  ).trim();
  const { inlines } = reading;
  const prose = { parts: splitParts(whole, inlines), text: findWords(whole, inlines) };
  if (inlines.some(isNarrative))
    context.waiting.push(() => {
      prose.text = findWords(whole, inlines);
    });
  return prose;
}

function splitParts(html: string, inlines: readonly Inline[]): (string | Inline)[] {
  const parts: (string | Inline)[] = [];
  html.split(/\uFDD0(\d+)\uFDD1/).forEach((piece, index) => {
    const inline = index % 2 === 1 ? inlines[Number(piece)] : undefined;
    if (inline) parts.push(inline);
    else if (piece !== '') parts.push(piece);
  });
  return parts;
}

/** The words of a glossary link and the author that a sentence names are words of the text. */
function findWords(html: string, inlines: readonly Inline[]): string {
  return readWords(
    html.replace(/(\s*)\uFDD0(\d+)\uFDD1/g, (_, space: string, number: string) => {
      const inline = inlines[Number(number)];
      if (inline?.kind === 'term') return space + inline.html;
      return inline && isNarrative(inline) ? space + escapeHtml(inline.text) : '';
    }),
  );
}

function isNarrative(inline: Inline): inline is Citation {
  return inline.kind === 'citation' && inline.narrative;
}

function readChildren(tokens: readonly Token[], reading: Reading, inLink: boolean): Token[] {
  return tokens.flatMap((token) => readToken(token, reading, inLink));
}

function readToken(token: Token, reading: Reading, inLink: boolean): Token[] {
  const start = reading.places.get(token) ?? 0;
  if (token.type === 'text' && !('tokens' in token && token.tokens))
    return inLink ? [token] : readText(token as Tokens.Text, start, reading);
  if (token.type === 'html') return [readHtml(token as Tokens.HTML, start, reading)];
  if (token.type === 'image') {
    reportImage((token as Tokens.Image).href, findPlace(reading.passage, start), reading.context.report);
    return [];
  }
  if (token.type === 'heading') checkHeading(token as Tokens.Heading, start, reading);
  if (token.type === 'link') return [readLink(token as Tokens.Link, start, reading)];
  if (token.type === 'table') {
    const table = token as Tokens.Table;
    for (const cell of [...table.header, ...table.rows.flat()])
      cell.tokens = readChildren(cell.tokens, reading, inLink);
  } else if (token.type === 'list') {
    for (const item of (token as Tokens.List).items) item.tokens = readChildren(item.tokens, reading, inLink);
  } else if ('tokens' in token && token.tokens) {
    token.tokens = readChildren(findChildren(token), reading, inLink);
  }
  return [token];
}

function readLink(token: Tokens.Link, start: number, reading: Reading): Token {
  const { passage, context } = reading;
  const term = /^(?:\.\/)?glossary\.md#(.+)$/.exec(token.href)?.[1];
  const place = findPlace(passage, start);
  token.tokens = readChildren(token.tokens, reading, true);
  if (term !== undefined) {
    if (!context.terms.has(term))
      context.report.error(
        'unknown-term',
        findPlace(passage, start + Math.max(token.raw.lastIndexOf('glossary.md#'), 0)),
        `the glossary has no term "${term}"`,
        hintNames(term, context.terms),
      );
    const html = sanitise(renderTokens(token.tokens, true));
    return addInline({ kind: 'term', term, html }, reading);
  }
  if (/^(?:https?|mailto):/i.test(token.href)) return token;
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(token.href)) {
    const message = `a link to ${token.href} is left out: it isn't https, http or mailto`;
    context.report.warn('html-dropped', place, message);
  } else context.links.push({ href: token.href, place });
  return token;
}

function checkHeading(token: Tokens.Heading, start: number, reading: Reading): void {
  const { passage, context } = reading;
  const place = findPlace(passage, start);
  if (token.depth < 3)
    context.report.error(
      'second-heading',
      place,
      'a slide has one heading of this level',
      'end the slide before it with ---, or write ### for a heading inside',
    );
  else if (token.depth > reading.depth + 1)
    context.report.error(
      'skipped-heading',
      place,
      `a heading of level ${token.depth} stands under one of level ${reading.depth}`,
      `write ${'#'.repeat(reading.depth + 1)}`,
    );
  reading.depth = token.depth;
}
