import type { Chapter, Term } from '../../deck/deck.ts';
import { mapDeck } from '../../deck/mapDeck.ts';
import { listDeepNodes, mapNodes } from '../../deck/nodes.ts';
import type { ProseNode } from '../../deck/prose.ts';
import { listSpeeches } from '../../deck/voices.ts';
import type { Place } from '../../report/diagnostic.ts';
import type { Report } from '../../report/report.ts';

/** The words of a deck. */
interface Words {
  chapters: Chapter[];
  glossary: Term[];
}

/** The ids of numbered equations; one that two equations have is an error. */
export function checkEquations(
  equations: readonly { id: string; place: Place }[],
  report: Report,
): Set<string> {
  const known = new Map<string, Place>();
  for (const { id, place } of equations) {
    const other = known.get(id);
    if (place.file === 'glossary.md')
      report.error('stray-equation', place, 'only equations on slides have numbers', `leave {#${id}} out`);
    if (other)
      report.error(
        'duplicate-id',
        place,
        `the id "${id}" is taken by the equation at ${other.file}:${other.line}`,
        'give it another: {#eq:id}',
      );
    else known.set(id, place);
  }
  return new Set(known.keys());
}

/** The words of a deck in which every link to a numbered equation leads to the step that has it; one without words shows the number. */
export function linkEquations<Part extends Words>(words: Part): Part {
  const found = findEquations(words.chapters);
  if (found.size === 0) return words;
  const change = (node: ProseNode): ProseNode => {
    const equation = node.type === 'crossReference' ? found.get(node.target) : undefined;
    if (node.type !== 'crossReference' || !equation) return node;
    const shown: ProseNode = { type: 'text', value: `(${equation.number})`, literal: true };
    return { ...node, target: equation.step, children: node.children.length === 0 ? [shown] : node.children };
  };
  return mapDeck(words, {
    prose: (prose) => mapNodes(prose, (node) => [change(node)]),
    citation: (citation) => citation,
  });
}

function findEquations(chapters: readonly Chapter[]): Map<string, { step: string; number: number }> {
  const found = new Map<string, { step: string; number: number }>();
  for (const { heading, steps } of chapters.flatMap(({ slides }) => slides))
    for (const { id: step, projected, voices, number: index } of steps) {
      const proses = [projected, ...listSpeeches(voices, 'speaker').map(({ speech }) => speech.prose)];
      for (const node of [...(index === 1 ? [heading] : []), ...proses].flatMap(listDeepNodes))
        if (node.type === 'math' && node.equation && !found.has(node.equation.id))
          found.set(node.equation.id, { step, number: node.equation.number });
    }
  return found;
}
