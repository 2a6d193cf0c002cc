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

/** Elements whose content goes with them: it is no text. */
const NO_TEXT = new Set(['script', 'style', 'textarea', 'option', 'noscript', 'template', 'title', 'iframe']);

/** Whether what stands in an element that is dropped is dropped with it. */
export function dropsContent(name: string): boolean {
  return NO_TEXT.has(name);
}

/** The attributes that the allow-list leaves of an element, or null when it drops the element itself. */
export function keepAttributes(
  name: string,
  attributes: Readonly<Record<string, string>>,
): Record<string, string> | null {
  let kept: Record<string, string> | null = null;
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  sanitizeHtml(sanitizeHtml(`<${name}${written.join('')}>`, OPTIONS), {
    ...OPTIONS,
    onOpenTag(_, left) {
      kept ??= left;
    },
  });
  return kept;
}
