import type { Attributes } from '../../deck/prose.ts';
import type { Place } from '../../report/diagnostic.ts';
import { isNotesName } from '../checks/names.ts';
import { keepAttributes } from './allow.ts';
import { readAttributeList } from './attributes.ts';
import type { Reading } from './reading.ts';

/** Reads what stands between the braces of a span or div; what may not be given is a warning. Null when nothing is left. */
export function readSpanAttributes(text: string, place: Place, { context }: Reading): Attributes | null {
  const list = readAttributeList(text);
  if (!list) return null;
  const given: Record<string, string> = { ...list.pairs };
  if (list.classes.length > 0) given.class = list.classes.join(' ');
  if (list.id !== null) given.id = list.id;
  const kept = keepAttributes('span', given) ?? {};
  for (const name of Object.keys(given))
    if (!(name in kept)) {
      if (name === 'id' && isNotesName(given.id ?? '')) {
        const hint = 'write them under Note:, or between ::: notes and :::';
        context.report.error('stray-notes', place, `"#${given.id}" does not make notes of these words`, hint);
        continue;
      }
      const what = name === 'id' ? `the id "${list.id}"` : name;
      context.report.warn('html-dropped', place, `${what} of these words is not allowed and is left out`);
    }
  return Object.keys(kept).length > 0 ? kept : null;
}
