import { decodeEntities, readPlainText } from './html.ts';
import type { PageLink } from './model.ts';

/** The links of a page to ids that nothing on the page has, in order: Chromium prints their words and no link. */
export function findLinksToNowhere(html: string): PageLink[] {
  const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => decodeEntities(id)));
  return [...html.matchAll(/<a\b[^>]*?\shref="#([^"]*)"[^>]*>(.*?)<\/a>/gs)]
    .map(([, target = '', inner = '']) => ({ target: decodeEntities(target), text: readPlainText(inner) }))
    .filter(({ target }) => !ids.has(target) && !ids.has(decodePercent(target)));
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
