import { distance } from 'fastest-levenshtein';

/** The name most like the one written, or null when none is near enough to be meant. */
export function findNearest(written: string, names: Iterable<string>): string | null {
  let best: string | null = null;
  const reach = Math.min(
    written.length - 1,
    written.length < 4 ? 1 : Math.max(2, Math.floor(written.length / 3)),
  );
  let least = reach + 1;
  for (const name of names) {
    const steps = distance(written.toLowerCase(), name.toLowerCase());
    if (steps < least) {
      best = name;
      least = steps;
    }
  }
  return best;
}

/** A hint that offers the nearest name, or else lists the few there are. */
export function hintNames(written: string, names: Iterable<string>): string | undefined {
  const all = [...names].filter((name) => name !== '');
  const nearest = findNearest(written, all);
  if (nearest !== null) return `did you mean "${nearest}"?`;
  if (all.length === 0 || all.length > 12) return undefined;
  return all.length === 1 ? `only "${all[0]}" is known` : `one of ${all.join(', ')}`;
}
