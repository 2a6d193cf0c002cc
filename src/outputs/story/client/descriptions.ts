/**
 * Describes the picture of a step in the page's own words: those under its picture, or under the earlier one of the
 * same scene; empty for a step without a picture.
 */
export function describeStep(steps: readonly HTMLElement[], step: number): string {
  for (let index = step; steps[index]?.querySelector('.plate'); index--) {
    const words = steps[index]?.querySelector('.description')?.textContent;
    if (words) return words;
  }
  return '';
}
