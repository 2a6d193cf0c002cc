import type { Deck } from '../../deck/deck.ts';
import { listProses, mapDeck } from '../../deck/mapDeck.ts';
import { listDeepNodes, mapNodes } from '../../deck/nodes.ts';
import type { CodeBlock, Prose } from '../../deck/prose.ts';
import type { Diagnostic } from '../../report/diagnostic.ts';
import { createReport, type Report } from '../../report/report.ts';
import { createHighlight, findGrammars } from './highlight.ts';

/** Languages without a grammar of their own that say so. */
const PLAIN = new Set(['', 'text', 'txt', 'plain', 'plaintext', 'output', 'none', 'ascii', 'ansi']);

/** Languages in which other tools draw pictures. */
const DIAGRAMS = new Set(['mermaid', 'mmd', 'dot', 'graphviz', 'plantuml', 'd2', 'vega-lite', 'wavedrom']);

/** The deck with its blocks of code read by the grammars of their languages; a language that none knows is a warning. */
export async function enrichCode(deck: Deck): Promise<{ deck: Deck; diagnostics: Diagnostic[] }> {
  const report = createReport();
  const blocks = [...listProses(deck), ...deck.glossary.map(({ content }) => content)]
    .flatMap(listDeepNodes)
    .filter((node): node is CodeBlock => node.type === 'codeBlock');
  if (blocks.length === 0) return { deck, diagnostics: [] };
  const asked = new Set(
    blocks.map(({ language }) => language).filter((name) => !PLAIN.has(name.toLowerCase())),
  );
  const known = asked.size === 0 ? asked : await findGrammars(asked);
  for (const { language, place } of blocks) if (place) reportLanguage(language, asked, known, place, report);
  const highlight = await createHighlight(known);
  const change = (prose: Prose): Prose =>
    mapNodes(prose, (node) => [node.type === 'codeBlock' ? { ...node, lines: highlight(node) } : node]);
  const enriched = mapDeck(deck, { prose: change, citation: (citation) => citation });
  return { deck: enriched, diagnostics: report.list() };
}

function reportLanguage(
  language: string,
  asked: ReadonlySet<string>,
  known: ReadonlySet<string>,
  place: NonNullable<CodeBlock['place']>,
  report: Report,
): void {
  if (DIAGRAMS.has(language.toLowerCase()))
    report.warn('diagram-as-code', place, `what "${language}" draws is not drawn: its code is shown`);
  else if (asked.has(language) && !known.has(language))
    report.warn(
      'unknown-language',
      place,
      `no grammar is called "${language}": this code has one colour`,
      'name the language as editors do (js, python, bash), or write text',
    );
}
