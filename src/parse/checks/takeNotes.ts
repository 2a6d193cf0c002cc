import { listDeepNodes, mapNodes } from '../../deck/nodes.ts';
import type { Prose, ProseNode } from '../../deck/prose.ts';
import type { Report } from '../../report/report.ts';
import { isNotesName, isNotesSlip } from './names.ts';

/** The classes of a node or an item of a list, and the language of code. */
function listMarks(node: ProseNode): string[] {
  const classes = node.attributes?.class?.split(/\s+/) ?? [];
  return node.type === 'codeBlock' ? [...classes, node.language] : classes;
}

function isMarkedAsNotes(node: ProseNode): boolean {
  return listMarks(node).some(isNotesName);
}

/** Prose without what is marked as notes inside it, and those notes. */
export function takeNotes(prose: Prose): { rest: Prose; notes: Prose } {
  const notes: ProseNode[] = [];
  const rest = mapNodes(prose, (node) => {
    if (isMarkedAsNotes(node)) {
      notes.push(node);
      return [];
    }
    if (node.type !== 'list') return [node];
    notes.push(...node.items.filter(isMarkedAsNotes).flatMap(({ children }) => children));
    return [{ ...node, items: node.items.filter((item) => !isMarkedAsNotes(item)) }];
  });
  return { rest, notes };
}

/** Reports classes and languages of code that are a slip of those of notes: their words would be projected. */
export function checkMarks(prose: Prose, report: Report): void {
  const marked = listDeepNodes(prose).flatMap((node): ProseNode[] =>
    node.type === 'list' ? [node, ...node.items] : [node],
  );
  for (const node of marked) {
    const slip = listMarks(node).find(isNotesSlip);
    if (slip !== undefined && node.place)
      report.error(
        'stray-notes',
        node.place,
        `"${slip}" looks like a mark of notes and is none: these words would be projected`,
        'write notes for the speaker, or another name for anything else',
      );
  }
}
