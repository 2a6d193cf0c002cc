/**
 * Whether two words are one edit apart: a letter added, left out, replaced, or swapped with the next (Damerau 1964,
 * https://doi.org/10.1145/363958.363994).
 */
export function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [[...a], [...b]] : [[...b], [...a]];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start++;
  const [restShort, restLong] = [short.slice(start), long.slice(start)];
  if (short.length < long.length) return isSame(restShort, restLong.slice(1));
  if (restShort.length === 0) return false;
  const isSwap = restShort[0] === restLong[1] && restShort[1] === restLong[0];
  return (
    isSame(restShort.slice(1), restLong.slice(1)) || (isSwap && isSame(restShort.slice(2), restLong.slice(2)))
  );
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.join('') === b.join('');
}
