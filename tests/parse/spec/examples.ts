import { Parser } from 'htmlparser2';
import { Lexer, Marked } from 'marked';
import type { Prose } from '../../../src/deck/prose.ts';
import { dropsContent, keepAttributes } from '../../../src/parse/markdown/allow.ts';
import { readBlocks } from '../../../src/parse/markdown/blocks.ts';
import { placeTokens } from '../../../src/parse/markdown/containers.ts';
import { readTokens } from '../../../src/parse/markdown/lexer.ts';
import { openSource } from '../../../src/parse/markdown/sourceText.ts';
import { type ProseStyle, renderProse } from '../../../src/prose/render.ts';
import { createReport } from '../../../src/report/report.ts';

/** Links inside a deck are words of a link: the addresses of a specification lead nowhere. */
const STYLE: ProseStyle = {
  citation: ({ items }) => `<cite>${items.map(({ key }) => key).join(';')}</cite>`,
  footnote: ({ number }) => `<sup>${number}</sup>`,
  image: () => '',
  term: (_, html) => `<a>${html}</a>`,
  crossReference: (_, html) => `<a>${html}</a>`,
};

/** Reads Markdown by our reader, with our extensions or with marked's tokens alone. */
export function renderOwn(markdown: string, hasExtensions: boolean): string {
  const report = createReport();
  const source = openSource('spec.md', markdown.split('\n'));
  const tokens = hasExtensions ? readTokens(markdown).tokens : new Lexer({ gfm: true }).lex(markdown);
  const prose: Prose = readBlocks(placeTokens(tokens), {
    context: {
      report,
      bibliography: new Map(),
      terms: new Set(),
      footnotes: { definitions: new Map(), called: new Map(), open: [] },
      footnoteCount: { value: 0 },
      versions: [],
      links: [],
      equations: [],
    },
    source,
    versioned: false,
    fragments: true,
    incremental: false,
    inLink: false,
    level: { value: 2 },
    readFootnote: () => [],
  });
  return simplify(renderProse(prose, STYLE));
}

/** What marked itself makes of Markdown, without what our allow-list drops. */
export function renderMarked(markdown: string): string {
  return simplify(new Marked({ gfm: true }).parse(markdown, { async: false }));
}

/** HTML as one line a tag, by what both renderers mean alike. */
function simplify(html: string): string {
  const lines: string[] = [];
  const open: { name: string | null; silent: boolean }[] = [];
  const isSilent = (): boolean => open.some(({ silent }) => silent);
  let words = '';
  const end = (): void => {
    const text = open.some(({ name }) => name === 'pre') ? words : words.replace(/[\s\u00A0]+/g, ' ').trim();
    if (text !== '') lines.push(JSON.stringify(text));
    words = '';
  };
  const parser = new Parser(
    {
      onopentag(written, attributes) {
        // A picture on a line of its own is a figure, with its title as caption; the picture itself is left out of both.
        const isFigure = written === 'figure' && attributes.class === 'image';
        const name = /^h[12]$/.test(written) ? 'h3' : isFigure ? 'p' : written;
        const kept = written === 'figcaption' ? null : keepAttributes(name, isFigure ? {} : attributes);
        const shown = kept && !isSilent() ? name : null;
        if (shown !== null) {
          end();
          lines.push(`<${shown}${writeAttributes(shown, { ...kept, ...readAlign(attributes) })}>`);
        }
        open.push({
          name: shown,
          silent: /^(?:svg|figcaption)$/.test(name) || (kept === null && dropsContent(name)),
        });
      },
      ontext(text) {
        if (!isSilent()) words += text;
      },
      onclosetag() {
        if (open.at(-1)?.name) end();
        const closed = open.pop();
        if (closed?.name) lines.push(`</${closed.name}>`);
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  end();
  return lines.join('\n');
}

function readAlign({ align }: Record<string, string>): Record<string, string> {
  return align === undefined ? {} : { class: `align-${align}` };
}

function writeAttributes(name: string, attributes: Record<string, string>): string {
  const { href, title, scope: _, ...others } = attributes;
  // A task's class is ours; its box is left out of both.
  if (others.class === 'task') delete others.class;
  const leads = href !== undefined && /^(?:https?|mailto):/i.test(href);
  const address: Record<string, string> = leads ? { href: writeAddress(href) } : {};
  const known = name === 'a' && !leads ? {} : { ...address, ...(title ? { title } : {}), ...others };
  return Object.entries(known)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => ` ${key}=${JSON.stringify(value)}`)
    .join('');
}

function writeAddress(href: string): string {
  try {
    return new URL(href).href;
  } catch {
    return href;
  }
}
