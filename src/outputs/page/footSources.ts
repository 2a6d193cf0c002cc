import type { Slide } from '../../deck/deck.ts';
import { listNodes } from '../../deck/nodes.ts';
import type { Citation, Prose } from '../../deck/prose.ts';
import { readText } from '../../deck/text.ts';
import { splitCitation } from './sources.ts';

/** A source named in a slide's foot. */
interface Named {
  key: string;
  text: string;
}

function nameItems(citation: Citation): Named[] {
  return splitCitation(citation)
    .map((text, index) => ({ key: citation.items[index]?.key ?? '', text }))
    .filter(({ text }) => text !== '');
}

/** The part of `text` in which it differs from `other`, from a comma on: "¶9" of "Smith, ¶9" and "Smith, ¶8". */
function cutCommon(text: string, other: string): string {
  let end = 0;
  while (end < text.length && text[end] === other[end]) end++;
  const comma = text.lastIndexOf(', ', end);
  return comma < 0 ? text : text.slice(comma + 2);
}

/** Joins what is cited of one source: "Smith, ¶8" and "Smith, ¶9" are "Smith, ¶8, ¶9". */
function mergeNamed(named: Named[]): string[] {
  const merged = new Map<string, string>();
  for (const { key, text } of named) {
    const before = merged.get(key);
    if (before === undefined || text.startsWith(`${before}, `)) merged.set(key, text);
    else if (
      before !== text &&
      !before.startsWith(`${text}, `) &&
      !`${before}, `.includes(`, ${cutCommon(text, before)}, `)
    )
      merged.set(key, `${before}, ${cutCommon(text, before)}`);
  }
  return [...merged.values()];
}

function findNamed(prose: Prose): Named[] {
  return listNodes(prose).flatMap((node) => {
    if (node.type === 'footnote')
      return [{ key: `footnote ${node.number}`, text: `${node.number} ${readText(node.content)}` }];
    return node.type === 'citation' && !node.narrative ? nameItems(node) : [];
  });
}

/** The citations and footnotes of prose that go to the foot of a slide; a narrative citation stays in its sentence. */
export function findSources(prose: Prose): string[] {
  return mergeNamed(findNamed(prose));
}

/** What a slide's foot cites at a step, from 1: the step's picture, the heading, the words so far; each source once. */
export function listSources(slide: Slide, step: number): string[] {
  const shown = slide.steps[step - 1]?.sceneCitation;
  const said = slide.steps.slice(0, step).flatMap(({ projected }) => findNamed(projected));
  return mergeNamed([...(shown ? nameItems(shown) : []), ...findNamed(slide.heading), ...said]);
}
