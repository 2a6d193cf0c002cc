import { Parser } from 'htmlparser2';
import type { PageLink, TextRun } from './model.ts';

/** An element that is open: the language and the visibility of its words, and whether they are left out. */
interface OpenElement {
  lang: string | null;
  isHidden: boolean;
  isLeftOut: boolean;
}

/** Elements whose content is no text of the page; a picture's words are its label. */
const LEFT_OUT = new Set(['head', 'style', 'script', 'svg', 'title']);

/** The words and descriptions of a page's body, without what is hidden from assistive technology. */
export function readTextRuns(html: string): TextRun[] {
  const runs: TextRun[] = [];
  const open: OpenElement[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const outer = open.at(-1);
      const lang = name === 'html' ? null : (attributes.lang ?? outer?.lang ?? null);
      const isHidden = outer?.isHidden === true || attributes['aria-hidden'] === 'true';
      const isPicture = name === 'svg' || attributes.role === 'img';
      const label = isPicture ? attributes['aria-label'] : name === 'img' ? attributes.alt : undefined;
      if (label && !outer?.isHidden && !outer?.isLeftOut)
        runs.push({ text: label, lang: isPicture ? lang : (outer?.lang ?? null), alt: true });
      open.push({ lang, isHidden, isLeftOut: outer?.isLeftOut === true || isPicture || LEFT_OUT.has(name) });
    },
    ontext(text) {
      const { lang = null, isHidden = false, isLeftOut = false } = open.at(-1) ?? {};
      if (!isHidden && !isLeftOut) runs.push({ text, lang, alt: false });
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return runs;
}

/** True for a page whose root says that it runs from right to left. */
export function runsRightToLeft(html: string): boolean {
  return readElements(html, (name, { dir }) => name === 'html' && dir === 'rtl').length > 0;
}

const HEADING = /^h[1-6]$/;

/** The words of all headings of a page, in order. */
export function readHeadings(html: string): string[] {
  return readElements(html, (name) => HEADING.test(name)).map(({ text }) => text);
}

/**
 * The links of a page to ids that nothing on the page has, in order: Chromium prints their words and no link
 * (https://github.com/jsreport/jsreport/issues/771).
 */
export function findLinksToNowhere(html: string): PageLink[] {
  const ids = new Set(
    readElements(html, (_, { id }) => id !== undefined).map(({ attributes }) => attributes.id),
  );
  return readElements(html, (name, { href }) => name === 'a' && href?.startsWith('#') === true)
    .map(({ attributes, text }) => ({ target: attributes.href?.slice(1) ?? '', text }))
    .filter(({ target }) => !ids.has(target) && !ids.has(decodePercent(target)));
}

interface ReadElement {
  attributes: Record<string, string>;
  /** Its words on one line, without soft hyphens. */
  text: string;
}

/** The elements of a page that are wanted, in order of their beginnings. */
function readElements(
  html: string,
  isWanted: (name: string, attributes: Record<string, string | undefined>) => boolean,
): ReadElement[] {
  const found: ReadElement[] = [];
  const open: (ReadElement | null)[] = [];
  let pictures = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      for (const element of open) if (element && name === 'br') element.text += ' ';
      // A picture is its description: what it is made of isn't read.
      const label = pictures === 0 && attributes.role === 'img' ? attributes['aria-label'] : undefined;
      for (const element of open) if (element && label) element.text += label;
      if (attributes.role === 'img' || pictures > 0) pictures++;
      const element = isWanted(name, attributes) ? { attributes: { ...attributes }, text: '' } : null;
      if (element) found.push(element);
      open.push(element);
    },
    ontext(text) {
      if (pictures > 0) return;
      for (const element of open) if (element) element.text += text;
    },
    onclosetag() {
      const element = open.pop();
      if (pictures > 0) pictures--;
      if (element)
        element.text = element.text
          .replace(/\u00AD/g, '')
          .replace(/\s+/g, ' ')
          .trim();
    },
  });
  parser.end(html);
  return found;
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
