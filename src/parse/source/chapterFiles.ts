/** The names of chapter files: `09-vote.md`. */
const CHAPTER = /^(\d+)-[^/]+\.md$/;

/** The chapter files among the names of a folder, in the order of their numbers. */
export function findChapters(names: Iterable<string>): string[] {
  const number = (name: string) => Number(CHAPTER.exec(name)?.[1]);
  return [...names]
    .filter((name) => CHAPTER.test(name))
    .sort((a, b) => number(a) - number(b) || (a < b ? -1 : 1));
}
