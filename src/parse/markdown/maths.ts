import type { CrossReference, ProseNode } from '../../deck/prose.ts';
import type { Place } from '../../report/diagnostic.ts';
import { MAX_FORMULA_LENGTH } from './extensions/maths.ts';
import type { CitationToken, MathsToken } from './extensions/tokens.ts';
import type { Reading } from './reading.ts';

/** Reads a formula as it is written; what it says is read when the deck is enriched. */
export function readMaths(token: MathsToken, place: Place, { context }: Reading): ProseNode {
  const { raw, tex, isDisplay, id, isClosed } = token;
  if (!isClosed) {
    context.report.error(
      'open-formula',
      place,
      `the formula that $$ begins is not closed by $$ within its block and ${MAX_FORMULA_LENGTH} characters`,
      'take out blank lines inside it; dollars that are words are written \\$\\$',
    );
    return { type: 'text', value: raw, literal: true, place };
  }
  const equation = id === null ? null : { id, number: context.equations.push({ id, place }) };
  return { type: 'math', tex, isDisplay, equation, content: null, spoken: '', spokenLanguage: null, place };
}

/** Reads `@eq:id` as a link to a numbered equation, whose number becomes its words; null for any other citation. */
export function callEquation(
  { items, raw }: CitationToken,
  place: Place,
  { context }: Reading,
): CrossReference | null {
  const [first] = items;
  if (!first || items.length > 1 || !first.key.startsWith('eq:')) return null;
  context.links.push({ href: raw, target: first.key, place });
  return { type: 'crossReference', target: first.key, children: [], place };
}
