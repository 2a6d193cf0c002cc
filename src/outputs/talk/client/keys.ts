import type { Talk } from './talk.ts';

/** A key by its code, its name on the help page, and what it does. */
export interface Key {
  code: number;
  key: string;
  description: string;
  press: () => void;
}

function goTo(talk: Talk, index: number): void {
  const spot = talk.spots.at(index);
  if (spot) talk.go(spot);
}

/** Keys of every talk beside reveal.js's own. */
export function listKeys(talk: Talk): Key[] {
  return [
    { code: 36, key: 'Home', description: 'First slide', press: () => goTo(talk, 0) },
    { code: 35, key: 'End', description: 'Last step', press: () => goTo(talk, -1) },
    {
      code: 84,
      key: 'T',
      description: 'Light or dark',
      press: () => talk.setTheme(talk.theme === 'dark' ? 'light' : 'dark'),
    },
    { code: 76, key: 'L', description: 'Laser dot', press: () => talk.tools.take('laser') },
    { code: 68, key: 'D', description: 'Draw', press: () => talk.tools.take('pen') },
    { code: 67, key: 'C', description: 'Clear what is drawn', press: () => talk.tools.clear() },
  ];
}
