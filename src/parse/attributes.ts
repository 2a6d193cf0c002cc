/** An attribute as written in a reveal.js comment; `index` is where its name begins in the comment's text. */
export interface Attribute {
  name: string;
  value: string;
  index: number;
}

/** Reads `name="value"` pairs; a bare name has an empty value. */
export function readAttributes(text: string): Attribute[] {
  return [...text.matchAll(/([^\s="'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)].map((match) => ({
    name: match[1] ?? '',
    value: match[2] ?? match[3] ?? match[4] ?? '',
    index: match.index,
  }));
}

/** Whether a URL leads to another host. */
export function isRemote(url: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(url.trim());
}

/** Whether reveal.js takes an attribute from a comment that no output may have: it styles, runs or is the library's own. */
export function isDropped(name: string): boolean {
  return /^(?:style|on[a-z]+|data-[a-z0-9-]+)$/i.test(name);
}
