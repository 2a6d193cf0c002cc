import type { Report } from '../report/report.ts';
import { closesFence, type Fence, openFence } from './fence.ts';
import type { Line } from './passage.ts';

/**
 * Blanks out HTML comments of several lines, whatever is in them: separators, headings, voices. Places stay. What
 * `.slide` and `.element` comments say is read elsewhere.
 */
export function hideComments(file: string, lines: readonly Line[], report: Report): Line[] {
  let fence: Fence | null = null;
  let opening: Line | null = null;
  const left = lines.map((line) => {
    const { text } = line;
    if (opening) {
      const end = text.indexOf('-->');
      if (end < 0) return { ...line, text: '' };
      opening = null;
      const rest = text.slice(end + 3);
      const start = rest.trimStart();
      return { ...line, text: start, column: line.column + end + 3 + rest.length - start.length };
    }
    if (fence) {
      if (closesFence(text, fence)) fence = null;
      return line;
    }
    fence = openFence(text);
    if (fence || !/^ {0,3}<!--(?!\s*\.(?:slide|element):)/.test(text) || text.includes('-->')) return line;
    opening = line;
    return { ...line, text: '' };
  });
  if (opening !== null) {
    const { line, column }: Line = opening;
    report.error('unclosed-comment', { file, line, column }, 'this comment is not closed', 'end it with -->');
  }
  return left;
}
