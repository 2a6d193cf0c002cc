import { slug } from 'github-slugger';
import type { Chapter } from '../../deck/deck.ts';
import type { Place } from '../../report/diagnostic.ts';
import { hintNames } from '../../report/nearest.ts';
import type { Report } from '../../report/report.ts';

/** An id is what a heading is made into; digits alone would be a slide's number in the talk's addresses. */
export function checkId({ value, place }: { value: string; place: Place }, report: Report): void {
  const right = slug(value);
  if (value === '' || /^\d+$/.test(value))
    report.error(
      'bad-id',
      place,
      value === '' ? 'this heading gives no id' : `"${value}" is a number, and no id`,
      'write one after the heading, with letters: {#id}',
    );
  else if (value !== right) report.error('bad-id', place, `"${value}" is no id`, `write it as "${right}"`);
}

/** Ids that the pages give to parts of their own. */
const KEPT =
  /^(?:payload|page-(?:text|contents)|(?:list|part)-[a-z]+|(?:call|footnote|note)-\d+|(?:cite|ref)-.+)$/;

/**
 * Chapters and steps share one space of ids, that of the page's addresses: each id is used once, also by what the pages
 * make of them. Only a slide of a chapter may have the chapter's own: the address leads to it either way.
 */
export function checkIds(chapters: readonly Chapter[], terms: Iterable<string>, report: Report): void {
  const owners = new Map<string, { owner: string; file: string; chapter: boolean }>();
  const hint = 'give it another: {#id}';
  const claim = (id: string, owner: string, place: Place, chapter: boolean) => {
    const other = owners.get(id);
    if (id !== '' && other && !(other.chapter && other.file === place.file))
      report.error('duplicate-id', place, `the id "${id}" is taken by ${other.owner}`, hint);
    else if (KEPT.test(id))
      report.error('kept-id', place, `the pages keep the id "${id}" for themselves`, hint);
    else owners.set(id, { owner, file: place.file, chapter });
  };
  for (const id of terms)
    owners.set(`term-${id}`, { owner: `the term "${id}"`, file: 'glossary.md', chapter: false });
  for (const { id, file } of chapters)
    owners.set(`chapter-${id}`, { owner: `the head of the chapter ${file}`, file: '', chapter: false });
  for (const { slides } of chapters)
    for (const { id, place } of slides)
      owners.set(`${id}-heading`, {
        owner: `the heading at ${place.file}:${place.line}`,
        file: '',
        chapter: false,
      });
  for (const { id, file } of chapters) claim(id, `the chapter ${file}`, { file, line: 1, column: 1 }, true);
  for (const { slides } of chapters)
    for (const { steps, place } of slides)
      for (const { id } of steps) claim(id, `the slide at ${place.file}:${place.line}`, place, false);
}

/** Checks links that name no other site: `#id` leads to a chapter, a slide or a step; there is nothing else. */
export function checkLinks(
  links: readonly { href: string; target: string; place: Place }[],
  chapters: readonly Chapter[],
  report: Report,
): void {
  const slides = chapters.flatMap((chapter) => chapter.slides);
  const steps = slides.flatMap((slide) => slide.steps);
  const ids = new Set([...chapters, ...steps].map(({ id }) => id));
  for (const { href, target, place } of links)
    if (!ids.has(target))
      report.error('unknown-link', place, `the link "${href}" leads nowhere`, hintNames(target || href, ids));
}
