/** A key of the talk: its name, what it does, and whether it works on the lecturer's desk alone. */
export interface TalkKey {
  key: string;
  use: string;
  onlyDesk: boolean;
}

const ROWS: [key: string, use: string, where?: 'desk'][] = [
  ['→', 'next'],
  ['←', 'back'],
  ['↓', 'scroll the notes', 'desk'],
  ['S', 'projector window', 'desk'],
  ['F', 'full screen'],
  ['B', 'black'],
  ['O', 'overview'],
  ['G', 'go to a slide'],
  ['L', 'laser'],
  ['D', 'draw'],
  ['C', 'clear'],
  ['Z', 'zoom'],
  ['T', 'light or dark'],
  ['M', 'plan', 'desk'],
  ['+ −', 'size of notes', 'desk'],
  ['R', 'reset the clock', 'desk'],
  ['?', 'all keys'],
];

/** The keys of the talk, in the order of a lecture. */
export const TALK_KEYS: readonly TalkKey[] = ROWS.map(([key, use, where]) => ({
  key,
  use,
  onlyDesk: where === 'desk',
}));
