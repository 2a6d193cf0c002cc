/** An operator that paints a path, a shading, an XObject or an inline image (ISO 32000-1, annex A). */
export const PAINTS = /^(?:f|F|f\*|S|s|B|B\*|b|b\*)$| (?:Do|sh)$|^EI$/;

/** An operator that begins a path. */
export const STARTS_PATH = / (?:m|re)$/;

/** The beginning of marked content that has an identifier: its role and its MCID. */
export const MARKED = /^\/(\S+?)\s*<<.*?\/MCID (\d+)/;

const [SPACE, LINE, MOVE, CURVE] = [' ', 'l', 'm', 'c'].map((letter) => letter.charCodeAt(0));

/** The index of the end of the line that begins at `start`. */
export function findLineEnd(code: string, start: number): number {
  const end = code.indexOf('\n', start);
  return end < 0 ? code.length : end;
}

/** True for a line that neither paints nor marks nor writes: a step of a path. */
export function isPathStep(code: string, start: number, end: number): boolean {
  const last = code.charCodeAt(end - 1);
  if (end - start < 3 || code.charCodeAt(end - 2) !== SPACE) return false;
  return last === LINE || last === MOVE || last === CURVE;
}
