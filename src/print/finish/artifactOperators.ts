import { findLineEnd, isPathStep, MARKED, PAINTS, STARTS_PATH } from '../objects/operators.ts';

/**
 * Makes artifacts of all that is painted outside marked content, and of the marked content whose MCID is in `decorative`
 * (ISO 14289-1, 7.1: content is tagged or an artifact). An XObject named in `taggedXObjects` has marked content of its own.
 */
export function wrapArtifacts(
  operators: string,
  decorative: ReadonlySet<number> = new Set(),
  taggedXObjects: ReadonlySet<string> = new Set(),
): string {
  const out: string[] = [];
  let depth = 0;
  let path = -1;
  // Marked content is copied whole, from here.
  let kept = 0;
  for (let start = 0, end = 0; start < operators.length; start = end + 1) {
    end = findLineEnd(operators, start);
    if (depth > 0 && isPathStep(operators, start, end)) continue;
    const line = operators.slice(start, end);
    if (line.endsWith('BDC') || line.endsWith('BMC')) {
      if (depth++ === 0) kept = start;
      const mcid = MARKED.exec(line)?.[2];
      if (mcid === undefined || !decorative.has(Number(mcid))) continue;
      if (kept < start) out.push(operators.slice(kept, start - 1));
      out.push('/Artifact BMC');
      kept = end + 1;
    } else if (line === 'EMC') {
      if (--depth === 0) out.push(operators.slice(kept, end));
    } else if (depth > 0) continue;
    else if (line === 'BT') out.push('/Artifact BMC', line);
    else if (line === 'ET') out.push(line, 'EMC');
    else {
      if (path < 0 && STARTS_PATH.test(line)) path = out.length;
      if (PAINTS.test(line) && !(line.endsWith(' Do') && taggedXObjects.has(line.slice(1, -3)))) {
        if (path < 0) out.push('/Artifact BMC');
        else out.splice(path, 0, '/Artifact BMC');
        out.push(line, 'EMC');
      } else out.push(line);
      if (PAINTS.test(line) || / ?n$/.test(line)) path = -1;
    }
  }
  return out.join('\n');
}
