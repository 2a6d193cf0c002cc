import { slug } from 'github-slugger';
import type { Place } from '../../report/diagnostic.ts';
import type { Report } from '../../report/report.ts';
import type { ChapterDraft } from '../chapter/chapter.ts';
import type { SlideDraft } from '../chapter/slide.ts';

/** Ids that the pages give to parts of their own. */
const KEPT =
  /^(?:payload|page-(?:text|contents)|(?:list|part)-[a-z]+|(?:call|footnote|note)-\d+|(?:cite|ref)-.+)$/;

/** Whose an id is, in words, and the file of a chapter whose own it is. */
interface Owner {
  owner: string;
  chapter: string | null;
}

/**
 * Gives every chapter, slide and step an id of its own. They share one space of ids, that of the page's addresses, with
 * what the pages make of them; only a slide of a chapter may have the chapter's own: the address leads to it either way.
 * Ids that an author writes stay, and two alike are an error. The others are made of the heading; one that is taken has
 * its chapter's id before it, then `-b`, `-c` after it.
 */
export function assignIds(
  chapters: readonly ChapterDraft[],
  terms: Iterable<string>,
  report: Report,
): ChapterDraft[] {
  const owners = new Map<string, Owner>();
  for (const id of terms) owners.set(`term-${id}`, { owner: `the term "${id}"`, chapter: null });
  const named = nameChapters(chapters, owners, report);
  // What is written comes first: what is made gives way to it.
  for (const { slides, file } of named)
    for (const slide of slides) if (slide.hasOwnId) claimWritten(slide, file, owners, report);
  return named.map((chapter) => ({
    ...chapter,
    slides: chapter.slides.map((slide) => nameSteps(slide.hasOwnId ? slide : makeId(slide, chapter, owners))),
  }));
}

function nameChapters(
  chapters: readonly ChapterDraft[],
  owners: Map<string, Owner>,
  report: Report,
): ChapterDraft[] {
  const claim = (chapter: ChapterDraft): ChapterDraft => {
    const owner = { owner: `the chapter ${chapter.file}`, chapter: chapter.file };
    owners.set(chapter.id, owner).set(`chapter-${chapter.id}`, { ...owner, chapter: null });
    return chapter;
  };
  for (const chapter of chapters) {
    if (!chapter.hasOwnId) continue;
    reportTaken(chapter.id, { file: chapter.file, line: 1, column: 1 }, null, owners, report);
    claim(chapter);
  }
  return chapters.map((chapter) => {
    if (chapter.hasOwnId) return chapter;
    const isFree = (id: string): boolean =>
      isUsable(id) && !owners.has(id) && !owners.has(`chapter-${id}`) && !KEPT.test(id);
    const base = isUsable(chapter.id) ? chapter.id : `chapter-${chapter.number + 1}`;
    return claim({ ...chapter, id: findFree([base], isFree) });
  });
}

function claimWritten(slide: SlideDraft, file: string, owners: Map<string, Owner>, report: Report): void {
  for (const id of listIds(slide.id, slide)) reportTaken(id, slide.place, file, owners, report);
  claimSlide(slide, owners);
}

/** An error where an id is another's, or one that the pages keep. */
function reportTaken(
  id: string,
  place: Place,
  file: string | null,
  owners: ReadonlyMap<string, Owner>,
  report: Report,
): void {
  const other = owners.get(id);
  const hint = 'give it another: {#id}';
  if (id !== '' && other && (file === null || other.chapter !== file))
    report.error('duplicate-id', place, `the id "${id}" is taken by ${other.owner}`, hint);
  else if (KEPT.test(id))
    report.error('kept-id', place, `the pages keep the id "${id}" for themselves`, hint);
}

function makeId(slide: SlideDraft, chapter: ChapterDraft, owners: Map<string, Owner>): SlideDraft {
  const isFree = (id: string): boolean =>
    isUsable(id) &&
    !owners.has(`${id}-heading`) &&
    listIds(id, slide).every((each) => {
      const other = owners.get(each);
      return !KEPT.test(each) && (!other || (each === id && other.chapter === chapter.file));
    });
  const made = slug(slide.heading.length > 0 || slide.name !== chapter.title ? slide.name : 'slide');
  const base = made === '' ? 'slide' : made;
  // "slide" says nothing by itself.
  const bases = base === 'slide' ? [`${chapter.id}-slide`] : [base, `${chapter.id}-${base}`];
  const named = { ...slide, id: findFree(bases, isFree) };
  claimSlide(named, owners);
  return named;
}

/** Each id of a slide with its steps. */
function listIds(id: string, { steps }: SlideDraft): string[] {
  return steps.map((_, index) => (index === 0 ? id : `${id}-${index + 1}`));
}

function claimSlide(slide: SlideDraft, owners: Map<string, Owner>): void {
  const { file, line } = slide.place;
  const owner = { owner: `the slide at ${file}:${line}`, chapter: null };
  for (const id of listIds(slide.id, slide)) owners.set(id, owner);
  owners.set(`${slide.id}-heading`, { ...owner, owner: `the heading at ${file}:${line}` });
}

function nameSteps(slide: SlideDraft): SlideDraft {
  const ids = listIds(slide.id, slide);
  return { ...slide, steps: slide.steps.map((step, index) => ({ ...step, id: ids[index] ?? '' })) };
}

/** Whether a made id is an address: digits alone would be a slide's number. */
function isUsable(id: string): boolean {
  return id !== '' && !/^\d+$/.test(id);
}

/** The first free of some ids, and of the last with `-b`, `-c` … after it. */
function findFree(ids: readonly string[], isFree: (id: string) => boolean): string {
  const last = ids.at(-1) ?? '';
  for (let number = 1; ; number++) {
    const found = number === 1 ? ids.find(isFree) : [`${last}-${writeLetters(number)}`].find(isFree);
    if (found !== undefined) return found;
  }
}

/** A number as letters: 1 is a, 26 z, 27 aa. */
function writeLetters(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return number > 26 ? writeLetters(Math.floor((number - 1) / 26)) + letter : letter;
}
