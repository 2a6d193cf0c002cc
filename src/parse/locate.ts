import type { Token, Tokens } from 'marked';

/**
 * Where each token begins in the Markdown it was read from. The lexer doesn't say: so the tokens are looked for
 * one after another, in reading order.
 */
export function locateTokens(tokens: readonly Token[], markdown: string): Map<Token, number> {
  const places = new Map<Token, number>();
  let cursor = 0;
  const visit = (token: Token) => {
    const children = findChildren(token);
    const start = cursor;
    if (children.length === 0 || token.type === 'link' || token.type === 'image') {
      const lines = token.raw.split('\n').map((line) => line.trim());
      let first = -1;
      for (const line of lines) {
        if (line === '') continue;
        const found = markdown.indexOf(line, cursor);
        if (found < 0) continue;
        if (first < 0) first = found;
        if (token.type !== 'link') cursor = found + line.length;
      }
      places.set(token, first < 0 ? start : first);
      if (token.type === 'link') cursor = Math.max(cursor, first);
    } else {
      places.set(token, skipSpace(markdown, start));
    }
    if (token.type !== 'image') for (const child of children) visit(child);
  };
  for (const token of tokens) visit(token);
  return places;
}

function skipSpace(text: string, from: number): number {
  const rest = /\S/.exec(text.slice(from));
  return rest ? from + rest.index : from;
}

/** The tokens inside a token, in reading order. */
export function findChildren(token: Token): Token[] {
  if (token.type === 'list') return (token as Tokens.List).items;
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table;
    return [...header, ...rows.flat()].flatMap((cell) => cell.tokens);
  }
  return ('tokens' in token && token.tokens) || [];
}
