import type { PictureWords, Table } from '../../marks/picture.ts';
import { writeWords } from '../pictureWords.ts';
import type { GraphNode, NodesState, WordList } from './model.ts';

function writeNode({ label, caption }: GraphNode): string {
  return caption ? `${label} (${caption})` : label;
}

function writeList({ label, items }: WordList): string {
  return `${label}: ${items.length > 0 ? items.join(', ') : 'nothing'}.`;
}

function findLabel(state: NodesState, id: string): string {
  return state.nodes.find((node) => node.id === id)?.label ?? id;
}

/** What a picture of nodes shows, in words. */
export function describeNodes(_data: null, state: NodesState): PictureWords {
  return writeWords(writeShown(state), tabulateNodes(state), state);
}

function writeShown(state: NodesState): string {
  if (state.show === 'sets') {
    const both = state.shared.length > 0 ? ` In both: ${state.shared.join(', ')}.` : '';
    return `Two overlapping sets of words. ${state.sets.map(writeList).join(' ')}${both}`;
  }
  if (state.show === 'ledger') return `A ledger of two columns. ${state.columns.map(writeList).join(' ')}`;
  const shape = { pairs: 'Pairs', triangle: 'A triangle', web: 'A web' }[state.show];
  const ties = state.ties.map(
    ({ from, to, label, style }) =>
      `${findLabel(state, from)} ${style === 'arrow' ? 'to' : 'and'} ${findLabel(state, to)}${label ? `: ${label}` : ''}`,
  );
  const lit = state.lit ? ` Stressed: ${state.lit.map((id) => findLabel(state, id)).join(', ')}.` : '';
  return `${shape}: ${state.nodes.map(writeNode).join(', ')}.${ties.length > 0 ? ` Ties: ${ties.join('; ')}.` : ''}${lit}`;
}

function tabulateLists(caption: string, lists: WordList[]): Table {
  return {
    caption,
    columns: ['Words', 'Where'],
    rows: lists.flatMap(({ label, items }) => items.map((item) => [item, label])),
  };
}

/** The nodes and ties, or the words of the lists. */
function tabulateNodes(state: NodesState): Table {
  if (state.show === 'sets')
    return tabulateLists('Two sets of words', [...state.sets, { label: 'both', items: state.shared }]);
  if (state.show === 'ledger') {
    const [first, second] = state.columns as [WordList, WordList];
    const rows = Array.from({ length: Math.max(first.items.length, second.items.length, 1) }, (_, index) => [
      first.items[index] ?? '',
      second.items[index] ?? '',
    ]);
    return { caption: `${first.label} and ${second.label}`, columns: [first.label, second.label], rows };
  }
  const nodes = state.nodes.map(({ label, caption }) => [label, caption ?? '']);
  const ties = state.ties.map(({ from, to, label }) => [
    `${findLabel(state, from)} – ${findLabel(state, to)}`,
    label ?? '',
  ]);
  return { caption: 'Nodes and ties', columns: ['Who', 'Note'], rows: [...nodes, ...ties] };
}
