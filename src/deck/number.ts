import type { Deck, Reference, Step, Term } from './deck.ts';
import type { Citation, Footnote, Inline, Prose } from './prose.ts';

/** Every prose and picture citation of a deck in reading order. */
function findProse(deck: Deck): (Prose | Citation)[] {
  return deck.chapters.flatMap((chapter) =>
    chapter.slides.flatMap((slide) => [
      slide.heading,
      ...slide.steps.flatMap((step) => [
        ...(step.sceneCitation ? [step.sceneCitation] : []),
        ...[step.projected, step.story, step.note, step.caution, step.ask?.prose ?? null].filter(
          (prose) => prose !== null,
        ),
      ]),
    ]),
  );
}

/** The inlines of prose, those inside its footnotes too. */
function findInlines(found: readonly (Prose | Citation)[]): Inline[] {
  return found
    .flatMap((each) => ('parts' in each ? each.parts.filter((part) => typeof part !== 'string') : [each]))
    .flatMap((inline) =>
      inline.kind === 'footnote' ? [inline, ...findInlines([inline.content])] : [inline],
    );
}

/** The terms that prose uses, and those that their own explanations use. */
function findTerms(inlines: readonly Inline[], glossary: readonly Term[], known: Set<string>): void {
  for (const inline of inlines) {
    if (inline.kind !== 'term' || known.has(inline.term)) continue;
    known.add(inline.term);
    const term = glossary.find(({ id }) => id === inline.term);
    if (term) findTerms(findInlines([term.content]), glossary, known);
  }
}

/** A part of a deck with references and footnotes numbered anew, and no reference or term that nothing uses. */
export function renumber(deck: Deck): Deck {
  const inlines = findInlines(findProse(deck));
  const terms = new Set<string>();
  findTerms(inlines, deck.glossary, terms);
  const glossary = deck.glossary.filter(({ id }) => terms.has(id));
  const all = [...inlines, ...findInlines(glossary.map(({ content }) => content))];
  const keys = new Set(
    all.flatMap((inline) => (inline.kind === 'citation' ? inline.items : [])).map(({ key }) => key),
  );
  if (deck.basedOn !== null) keys.add(deck.basedOn);
  const references = [...keys]
    .map((key) => deck.references.find((reference) => reference.key === key))
    .filter((reference): reference is Reference => reference !== undefined)
    .map((reference, index) => ({ ...reference, number: index + 1 }));
  const called = [...new Set(all.filter((inline) => inline.kind === 'footnote').map(({ number }) => number))];
  const numbers = new Map(called.sort((a, b) => a - b).map((number, index) => [number, index + 1]));
  const mend = (prose: Prose): Prose => mendFootnotes(prose, numbers);
  const mendStep = (step: Step): Step => ({
    ...step,
    projected: mend(step.projected),
    story: step.story && mend(step.story),
    note: step.note && mend(step.note),
    caution: step.caution && mend(step.caution),
    ask: step.ask && { ...step.ask, prose: mend(step.ask.prose) },
  });
  return {
    ...deck,
    chapters: deck.chapters.map((chapter) => ({
      ...chapter,
      slides: chapter.slides.map((slide) => ({
        ...slide,
        heading: mend(slide.heading),
        steps: slide.steps.map(mendStep),
      })),
    })),
    references,
    glossary: glossary.map((term) => ({ ...term, content: mend(term.content) })),
  };
}

function mendFootnotes(prose: Prose, numbers: ReadonlyMap<number, number>): Prose {
  const mendPart = (part: string | Inline): string | Inline => {
    if (typeof part === 'string' || part.kind !== 'footnote') return part;
    const footnote: Footnote = { ...part, number: numbers.get(part.number) ?? part.number };
    return { ...footnote, content: mendFootnotes(part.content, numbers) };
  };
  return { ...prose, parts: prose.parts.map(mendPart) };
}
