import type { Label, Line, Tone } from '../../marks/picture.ts';

/** A person, a place or an idea. */
export interface GraphNode {
  id: string;
  label: string;
  caption: string | null;
  tone: Tone;
}

/** What two nodes, named by their ids, have to do with each other. */
export interface Tie {
  from: string;
  to: string;
  label: string | null;
  style: 'solid' | 'dashed' | 'arrow';
  tone: Tone | null;
}

/** A headed list of words: a set, or a column of a ledger. */
export interface WordList {
  label: string;
  items: string[];
}

/** Nodes and ties, or lists of words, and how they are shown. */
export interface NodesState {
  show: 'pairs' | 'triangle' | 'sets' | 'ledger' | 'web';
  nodes: GraphNode[];
  ties: Tie[];
  /** Ids of the stressed nodes; null for all. */
  lit: string[] | null;
  sets: WordList[];
  shared: string[];
  columns: WordList[];
  unit: string | null;
  caption: string | null;
}

/** Words and lines of a picture without dots of its own. */
export interface NodeMarks {
  labels: Label[];
  lines: Line[];
}
