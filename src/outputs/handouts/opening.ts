import type { Prose } from '../../deck/prose.ts';

const VOID = /^(?:br|hr|img|input|wbr)$/;
/** A sentence doesn't end after an initial: "the U.S. Senate", "H.R. 3364". */
const INITIAL = /(?:^|[\s.(“"'])\p{Lu}\.\s*$/u;

/** Fewer words don't stand on their own: "The first reason was a name." */
const ENOUGH = 12;

/** The first sentences of a text, by the rules of its language, as many as it takes to have twelve words; none beyond its first paragraph. */
export function findOpening(text: string, language: string): string {
  const paragraph = text.split('\n')[0] ?? '';
  let opening = '';
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(paragraph)) {
    opening += segment;
    if (!INITIAL.test(opening) && opening.trim().split(/\s+/).length >= ENOUGH) break;
  }
  return opening.trim();
}

/** Prose cut after its opening (see `findOpening`); sources and footnotes within it stay, and so do those right after it. */
export function cutProse(prose: Prose, language: string): Prose {
  const text = findOpening(prose.text, language);
  let left = text.replace(/\s/g, '').length;
  const parts: Prose['parts'] = [];
  const open: string[] = [];
  for (const part of prose.parts) {
    if (typeof part !== 'string' && part.kind !== 'term') {
      parts.push(part);
      continue;
    }
    const html = typeof part === 'string' ? part : part.html;
    if (left === 0) break;
    let kept = '';
    for (const [token, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*>|&#?\w+;|[^<&]/gi)) {
      if (left === 0) break;
      kept += token;
      if (name === '') left -= /\s|&nbsp;|\u00A0/.test(token) ? 0 : token.startsWith('&') ? 1 : token.length;
      else if (slash === '/') open.pop();
      else if (!VOID.test(name.toLowerCase())) open.push(name);
    }
    parts.push(typeof part === 'string' ? kept : { ...part, html: kept });
    // What follows in this part belongs to the next sentence, and so do the sources after it.
    if (
      left === 0 &&
      html
        .slice(kept.length)
        .replace(/<[^>]*>/g, '')
        .trim() !== ''
    )
      break;
  }
  parts.push(
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join(''),
  );
  return { parts, text };
}
