import { slug } from 'github-slugger';
import type { Tokens } from 'marked';
import type { Term } from '../deck/deck.ts';
import { isBlank, readText } from '../deck/text.ts';
import type { Place } from '../report/diagnostic.ts';
import type { Report } from '../report/report.ts';
import { readLines, type Source } from '../report/source.ts';
import { readFootnotes } from './chapter/footnotes.ts';
import { checkId } from './checks/ids.ts';
import { takeNotes } from './checks/takeNotes.ts';
import { checkLines } from './checks/voiceLike.ts';
import { BRACES_AT_END, readAttributeList } from './markdown/attributes.ts';
import { type PlacedToken, placeTokens } from './markdown/containers.ts';
import { readTokens } from './markdown/lexer.ts';
import { readLine, readProse } from './markdown/prose.ts';
import type { Footnotes, ProseContext } from './markdown/reading.ts';
import { enterBlock, findPlace, openSource, type SourceText } from './markdown/sourceText.ts';

/** A section of the glossary before its words are read. */
interface TermDraft {
  id: string;
  name: Tokens.Heading;
  at: number;
  blocks: PlacedToken[];
  place: Place;
}

/** The glossary before its words are read. */
export interface GlossaryDraft {
  source: SourceText;
  footnotes: Footnotes;
  terms: TermDraft[];
}

/** The sections of glossary.md: `## Name {#id}` and what it means. */
export function splitGlossary(source: Source, report: Report): GlossaryDraft {
  const text = openSource('glossary.md', readLines(source.files.get('glossary.md') ?? ''));
  const placed = placeTokens(readTokens(text.text).tokens);
  const terms: TermDraft[] = [];
  for (const { token, at } of placed) {
    if (token.type !== 'heading' || (token as Tokens.Heading).depth !== 2) {
      terms.at(-1)?.blocks.push({ token, at });
      continue;
    }
    const heading = token as Tokens.Heading;
    const place = findPlace(text, at);
    const { name, id } = readName(heading.text);
    checkId({ value: id, place }, report);
    if (terms.some((term) => term.id === id))
      report.error('duplicate-id', place, `there is a term "${id}" already`);
    terms.push({ id, name: { ...heading, text: name }, at, blocks: [], place });
  }
  return { source: text, footnotes: readFootnotes(placed, text, report), terms };
}

function readName(text: string): { name: string; id: string } {
  const [whole = '', list = ''] = BRACES_AT_END.exec(text) ?? [];
  const name = text.slice(0, text.length - whole.length);
  return { name, id: readAttributeList(list)?.id ?? (list.startsWith('#') ? list.slice(1) : slug(name)) };
}

/** The glossary's terms with their words read. */
export function readGlossary(draft: GlossaryDraft, context: Omit<ProseContext, 'footnotes'>): Term[] {
  const prose: ProseContext = { ...context, footnotes: draft.footnotes };
  return draft.terms.map(({ id, name, at, blocks, place }) => {
    const content = readProse(blocks, draft.source, prose);
    checkLines(content, context.report);
    if (blocks.some(({ token }) => token.type === 'voice') || takeNotes(content).notes.length > 0)
      context.report.error('stray-notes', place, `the term "${id}" is for everybody and has no notes`);
    if (isBlank(content)) context.report.error('empty-term', place, `the term "${id}" is not explained`);
    const inner = enterBlock(draft.source, name.raw, at, name.text);
    return { id, name: readText(readLine(readNameTokens(name), 0, inner, prose)), content };
  });
}

/** The heading's tokens without the braces at its end. */
function readNameTokens({ tokens, text }: Tokens.Heading): Tokens.Heading['tokens'] {
  let left = text.length;
  return tokens.flatMap((token) => {
    const kept = Math.min(left, token.raw.length);
    left -= kept;
    if (kept <= 0) return [];
    return token.type === 'text'
      ? [{ ...token, raw: token.raw.slice(0, kept), text: token.text.slice(0, kept) }]
      : [token];
  });
}
