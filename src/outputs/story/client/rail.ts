/** Where the reader is, as the bar shows it. */
export interface Rail {
  /** Shows a place in steps: 0 is the opening, 1.5 half way through the second step, `steps` the end. */
  show(place: number): void;
}

interface Stretch {
  mark: HTMLElement | null;
  entry: HTMLElement | null;
  name: string;
  /** Words before each of its steps, from its own first on, and then all of its words. */
  words: number[];
  /** The index of its first step. */
  first: number;
  /** The share of it that is read, as its mark shows it. */
  shown: string;
}

/** Touches only the marks that change: the browser would restyle every other one for nothing. */
function showRead(stretch: Stretch, read: string): void {
  if (stretch.shown === read) return;
  stretch.shown = read;
  stretch.mark?.style.setProperty('--read', read);
}

/** Fills the bar's rail as one reads: a chapter is as long on it as its words are many. */
export function createRail(bar: HTMLElement, steps: readonly HTMLElement[]): Rail {
  const marks = [...bar.querySelectorAll<HTMLElement>('.rail > li')];
  const entries = [...bar.querySelectorAll<HTMLElement>('#page-contents li a')];
  const where = bar.querySelector('.where-is');
  const left = bar.querySelector('.left');
  const minutes = Number(bar.querySelector('.minutes')?.textContent);
  const stretches = findStretches(steps, marks, entries);
  const all = stretches.reduce((sum, { words }) => sum + (words.at(-1) ?? 0), 0);
  let said = '';

  return {
    show(place) {
      let done = 0;
      let now: Stretch | undefined;
      for (const stretch of stretches) {
        const total = stretch.words.at(-1) ?? 0;
        const inside = Math.min(stretch.words.length - 1, Math.max(0, place - stretch.first));
        const before = stretch.words[Math.floor(inside)] ?? total;
        const after = stretch.words[Math.floor(inside) + 1] ?? total;
        const read = before + (after - before) * (inside % 1);
        if (place >= stretch.first) now = stretch;
        showRead(stretch, (read / total).toFixed(3));
        done += read;
      }
      const rest = Math.ceil(minutes * (1 - done / all));
      const text =
        place <= 0 ? `${minutes} min to read` : rest <= 0 ? 'The end' : `${Math.min(rest, minutes)} min left`;
      const name = place > 0 && now?.entry ? now.name : 'Contents';
      if (said === text + name) return;
      said = text + name;
      if (left) left.textContent = text;
      if (where) where.textContent = name;
      for (const entry of entries) entry.removeAttribute('aria-current');
      if (place > 0) now?.entry?.setAttribute('aria-current', 'true');
      for (const mark of marks) mark.classList.toggle('now', place > 0 && mark === now?.mark);
    },
  };
}

function findStretches(
  steps: readonly HTMLElement[],
  marks: HTMLElement[],
  entries: HTMLElement[],
): Stretch[] {
  const stretches: Stretch[] = [];
  let section: Element | null = null;
  let numbered = 0;
  for (const [index, step] of steps.entries()) {
    const own = step.closest('section');
    if (own !== section || stretches.length === 0) {
      section = own;
      const at = step.querySelector('.chapter-head') ? numbered++ : -1;
      const entry = entries[at] ?? null;
      const name = entry ? [...entry.querySelectorAll('span')].map((each) => each.textContent).join(' ') : '';
      stretches.push({ mark: marks[at] ?? null, entry, name, words: [0], first: index, shown: '' });
    }
    const words = stretches.at(-1)?.words ?? [];
    const parts = [...step.querySelectorAll('.prose, .caution, .ask')];
    const count = parts.reduce((sum, { textContent }) => sum + textContent.split(/\s+/).length, 0);
    words.push((words.at(-1) ?? 0) + count);
  }
  return stretches;
}
