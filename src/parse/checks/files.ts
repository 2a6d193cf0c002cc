import type { Report } from '../../report/report.ts';
import { readLines, type Source } from '../../report/source.ts';
import { findChapters } from '../source/chapterFiles.ts';

/** Reports files that can't be read as UTF-8, and Markdown that would be passed over in silence. */
export function checkFiles(source: Source, report: Report): void {
  const { files, single } = source;
  const read = new Set([...findChapters(source), 'glossary.md', 'README.md']);
  for (const [file, text] of files) {
    const at = readLines(text).findIndex((line) => line.includes('\uFFFD'));
    if (at >= 0)
      report.error(
        'bad-encoding',
        { file, line: at + 1, column: (readLines(text)[at] ?? '').indexOf('\uFFFD') + 1 },
        'this character is not UTF-8',
        'save the file as UTF-8',
      );
    if (single === undefined && /^[^/]+\.md$/.test(file) && !read.has(file))
      report.warn(
        'unread-file',
        { file, line: 1, column: 1 },
        'this file is not part of the deck',
        'a chapter begins with a number: 01-name.md',
      );
  }
}
