/** Attributes that a `.element` comment gives; null for none that may be given. */
export type ElementAttributes = Record<string, string>;

/** Holds the place of an inline in HTML, by its number. */
export const markInline = (number: number): string => `\uFDD0${number}\uFDD1`;

/** Holds the place of an element's comment in HTML, by its number. */
export const markElement = (number: number): string => `\uFDD2${number}\uFDD3`;

const VOID = new Set(['br', 'hr', 'wbr']);

interface Open {
  /** Where the attributes of the element's start tag end. */
  end: number;
  /** The same for its last child so far that isn't a line break. */
  lastChild: number | null;
}

/**
 * Gives the attributes of reveal.js's `.element` comments to the element before each, or to the one around it
 * when it is the first, as reveal.js does. The HTML is well formed. `miss` hears of comments that stand alone.
 */
export function applyElements(
  html: string,
  elements: readonly ElementAttributes[],
  miss: (number: number) => void,
): string {
  const insertions: { at: number; attributes: ElementAttributes }[] = [];
  const stack: Open[] = [{ end: -1, lastChild: null }];
  for (const match of html.matchAll(/\s*\uFDD2(\d+)\uFDD3|<(\/?)([a-z][a-z0-9]*)[^>]*?(\/?)>/g)) {
    const [whole, number, slash, name = '', selfClosing = ''] = match;
    const parent = stack.at(-1);
    if (!parent) break;
    if (number !== undefined) {
      const at = parent.lastChild ?? parent.end;
      const attributes = elements[Number(number)];
      if (at < 0 || !attributes) miss(Number(number));
      else insertions.push({ at, attributes });
    } else if (slash === '/') {
      const closed = stack.pop();
      const outer = stack.at(-1);
      if (outer && closed) outer.lastChild = closed.end;
    } else {
      const end = match.index + whole.length - 1 - selfClosing.length;
      if (VOID.has(name)) parent.lastChild = name === 'br' ? parent.lastChild : end;
      else stack.push({ end, lastChild: null });
    }
  }
  let result = html;
  for (const { at, attributes } of insertions.sort((a, b) => b.at - a.at))
    result = insert(result, at, attributes);
  return result.replace(/\s*\uFDD2\d+\uFDD3/g, '');
}

function insert(html: string, at: number, attributes: ElementAttributes): string {
  const start = html.lastIndexOf('<', at);
  let tag = html.slice(start, at).trimEnd();
  for (const [name, value] of Object.entries(attributes)) {
    const safe = value
      .replace(/&/g, '&amp;')
      .replace(/"/g, '&quot;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;');
    const present = new RegExp(` ${name}="([^"]*)"`).exec(tag);
    if (name === 'class' && present) tag = tag.replace(present[0], ` class="${present[1]} ${safe}"`);
    else if (!present) tag += ` ${name}="${safe}"`;
  }
  return html.slice(0, start) + tag + html.slice(at);
}
