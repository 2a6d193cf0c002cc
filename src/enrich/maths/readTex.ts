import type { MathsElement } from '../../deck/formulaContent.ts';
import { readMathml } from './gate.ts';
import { explainTex } from './reasons.ts';

/** A formula as it was read: its MathML and what of its look that lacks, or what is wrong with it. */
export interface ReadFormula {
  content: MathsElement | null;
  /** "its colour", "a box". */
  lost: readonly string[];
  problem: string | null;
}

/** How wide, in em, a space or a rule of a formula may be. */
const MAX_EM = 50;

/** How often the macros of a formula may be expanded. */
const MAX_MACROS = 1000;

/** Loads temml, and returns what reads formulas by it: nothing in a formula is trusted with addresses, ids or styles. */
export async function createReader(): Promise<(tex: string, isDisplay: boolean) => ReadFormula> {
  const { default: temml } = await import('temml');
  return (tex, displayMode) => {
    try {
      const mathml = temml.renderToString(tex, {
        displayMode,
        throwOnError: true,
        trust: false,
        strict: false,
        maxSize: [MAX_EM, MAX_EM],
        maxExpand: MAX_MACROS,
        macros: {},
      });
      const { content, lost } = readMathml(mathml);
      if (content) return { content, lost, problem: null };
      return {
        content: null,
        lost: [],
        problem: 'it holds what is no mathematics, or stands too deep in itself',
      };
    } catch (error) {
      return { content: null, lost: [], problem: explainTex(error) };
    }
  };
}
