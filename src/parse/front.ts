import type { z } from 'zod';
import type { Report } from '../report/report.ts';
import { checkYaml } from './check.ts';
import type { Line } from './passage.ts';
import { chapterSchema } from './schema.ts';
import { readYaml } from './yaml.ts';

/** The values of a chapter's front matter. */
export type FrontMatter = z.infer<typeof chapterSchema>;

/** What a line of Markdown is, and of YAML is not: front matter that reaches one was never closed. */
const MARKDOWN = /^(?:#{2,6}\s|```|~~~|(?:Story|Notes?|Caution|Ask)\b[^"']*:)/;

/** A chapter's file in two: its front matter, null when that is wrong, and the lines after it. */
export function readFront(
  file: string,
  lines: readonly string[],
  report: Report,
): { front: FrontMatter | null; body: Line[] } {
  const start = { file, line: 1, column: 1 };
  const number = (text: string, index: number): Line => ({ text, line: index + 1, column: 1 });
  if (lines[0]?.trimEnd() !== '---') {
    report.error(
      'missing-front-matter',
      start,
      'a chapter begins with front matter',
      'put its title and minutes between two lines of ---',
    );
    return { front: null, body: lines.map(number) };
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  const stray = lines.findIndex((line, index) => index > 0 && MARKDOWN.test(line));
  if (end < 0 || (stray > 0 && stray < end)) {
    const hint = stray > 0 ? `put --- before line ${stray + 1}` : 'end it with a line of ---';
    report.error('unclosed-front-matter', start, 'this front matter is not closed', hint);
    return { front: null, body: stray > 0 ? lines.map(number).slice(stray) : [] };
  }
  const yaml = readYaml(lines.slice(1, end).join('\n'), file, 2, report);
  const front = yaml && checkYaml(yaml, chapterSchema, start, report);
  return { front, body: lines.map(number).slice(end + 1) };
}
