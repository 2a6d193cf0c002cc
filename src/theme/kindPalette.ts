/** Colours of what only some decks have: code, and words that are marked. */
type KindColours = Record<
  | `code-${'keyword' | 'string' | 'number' | 'comment' | 'function' | 'type' | 'constant' | 'name'}`
  | `code-${'punctuation' | 'inserted' | 'deleted' | 'far' | 'lit' | 'edge'}`
  | 'mark',
  string
>;

// Seven to one on every light ground, and on the lines that are lit; what recedes has three to one.
const onLight = {
  'code-keyword': '#7d1d22',
  'code-string': '#3d4d0f',
  'code-number': '#5f3f00',
  'code-comment': '#4b4338',
  'code-function': '#1d4470',
  'code-type': '#134d48',
  'code-constant': '#5b2a6b',
  'code-name': '#1d4470',
  'code-punctuation': '#4b4338',
  'code-inserted': '#1c5226',
  'code-deleted': '#8a1218',
  'code-far': '#857b6b',
  'code-lit': '#f6ead0',
  'code-edge': '#b27a08',
  mark: '#f9e7ab',
} satisfies KindColours;

const onDark = {
  'code-keyword': '#f3b0a8',
  'code-string': '#c9d68c',
  'code-number': '#ecc06a',
  'code-comment': '#cfc5b4',
  'code-function': '#a9cdee',
  'code-type': '#97d9cd',
  'code-constant': '#d9b8e8',
  'code-name': '#a9cdee',
  'code-punctuation': '#cfc5b4',
  'code-inserted': '#9ed6a4',
  'code-deleted': '#ffaaa2',
  'code-far': '#7d7567',
  'code-lit': '#352b1a',
  'code-edge': '#dfa63a',
  mark: '#55430f',
} satisfies KindColours;

/** Those colours by the ground that they stand on, as `GROUNDS` names it. */
export const KIND_GROUNDS = {
  light: onLight,
  dark: onDark,
  hall: onLight,
  darkHall: onDark,
  print: onLight,
} as const;
