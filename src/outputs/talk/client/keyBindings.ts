import type { KeyBinding, Talk } from './model.ts';

function goTo(talk: Talk, index: number): void {
  const position = talk.positions.at(index);
  if (position) talk.go(position);
}

/** The keys of every talk beside reveal.js's own. */
export function listKeyBindings(talk: Talk): KeyBinding[] {
  return [
    // Home and End.
    { code: 36, press: () => goTo(talk, 0) },
    { code: 35, press: () => goTo(talk, -1) },
    { code: 84, press: () => talk.setTheme(talk.theme === 'dark' ? 'light' : 'dark') },
    { code: 76, press: () => talk.tools.take('laser') },
    { code: 68, press: () => talk.tools.take('pen') },
    { code: 67, press: () => talk.tools.clear() },
  ];
}
