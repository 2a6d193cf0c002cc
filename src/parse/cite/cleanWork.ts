/** Fields that Zotero writes into a note when its format has none for them, each with the variable of CSL that it is. */
const IN_NOTE: Record<string, string | null> = {
  Place: 'publisher-place',
  Publisher: 'publisher',
  'Original Date': null,
  'Page Version ID': null,
  'Archive Location': null,
  'Call Number': null,
  Archive: null,
  Section: null,
  Medium: null,
  Type: null,
  Issue: null,
  ISSN: null,
  ISBN: null,
  DOI: null,
  PMID: null,
  PMCID: null,
  arXiv: null,
  OCLC: null,
};

const NAME = Object.keys(IN_NOTE).join('|');
const LISTED = new RegExp(`(?:^|[\\n;]|\\s)\\s*(${NAME}):\\s*`, 'g');

/** What programs write before numbers of pages: the style has its own. */
const PAGES = /^(?:pp?|pages?|S|Seiten?|с|стр)(?:\.\s*|\s+)(?=[\p{N}ivxlc])/iu;

/** A work with pages as numbers alone, and with what stands for other fields in its note where it belongs. */
export function cleanWork(item: Record<string, unknown>): Record<string, unknown> {
  const cleaned = { ...item };
  // BibLaTeX parts lists at every "and": "Duncker and Humblot" is one house.
  for (const name of ['publisher', 'publisher-place'])
    if (Array.isArray(cleaned[name])) cleaned[name] = cleaned[name].join(' and ');
  if (typeof item.page === 'string') cleaned.page = item.page.replace(PAGES, '');
  if (typeof item.note !== 'string' || !new RegExp(`^\\s*(?:${NAME}):`).test(item.note)) return cleaned;
  const parts = [...item.note.matchAll(LISTED)];
  for (const [index, part] of parts.entries()) {
    const end = parts[index + 1]?.index ?? item.note.length;
    const variable = IN_NOTE[part[1] ?? ''];
    const value = item.note.slice(part.index + part[0].length, end).replace(/[;\s]+$/, '');
    if (variable) cleaned[variable] ??= value;
  }
  delete cleaned.note;
  return cleaned;
}
