import { Marked, type Token, type Tokens } from 'marked';
import { markedSmartypants } from 'marked-smartypants';
import { escapeHtml, readWords } from './words.ts';

/** GFM. A heading underline is none here: `---` ends a slide, and `===` is refused before. */
const marked = new Marked({
  gfm: true,
  tokenizer: { lheading: () => undefined },
  renderer: {
    text(token) {
      if ('tokens' in token && token.tokens) return this.parser.parseInline(token.tokens);
      // Quotes stay plain until they are made curly; what was escaped by the author stays straight.
      if (token.type === 'escape') return escapeText(token.text).replace(/["'.-]/g, toReference);
      return 'escaped' in token && token.escaped ? token.text : escapeText(token.text);
    },
    tablecell(token) {
      const name = token.header ? 'th' : 'td';
      const scope = token.header ? ' scope="col"' : '';
      const align = token.align ? ` class="${token.align}"` : '';
      return `<${name}${scope}${align}>${this.parser.parseInline(token.tokens)}</${name}>\n`;
    },
    checkbox: () => '',
  },
});

/** The tokens of Markdown, blocks or, for a heading, what stands in a line. */
export function readTokens(markdown: string, inline: boolean): Token[] {
  return inline ? marked.Lexer.lexInline(markdown, marked.defaults) : marked.lexer(markdown);
}

/** The tokens as HTML, not yet sanitised, with curly quotes, dashes and ellipses. */
export function renderTokens(tokens: Token[], inline: boolean): string {
  const html = inline
    ? marked.Parser.parseInline(tokens, marked.defaults)
    : marked.Parser.parse(tokens, marked.defaults);
  return educate(html);
}

const { hooks } = markedSmartypants({ config: 'qDe' });

function educate(html: string): string {
  const result = hooks?.postprocess?.call(new marked.Hooks(), html);
  return typeof result === 'string' ? result : html;
}

/** Plain text with curly quotes, dashes and ellipses. */
export function educateText(text: string): string {
  return readWords(educate(escapeHtml(text)));
}

function escapeText(text: string): string {
  return text
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

function toReference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/** A token that is rendered as it stands. */
export function makeRaw(html: string): Tokens.HTML {
  return { type: 'html', raw: html, pre: false, text: html, block: false };
}
