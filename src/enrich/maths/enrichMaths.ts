import type { Deck, Slide } from '../../deck/deck.ts';
import { findFormulas, mapFormulas } from '../../deck/maths.ts';
import { estimateWidth } from '../../deck/mathsWidth.ts';
import { listDeepNodes } from '../../deck/nodes.ts';
import type { Formula } from '../../deck/prose.ts';
import { readText } from '../../deck/text.ts';
import type { Diagnostic } from '../../report/diagnostic.ts';
import { createReport } from '../../report/report.ts';
import { createReader, type ReadFormula } from './readTex.ts';
import { speakFormulas } from './speak.ts';

/** A displayed formula that is wider, in em of its type, fits on no slide or page even in small type. */
const MAX_WIDTH = 60;

/**
 * The deck with its formulas as MathML and in spoken words; the libraries for them are loaded where there are formulas. A
 * formula that can't be read is an error, one whose look is not kept whole a warning, both at its place.
 */
export async function enrichMaths(deck: Deck): Promise<{ deck: Deck; diagnostics: Diagnostic[] }> {
  const formulas = findFormulas(deck);
  if (formulas.length === 0) return { deck, diagnostics: [] };
  const report = createReport();
  const readTex = await createReader();
  const read = new Map<string, ReadFormula>();
  for (const formula of formulas) {
    const key = nameFormula(formula);
    const made = read.get(key) ?? readTex(formula.tex, formula.isDisplay);
    read.set(key, made);
    const place = formula.place ?? { file: 'deck.yaml', line: 1, column: 1 };
    if (made.problem !== null)
      report.error(
        'bad-formula',
        place,
        `the formula ${shorten(formula.tex)} can’t be read: ${made.problem}`,
      );
    else if (made.lost.length > 0)
      report.warn(
        'formula-look',
        place,
        `the formula ${shorten(formula.tex)} is shown without ${made.lost.join(' and ')}`,
      );
    if (made.content && formula.isDisplay && estimateWidth(made.content) > MAX_WIDTH)
      report.warn(
        'wide-formula',
        place,
        `the formula ${shorten(formula.tex)} is wider than a slide or a page`,
        'break it into lines: \\begin{aligned} … \\\\ … \\end{aligned}',
      );
  }
  const contents = [...read].flatMap(([key, { content }]) => (content ? [[key, content] as const] : []));
  const { spoken, language } = await speakFormulas(contents, deck.language);
  const enriched = mapFormulas(deck, (formula) => {
    const key = nameFormula(formula);
    return {
      ...formula,
      content: read.get(key)?.content ?? null,
      spoken: spoken.get(key) ?? '',
      spokenLanguage: language,
    };
  });
  return { deck: nameSlides(enriched), diagnostics: report.list() };
}

/** Formulas that are written and set alike are read once. */
function nameFormula({ tex, isDisplay }: Formula): string {
  return `${isDisplay ? '$$' : '$'}${tex}`;
}

function shorten(tex: string): string {
  const line = tex.replace(/\s+/g, ' ').trim();
  return `"${line.length > 50 ? `${line.slice(0, 49)}…` : line}"`;
}

/** Slides whose headings have formulas are called as those are spoken. */
function nameSlides(deck: Deck): Deck {
  const name = (slide: Slide): Slide =>
    listDeepNodes(slide.heading).some(({ type }) => type === 'math')
      ? { ...slide, name: readText(slide.heading) }
      : slide;
  return {
    ...deck,
    chapters: deck.chapters.map((chapter) => ({ ...chapter, slides: chapter.slides.map(name) })),
  };
}
