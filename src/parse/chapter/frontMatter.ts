import type { z } from 'zod';
import { VOICE_NAMES, VOICES } from '../../deck/voices.ts';
import type { Report } from '../../report/report.ts';
import { openSource, type SourceText } from '../markdown/sourceText.ts';
import { chapterSchema } from '../schema.ts';
import { checkYaml } from '../source/checkYaml.ts';
import { readYaml } from '../source/yaml.ts';

/** The values of a chapter's front matter. */
export type FrontMatter = z.infer<typeof chapterSchema>;

/** What a line of Markdown is, and of YAML is not: front matter that reaches one was never closed. */
const MARKDOWN = new RegExp(
  `^(?:#{2,6}\\s|\`\`\`|~~~|(?:${VOICE_NAMES.flatMap((name) => VOICES[name].spellings).join('|')})\\b[^"']*:)`,
);

/** A chapter's file in two: its front matter, null when that is wrong, and the lines after it. */
export function readFrontMatter(
  file: string,
  lines: readonly string[],
  report: Report,
): { front: FrontMatter | null; body: SourceText } {
  const start = { file, line: 1, column: 1 };
  const open = (from: number): SourceText => openSource(file, lines.slice(from), from + 1);
  if (lines[0]?.trimEnd() !== '---') {
    report.error(
      'missing-front-matter',
      start,
      'a chapter begins with front matter',
      'put its title and minutes between two lines of ---',
    );
    return { front: null, body: open(0) };
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  const stray = lines.findIndex((line, index) => index > 0 && MARKDOWN.test(line));
  if (end < 0 || (stray > 0 && stray < end)) {
    const hint = stray > 0 ? `put --- before line ${stray + 1}` : 'end it with a line of ---';
    report.error('unclosed-front-matter', start, 'this front matter is not closed', hint);
    return { front: null, body: open(stray > 0 ? stray : lines.length) };
  }
  const yaml = readYaml(lines.slice(1, end).join('\n'), file, 2, report);
  const front = yaml && checkYaml(yaml, chapterSchema, start, report);
  return { front, body: open(end + 1) };
}
