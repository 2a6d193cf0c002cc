/** Classes of temml's as ours. */
const CLASSES: Readonly<Record<string, string>> = {
  'tml-left': 'maths-left',
  'tml-right': 'maths-right',
  'tml-jot': 'maths-open',
  'tml-small': 'maths-close',
  'tml-sml-pad': 'maths-lean-1',
  'tml-med-pad': 'maths-lean-2',
  'tml-lrg-pad': 'maths-lean-3',
  'tml-prime': 'maths-prime',
  'tml-overline': 'maths-over',
  'tml-underline': 'maths-under',
  'tml-fbox': 'maths-box',
  'tml-cancel': 'maths-strike',
  upstrike: 'maths-strike-up',
  downstrike: 'maths-strike-down',
  sout: 'maths-strike-through',
  'tml-xcancel': 'maths-strike-cross',
  mathscr: 'maths-script',
  'tml-hat-1': 'maths-wide-2',
  'tml-hat-2': 'maths-wide-4',
  'tml-hat-3': 'maths-wide-6',
  'tml-hat-4': 'maths-wide-8',
  'tml-tilde-2': 'maths-wide-2',
  'tml-tilde-3': 'maths-wide-3',
  'tml-tilde-4': 'maths-wide-4',
};

/** Classes by which temml tells browsers apart, or that say what the elements say already. */
const NEEDLESS = /^(?:tml-(?:display|label|vec|tag|tageqn|eqn)|mathcal|(?:chr|wbk|ff)-[a-z-]+)$/;

/** A class list of temml's as classes of ours; adds to `lost` what none of them shows. */
export function readClasses(list: string, lost: Set<string>): string[] {
  return list.split(/\s+/).flatMap((name) => {
    if (name === '' || NEEDLESS.test(name)) return [];
    const own = Object.hasOwn(CLASSES, name) ? CLASSES[name] : undefined;
    if (own === undefined) lost.add('some of its lines');
    return own === undefined ? [] : [own];
  });
}

/** Points of TeX's in an em of its type. */
const POINTS = 11.955;

/** The steps, in quarters of an em, of the space beside a cell. */
const MAX_SPACE = 8;

/** Declarations that our style sheet makes by itself, or that only some browser needs. */
const OWN = /^(?:display|text-align|height|padding|math-depth: ?[12]|transform: ?none)/;

/** A `style` of temml's as classes of ours; adds to `lost` what none of them shows. */
export function readStyles(element: string, style: string, lost: Set<string>): string[] {
  return style.split(';').flatMap((declaration) => {
    const [name = '', value = ''] = declaration.split(':').map((part) => part.trim());
    if (name === '') return [];
    const found = readStyle(element, name, value);
    if (found === null && !OWN.test(`${name}:${value}`))
      lost.add(/color|background/.test(name) ? 'its colours' : 'the place of some of its parts');
    return found === null ? [] : [found];
  });
}

function readStyle(element: string, name: string, value: string): string | null {
  if (element === 'mtd' && /^padding-(?:left|right)$/.test(name)) {
    const em = Number.parseFloat(value) / (value.endsWith('pt') ? POINTS : 1);
    const steps = Math.min(MAX_SPACE, Math.max(0, Math.round(em * 4)));
    return Number.isNaN(steps) ? null : `maths-${name === 'padding-left' ? 'before' : 'after'}-${steps}`;
  }
  const side = /^border-(top|right|bottom|left)$/.exec(name)?.[1];
  if (side) return `maths-line-${side}`;
  if (name === 'border') return 'maths-box';

  if (name === 'padding' && element === 'mtd') return 'maths-bare';
  if (name === 'width' && value === '100%') return 'maths-whole';
  if (name === 'width' && value.endsWith('%')) return 'maths-margin';
  if (name === 'math-depth' && value === '0') return 'maths-accent';
  return null;
}
