import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A bookmark: its title, its depth from 1, and the page that it leads to, from 1. */
interface Bookmark {
  title: string;
  depth: number;
  page: number;
}

/** A structure element by its role, with its alternative text and what is inside it. */
export interface Element {
  role: string;
  alt: string | null;
  lang: string | null;
  text: string;
  children: Element[];
  /** The links that belong to it, by `id`. */
  annotations: string[];
}

/** A place to press on a page: where it leads is an address, or "#" with the name of a place, on the page `target`. */
interface Link {
  id: string;
  page: number;
  url: string | null;
  target: number | null;
  href: string | null;
}

/** A PDF as a reader's program sees it. */
export interface ReadPdf {
  info: Record<string, unknown>;
  metadata: string | null;
  /** The words of each page, in the order painted, with running heads and page numbers. */
  pages: string[];
  /** The words of the structure tree, in reading order. */
  tagged: string;
  sizes: [number, number][];
  bookmarks: Bookmark[];
  /** What a viewer calls each page; null for plain numbers. */
  labels: string[] | null;
  /** The structure tree's elements page by page. */
  structure: Element[];
  links: Link[];
}

interface Node {
  role?: string;
  alt?: string;
  lang?: string;
  type?: string;
  id?: string;
  children?: Node[];
}

/** Reads a PDF back: text, outline, structure tree, links. Throws when a bookmark or an internal link leads nowhere. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const findPage = async (target: unknown): Promise<number> => {
    const explicit = typeof target === 'string' ? await document.getDestination(target) : target;
    if (!Array.isArray(explicit)) throw new Error(`no destination: ${JSON.stringify(target)}`);
    return (await document.getPageIndex(explicit[0])) + 1;
  };
  const bookmarks: Bookmark[] = [];
  const visit = async (
    items: Awaited<ReturnType<typeof document.getOutline>>,
    depth: number,
  ): Promise<void> => {
    for (const { title, dest, items: inner } of items ?? []) {
      bookmarks.push({ title, depth, page: await findPage(dest) });
      await visit(inner, depth + 1);
    }
  };
  await visit(await document.getOutline(), 1);
  const read: ReadPdf = {
    info: {},
    metadata: null,
    pages: [],
    tagged: '',
    sizes: [],
    bookmarks,
    labels: await document.getPageLabels(),
    structure: [],
    links: [],
  };
  const { info, metadata } = await document.getMetadata();
  read.info = info as Record<string, unknown>;
  read.metadata = metadata ? metadata.getRaw() : null;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    read.sizes.push([Math.round(width), Math.round(height)]);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const marked = new Map<string, string>();
    const open: (string | null)[] = [];
    let text = '';
    for (const item of content.items) {
      if ('str' in item) {
        const said = item.str + (item.hasEOL ? '\n' : '');
        text += said;
        const id = open.findLast((each) => each !== null);
        if (id) marked.set(id, (marked.get(id) ?? '') + said);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? null);
    }
    read.pages.push(text);
    const tree = (await page.getStructTree()) as Node | null;
    if (tree) read.structure.push(toElement(tree, marked));
    read.tagged += read.structure.at(-1)?.text ?? '';
    for (const annotation of await page.getAnnotations())
      if (annotation.subtype === 'Link')
        read.links.push({
          id: annotation.id,
          page: number,
          url: annotation.url ?? null,
          target: annotation.dest ? await findPage(annotation.dest) : null,
          href: annotation.url ?? (typeof annotation.dest === 'string' ? `#${annotation.dest}` : null),
        });
  }
  await task.destroy();
  return read;
}

function toElement(node: Node, marked: ReadonlyMap<string, string>): Element {
  const inner = node.children ?? [];
  const children = inner.filter(({ role }) => role !== undefined).map((child) => toElement(child, marked));
  let next = 0;
  const text = inner
    .map((child) =>
      child.role === undefined ? (marked.get(child.id ?? '') ?? '') : (children[next++]?.text ?? ''),
    )
    .join('');
  const annotations = inner
    .filter(({ type }) => type === 'annotation' || type === 'object')
    .map(({ id = '' }) => id.replace(/^pdfjs_internal_id_/, ''));
  return {
    role: node.role ?? '',
    alt: node.alt ?? null,
    lang: node.lang ?? null,
    text,
    children,
    annotations,
  };
}

/** All elements of a role, in reading order. */
export function findElements(elements: readonly Element[], role: string): Element[] {
  return elements.flatMap((element) => [
    ...(element.role === role ? [element] : []),
    ...findElements(element.children, role),
  ]);
}

/** Text as it is compared: NFC, without white space and hyphens, of which a line's end may make or take one. */
export function squeeze(text: string): string {
  return text.normalize('NFC').replace(/[\s\u00AD-]/g, '');
}
