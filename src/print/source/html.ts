import type { TextRun } from './model.ts';

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };
const VOID = /^(?:area|base|br|col|hr|img|input|link|meta|source|track|wbr)$/;
const [ALT, LABEL, LANG] = ['alt', 'aria-label', 'lang'].map(
  (name) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`),
) as [RegExp, RegExp, RegExp];
const TOKEN =
  /<!--.*?-->|<(?:style|script|head)\b.*?<\/(?:style|script|head)>|<svg\b([^>]*)>.*?<\/svg>|<(\/?)([a-z][a-z0-9]*)\b([^>]*)>|[^<]+/gis;

/** The words and descriptions of a page's body, without what is hidden from assistive technology. */
export function readTextRuns(html: string): TextRun[] {
  const runs: TextRun[] = [];
  const open: { name: string; lang: string | null; hidden: boolean }[] = [];
  const body = html.slice(Math.max(0, html.search(/<body\b/i)));
  for (const [token, svg, slash, name = '', attributes = ''] of body.matchAll(TOKEN)) {
    const last = open.at(-1);
    if (svg !== undefined || name.toLowerCase() === 'img') {
      const label = readAttribute(svg ?? attributes, svg === undefined ? ALT : LABEL);
      if (label && !last?.hidden) runs.push({ text: label, lang: last?.lang ?? null, alt: true });
    } else if (slash === '/') {
      const index = open.findLastIndex((each) => each.name === name.toLowerCase());
      if (index >= 0) open.length = index;
    } else if (name !== '') {
      if (VOID.test(name.toLowerCase()) || attributes.endsWith('/')) continue;
      const lang = readAttribute(attributes, LANG) ?? last?.lang ?? null;
      const hidden = last?.hidden || /\baria-hidden="true"/.test(attributes);
      open.push({ name: name.toLowerCase(), lang, hidden });
    } else if (!token.startsWith('<') && !last?.hidden) {
      runs.push({ text: decodeEntities(token), lang: last?.lang ?? null, alt: false });
    }
  }
  return runs;
}

/** The words of phrasing HTML on one line, without soft hyphens. */
export function readPlainText(html: string): string {
  return decodeEntities(html.replace(/<br\b[^>]*>/g, ' ').replace(/<[^>]*>/g, ''))
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** HTML text with its character references decoded. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name] ?? whole;
  });
}

function readAttribute(attributes: string, name: RegExp): string | null {
  const value = name.exec(attributes)?.[1];
  return value === undefined ? null : decodeEntities(value);
}
