import type { Deck } from './deck.ts';
import type { MathsElement } from './formulaContent.ts';
import { listProses, mapDeck } from './mapDeck.ts';
import { listDeepNodes, mapNodes } from './nodes.ts';
import type { Formula } from './prose.ts';

/** Every formula of a deck in reading order, each as often as it stands there; those of the glossary last. */
export function findFormulas({ chapters, glossary }: Pick<Deck, 'chapters' | 'glossary'>): Formula[] {
  return [...listProses({ chapters }), ...glossary.map(({ content }) => content)]
    .flatMap(listDeepNodes)
    .filter((node): node is Formula => node.type === 'math');
}

/** A deck with every formula replaced by what `change` returns for it. */
export function mapFormulas(deck: Deck, change: (formula: Formula) => Formula): Deck {
  return mapDeck(deck, {
    prose: (prose) => mapNodes(prose, (node) => [node.type === 'math' ? change(node) : node]),
    citation: (citation) => citation,
  });
}

/** A deck with its formulas as an output shows them; one without any is itself. */
export function showFormulas(deck: Deck, shownAs: NonNullable<Formula['shownAs']>): Deck {
  if (findFormulas(deck).length === 0) return deck;
  return mapFormulas(deck, (formula) => ({ ...formula, shownAs }));
}

/** The characters that formulas are set in. One letter by itself is an italic sign of mathematics. */
export function listMathsSigns(formulas: readonly Formula[]): string {
  const signs = new Set<string>();
  for (const { content } of formulas) if (content) addSigns(content, signs);
  return [...signs].sort().join('');
}

function addSigns({ name, attributes, children }: MathsElement, signs: Set<string>): void {
  // Drawn by the browser, with what is inside as long as its bar.
  if (name === 'msqrt' || name === 'mroot') signs.add('√');
  for (const child of children) {
    if (typeof child !== 'string') addSigns(child, signs);
    else {
      for (const sign of child) signs.add(sign);
      const italic = name === 'mi' && attributes.mathvariant !== 'normal' ? findItalic(child) : null;
      if (italic !== null) signs.add(italic);
    }
  }
}

/** Runs of letters, and where the signs of the same letters in italic begin (https://www.w3.org/TR/mathml-core/#italic-mappings). */
const ITALICS = [
  ['A', 'Z', 0x1d434],
  ['a', 'z', 0x1d44e],
  ['Α', 'Ω', 0x1d6e2],
  ['α', 'ω', 0x1d6fc],
] as const;

const OTHER_ITALICS: Readonly<Record<string, string>> = {
  h: 'ℎ',
  ı: '𝚤',
  ȷ: '𝚥',
  ϴ: '𝛳',
  '∇': '𝛻',
  '∂': '𝜕',
  ϵ: '𝜖',
  ϑ: '𝜗',
  ϰ: '𝜘',
  ϕ: '𝜙',
  ϱ: '𝜚',
  ϖ: '𝜛',
};

/** The sign that a browser shows for a letter that is an identifier; null where it shows the letter itself. */
function findItalic(letter: string): string | null {
  const other = OTHER_ITALICS[letter];
  if (other !== undefined) return other;
  const run = ITALICS.find(([first, last]) => letter.length === 1 && letter >= first && letter <= last);
  if (!run) return null;
  const [first, , italics] = run;
  return String.fromCodePoint(italics + (letter.codePointAt(0) ?? 0) - (first.codePointAt(0) ?? 0));
}
