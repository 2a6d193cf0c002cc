/** Type and space that several rules share, by where they are read; each name is a custom property's. */
export const SCALES = {
  /** The web's pages: in units of the reader's own type size. */
  page: {
    'type-fine': '0.8125rem',
    'type-note': '0.875rem',
    'type-small': '0.9375rem',
    'type-aside': '1rem',
    'type-text': '1.125rem',
    'type-lead': 'clamp(1.25rem, 1rem + 0.9vw, 1.75rem)',
    'type-display': 'clamp(2.875rem, 1.2rem + 5.7vw, 8rem)',
    measure: '29em',
    edge: 'clamp(1.25rem, 5.5vw, 5.5rem)',
    bar: '3rem',
  },
  /** The hall's screen, in its own pixels: 1920 of them, or 1440, across. */
  hall: {
    'type-foot': '28px',
    'type-table': '30px',
    'type-text': '36px',
    'type-quote': '40px',
    'type-subtitle': '46px',
    'type-above': '64px',
    'type-heading': '66px',
    'type-bare': '72px',
    'type-title': '128px',
    edge: '96px',
  },
  /** Paper: sizes with their leading, as `font` takes them. */
  sheet: {
    'type-fine': '7.75pt / 9.5pt',
    'type-note': '8.5pt / 12pt',
    'type-small': '9pt / 12pt',
    'type-label': '9.5pt / 13pt',
    'type-text': '10.5pt / 15pt',
  },
} as const;

/** Families of type, on every page and paper. */
const FAMILIES = { serif: '"Spectral", serif', sans: '"Source Sans 3", sans-serif' };

/** A scale of type and space by the names of its custom properties, with the families. Throws on the name of an unknown scale. */
export function findSizes(name: string): Record<string, string> {
  const scales: Record<string, Record<string, string>> = SCALES;
  const scale = scales[name];
  if (!scale) throw new Error(`No scale is called "${name}": there are ${Object.keys(SCALES).join(', ')}.`);
  const sizes = Object.entries({ ...FAMILIES, ...scale });
  return Object.fromEntries(sizes.map(([property, value]) => [`--${property}`, value]));
}
