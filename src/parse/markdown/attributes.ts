/** What stands in pandoc's braces: `{#id .class key=value}`. */
export interface AttributeList {
  id: string | null;
  classes: string[];
  pairs: Record<string, string>;
}

const PART =
  /^\s*(?:#([^\s#.={}"]+)|\.([^\s#.={}"]+)|([\p{L}_][\p{L}\p{N}_:-]*)=(?:"([^"]*)"|'([^']*)'|([^\s{}"']+)))(?=\s|$)/u;

/** Braces at the end of a heading, with the space before them; the first group is what stands between. */
export const BRACES_AT_END = /(?<!\s)\s*\{([^{}]*)\}$/;

/** Reads what stands between pandoc's braces; null when it is malformed. See https://pandoc.org/MANUAL.html#extension-bracketed_spans. */
export function readAttributeList(text: string): AttributeList | null {
  const list: AttributeList = { id: null, classes: [], pairs: {} };
  let rest = text.trim();
  while (rest !== '') {
    const match = PART.exec(rest);
    if (!match) return null;
    const [whole, id, name, key, double, single, bare] = match;
    if (id !== undefined) list.id = id;
    else if (name !== undefined) list.classes.push(name);
    else if (key !== undefined) list.pairs[key] = double ?? single ?? bare ?? '';
    rest = rest.slice(whole.length).trim();
  }
  return list;
}

/** An attribute as written in a reveal.js comment; `index` is where its name begins in the comment's text. */
export interface CommentAttribute {
  name: string;
  value: string;
  index: number;
}

/** Reads `name="value"` pairs; a bare name has an empty value. */
export function readCommentAttributes(text: string): CommentAttribute[] {
  return [...text.matchAll(/([^\s="'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)].map((match) => ({
    name: match[1] ?? '',
    value: match[2] ?? match[3] ?? match[4] ?? '',
    index: match.index,
  }));
}
