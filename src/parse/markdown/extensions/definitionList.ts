import type { TokenizerExtension } from 'marked';
import { firstLine } from '../boundary.ts';
import type { ChapterTokenizer } from '../tokenizer.ts';
import { type DefinitionListToken, type DefinitionToken, findTokenizer } from './tokens.ts';

/** What begins a definition, with the space after it. */
const MARK = /^ {0,2}[:~](?:[ \t]+(?=\S)|[ \t]*$)/;

/** A line that is no term, for it begins a block of another kind. */
const OTHER_BLOCK = /^(?: {4}|\t| {0,3}(?:#{1,6}\s|[>|<:~`]|[-+*]\s|\d{1,9}[.)]\s|\[\^|\*\*\*|___|---|$))/;

/** A line by its text and where it begins. */
interface Line {
  text: string;
  at: number;
}

/** A term, and the lines that explain it. */
interface Entry {
  term: Line;
  isLoose: boolean;
  definitions: { at: number; end: number; lines: string[]; width: number }[];
}

/** Pandoc's definition lists, a term and under it `: what it means`: https://pandoc.org/MANUAL.html#definition-lists. */
export const definitionList: TokenizerExtension = {
  name: 'definitionList',
  level: 'block',
  tokenizer(src): DefinitionListToken | undefined {
    if (!beginsEntry(src, 0)) return undefined;
    const tokenizer = findTokenizer(this);
    const entries = readEntries(src.slice(0, tokenizer.findBoundary(src)));
    const end = entries.at(-1)?.definitions.at(-1)?.end;
    if (end === undefined) return undefined;
    const items = entries.map(({ term, isLoose, definitions }) => ({
      at: term.at,
      text: term.text.trim(),
      tokens: this.lexer.inline(term.text.trim()),
      definitions: definitions.map(
        ({ at, end: to, lines }): DefinitionToken => ({
          at,
          raw: src.slice(at, to),
          text: lines.join('\n'),
          tokens: readDefinition(lines.join('\n'), isLoose, this.lexer, tokenizer),
        }),
      ),
    }));
    return { type: 'definitionList', raw: src.slice(0, end), items };
  },
};

/** Whether a line is a term, by the line of its first definition under it. */
function beginsEntry(src: string, at: number): boolean {
  const term = firstLine(src, at);
  if (OTHER_BLOCK.test(term) || term.trim() === '') return false;
  const next = at + term.length + 1;
  const after = firstLine(src, next);
  return MARK.test(after.trim() === '' ? firstLine(src, next + after.length + 1) : after);
}

function readEntries(text: string): Entry[] {
  const entries: Entry[] = [];
  let gap = 0;
  for (let at = 0; at < text.length; ) {
    const line = firstLine(text, at);
    const end = at + line.length;
    const entry = entries.at(-1);
    const open = entry?.definitions.at(-1);
    const [mark = ''] = MARK.exec(line) ?? [];
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    if (line.trim() === '') gap++;
    else if (mark !== '' && entry) {
      if (!open) entry.isLoose = gap > 0;
      entry.definitions.push({ at, end, lines: [line.slice(mark.length)], width: mark.length });
      gap = 0;
    } else if (open && ((gap === 0 && !OTHER_BLOCK.test(line)) || indent.length > 1 || indent === '\t')) {
      const width = indent.startsWith('\t') ? 1 : Math.min(indent.length, Math.max(open.width, 4));
      open.lines.push(...Array<string>(gap).fill(''), line.slice(width));
      open.end = end;
      gap = 0;
    } else if ((!open || gap > 0) && beginsEntry(text, at)) {
      entries.push({ term: { text: line, at }, isLoose: false, definitions: [] });
      gap = 0;
    } else break;
    at = end + 1;
  }
  return entries.filter(({ definitions }) => definitions.length > 0);
}

/** The blocks of a definition; without a blank line before it, its words are no paragraph. */
function readDefinition(
  text: string,
  isLoose: boolean,
  lexer: Parameters<typeof findTokenizer>[0]['lexer'],
  tokenizer: ChapterTokenizer,
): DefinitionToken['tokens'] {
  const { top } = lexer.state;
  lexer.state.top = isLoose;
  const tokens = tokenizer.enter(() => lexer.blockTokens(text, [])) ?? [];
  lexer.state.top = top;
  return tokens;
}
