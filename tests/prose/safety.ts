import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect } from 'vitest';
import type { Deck } from '../../src/deck/deck.ts';
import { listProses } from '../../src/deck/mapDeck.ts';
import type { Prose } from '../../src/deck/prose.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { escapeHtml } from '../../src/prose/html.ts';
import { breakAddresses, hyphenateProse } from '../../src/prose/hyphenate.ts';
import { type ProseStyle, renderProse } from '../../src/prose/render.ts';
import { renderWords } from '../../src/prose/words.ts';
import { makeSource } from '../smallDeck.ts';

function parse(story: string, files: Record<string, string> = {}): Deck {
  const source = makeSource(`## A claim\n\nShown\n\nStory:\n\n${story}`, { files });
  const { deck, diagnostics } = parseDeck(source, []);
  if (!deck) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  return deck;
}

/** The nodes of a story that is written so. */
export const story = (text: string): Prose =>
  parse(text).chapters[0]?.slides[0]?.steps[0]?.voices.story?.prose ?? [];

/** A style whose own marks can be told from the author's. */
export const STYLE: ProseStyle = {
  image: ({ alt }) => `<data value="own">${escapeHtml(alt)}</data>`,
  citation: () => '<data value="own"></data>',
  footnote: ({ content }) => `<data value="own">${renderProse(content, STYLE)}</data>`,
  term: (_, html) => `<data value="own">${html}</data>`,
  crossReference: (_, html) => `<data value="own">${html}</data>`,
};

/** Every tag of a piece of HTML with its attributes, as a browser's parser finds them. */
export function listTags(html: string): [string, Record<string, string>][] {
  const tags: [string, Record<string, string>][] = [];
  const parser = new Parser({ onopentag: (name, attributes) => tags.push([name, { ...attributes }]) });
  parser.end(html);
  return tags;
}

const SAFE =
  /^(?:href|title|class|lang|dir|value|datetime|scope|start|colspan|rowspan|cite|reversed|data-fragment-index)$/;
const DROPPED =
  /^(?:script|style|iframe|svg|math|img|object|embed|base|meta|link|form|input|textarea|template|noscript)$/;

function expectSafe(html: string): void {
  for (const [name, attributes] of listTags(html)) {
    expect(name, html).not.toMatch(DROPPED);
    for (const [attribute, value] of Object.entries(attributes)) {
      expect(attribute, html).toMatch(SAFE);
      if (attribute === 'href') expect(value, html).toMatch(/^(?:https?:|mailto:|#)/i);
    }
  }
}

const FRAGMENTS = [
  '"',
  "'",
  '`',
  '<b title="',
  '&#xFDD0;0&#xFDD1;',
  '\uFDD0' + '0\uFDD1',
  '\uFDD2' + '0\uFDD3',
  '" autofocus tabindex=0 onfocus=alert(1) x="',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</p>',
  '<a href="javascript:alert(1)">',
  '[x](javascript:alert(1))',
  '<svg><style><img title="</style><img src onerror=alert(1)>">',
  '<math><mtext></mtext></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '[^a]',
  '[Lens](glossary.md#lens)',
  '**',
  '*',
  '[words]{.x title="&quot; onclick=1"}',
  '{onclick=alert(1)}',
  '<!-- .element: class="&quot;><script>" -->',
  'plain words',
  '\n\n',
  ' ',
  '> ',
  '- ',
  '<span lang="ru">',
  '</span>',
  '<![CDATA[',
  '<?php',
  '&lt;script&gt;',
];

/** Renders what chance makes of pieces of HTML and Markdown: no tag or attribute comes out that the allow-list lacks. */
export function testSafety(numRuns: number): void {
  const glossary = { 'glossary.md': '## Lens {#lens}\n\nA <b title="&#xFDD0;0&#xFDD1;">lens</b>.\n' };
  let built = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 12 }), (parts) => {
      const text = `${parts.join('')}\n\n[^a]: <b title="&#xFDD0;1&#xFDD1;">note</b> ${parts.join('')}`;
      let deck: Deck;
      try {
        deck = parse(text, glossary);
      } catch {
        return; // Refused with an error: nothing is written.
      }
      built++;
      for (const prose of [...listProses(deck), ...deck.glossary.map(({ content }) => content)]) {
        expectSafe(renderProse(prose, STYLE));
        expectSafe(renderWords(prose));
        expectSafe(renderProse(breakAddresses(hyphenateProse(prose, (words) => words)), STYLE));
      }
    }),
    { numRuns, seed: 1 },
  );
  expect(built).toBeGreaterThan(numRuns / 4);
}
