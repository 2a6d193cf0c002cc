import { slug } from 'github-slugger';
import type { Place } from '../../report/diagnostic.ts';
import type { Report } from '../../report/report.ts';

/** An id that an author writes is what a heading is made into; digits alone would be a slide's number in the talk's addresses. */
export function checkId({ value, place }: { value: string; place: Place }, report: Report): void {
  const right = slug(value);
  if (value === '' || /^\d+$/.test(value))
    report.error(
      'bad-id',
      place,
      value === '' ? 'this id is empty' : `"${value}" is a number, and no id`,
      'write one with letters: {#id}',
    );
  else if (value !== right) report.error('bad-id', place, `"${value}" is no id`, `write it as "${right}"`);
}
