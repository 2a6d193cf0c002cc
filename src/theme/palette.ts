import type { Palette } from '../marks/picture.ts';

/** Colours of one ground, by the names that style sheets know them by: `paper-raised` is `var(--paper-raised)`. */
type GroundColours = Palette & Record<'paper-raised' | 'line' | 'link' | 'shadow', string>;

type HallColours = GroundColours &
  Record<
    `${'hope' | 'cold'}-words` | 'veil' | 'pen' | 'laser' | 'laser-edge' | `pace-${'even' | 'slow' | 'late'}`,
    string
  >;

const light = {
  paper: '#f7f2e8',
  'paper-raised': '#fffdf8',
  ink: '#1d1915',
  muted: '#62594d',
  line: '#d8cfbf',
  hope: '#b27a08',
  verdict: '#7d1d22',
  cold: '#4a6177',
  rest: '#b3a997',
  link: '#7d1d22',
  shadow: 'rgb(0 0 0 / 0.16)',
} satisfies GroundColours;

const dark = {
  ...light,
  paper: '#171410',
  'paper-raised': '#211d17',
  ink: '#efe7d9',
  muted: '#b1a693',
  line: '#3d362c',
  hope: '#dfa63a',
  verdict: '#dc6b6d',
  cold: '#8eaac3',
  rest: '#736a5b',
  link: '#ea9a95',
} satisfies GroundColours;

// More contrast than a page has, for a projector in a lit room; words need more than dots of the same tone.
const hall = {
  ...light,
  paper: '#fbf8f1',
  'paper-raised': '#ffffff',
  ink: '#17130f',
  muted: '#4b4338',
  rest: '#958a75',
  line: '#cdc2af',
  'hope-words': '#6b4700',
  'cold-words': '#374b5e',
  // What lies over the slide while help is open.
  veil: 'rgb(0 0 0 / 0.5)',
  // The pen and the laser have colours that no tone has.
  pen: '#0a62c9',
  laser: '#e3121b',
  'laser-edge': '#ffffff',
  // How the lecturer keeps to the time.
  'pace-even': '#2c6b34',
  'pace-slow': '#8a5300',
  'pace-late': '#b0161d',
} satisfies HallColours;

const darkHall = {
  ...hall,
  paper: '#14110e',
  'paper-raised': '#1f1b16',
  ink: '#f8f3e9',
  muted: '#cfc5b4',
  rest: '#8d8475',
  line: '#463f36',
  hope: '#e6ac35',
  verdict: '#f08378',
  cold: '#a3bdd4',
  link: '#f3b0a8',
  'hope-words': '#e6ac35',
  'cold-words': '#a3bdd4',
  pen: '#58b0ff',
  'pace-even': '#8fce96',
  'pace-slow': '#efb95b',
  'pace-late': '#ff9d94',
} satisfies HallColours;

/** Every colour of every output, by the ground that it stands on: the pages' two, the hall's two, and white paper. */
export const GROUNDS = { light, dark, hall, darkHall, print: { ...light, paper: '#ffffff' } } as const;

/** Colours by name, by the name of their ground. */
export type Grounds = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * The colours of a ground by the names of their custom properties. With a second ground each is that of the first or
 * of the second, as the element's `color-scheme` is light or dark. Throws on the name of an unknown ground.
 */
export function findColours(
  first: string,
  second = first,
  grounds: Grounds = GROUNDS,
): Record<string, string> {
  const dim = readGround(second, grounds);
  return Object.fromEntries(
    Object.entries(readGround(first, grounds)).map(([name, colour]) => {
      const other = dim[name] ?? colour;
      return [`--${name}`, colour === other ? colour : `light-dark(${colour}, ${other})`];
    }),
  );
}

function readGround(name: string, grounds: Grounds): Readonly<Record<string, string>> {
  const ground = grounds[name];
  if (!ground)
    throw new Error(`No ground is called "${name}": there are ${Object.keys(grounds).join(', ')}.`);
  return ground;
}
