import sanitizeHtml from 'sanitize-html';

/** What raw HTML may hold: words, lists, tables and figures. Nothing that runs, loads or styles. */
const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['a', 'abbr', 'b', 'bdi', 'bdo', 'br', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'i', 'ins', 'kbd'],
    ...['mark', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u'],
    ...['var', 'wbr', 'p', 'div', 'blockquote', 'pre', 'hr', 'figure', 'figcaption', 'h3', 'h4', 'h5', 'h6'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
  ],
  allowedAttributes: {
    '*': ['lang', 'dir', 'title', 'class', 'data-fragment-index'],
    a: ['href'],
    ol: ['start', 'reversed'],
    li: ['value'],
    th: ['scope', 'colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
    time: ['datetime'],
    data: ['value'],
    blockquote: ['cite'],
    q: ['cite'],
    del: ['datetime'],
    ins: ['datetime'],
  },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
};

/** HTML with only what the allow-list names, well formed. */
export function sanitise(html: string): string {
  return sanitizeHtml(html, OPTIONS);
}

/** A tag or attribute that the allow-list drops: what it is, and where its tag begins in the HTML. */
export interface Dropped {
  what: string;
  offset: number;
}

/** What `sanitise` drops from a piece of raw HTML. */
export function findDropped(html: string): Dropped[] {
  const dropped: Dropped[] = [];
  let cursor = 0;
  sanitizeHtml(html, {
    ...OPTIONS,
    onOpenTag(name, attributes) {
      const found = html.toLowerCase().indexOf(`<${name}`, cursor);
      const offset = found < 0 ? cursor : found;
      cursor = offset + 1;
      const kept = keepAttributes(name, attributes);
      if (kept === null) dropped.push({ what: `<${name}>`, offset });
      else
        for (const attribute of Object.keys(attributes))
          if (!(attribute in kept)) dropped.push({ what: `${attribute} of <${name}>`, offset });
    },
  });
  return dropped;
}

/** The attributes that are left of a tag, or null when the tag itself is dropped. */
function keepAttributes(name: string, attributes: Record<string, string>): Record<string, string> | null {
  let kept: Record<string, string> | null = null;
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`,
  );
  sanitizeHtml(sanitise(`<${name}${written.join('')}>`), {
    ...OPTIONS,
    onOpenTag(_, left) {
      kept ??= left;
    },
  });
  return kept;
}
