import { Tokenizer, type Tokens } from 'marked';
import { findBoundary } from './boundary.ts';
import { type DivEnd, findDivEnds } from './divEnds.ts';

/** The fence of a div or the head of a footnote inside a block, after its first line. */
const NESTED_BOUNDARY = /\n {0,3}(?::{3,}(?=[ \t{:]|[\p{L}]|$)|\[\^[^\]\s]{1,999}\]:)/mu;

/** The head of a footnote that may stand inside the item of a list. */
const INDENTED_FOOTNOTE = /^ {1,3}\[\^/;

/** How deep lists, quotations and divs may stand in each other: each level is a call inside a call. */
const MAX_NESTING = 40;

/**
 * marked's tokenizer for a chapter: at the chapter's own level no block goes on over a boundary (the end of a slide, a
 * voice, a div, a footnote), and no heading is made by underlining.
 */
export class ChapterTokenizer extends Tokenizer {
  /** How many lists and quotations stand around the text at hand. */
  #depth = 0;
  /** Characters left after the next boundary, of the last text that was looked at. */
  #after = -1;

  /** Whether the text at hand stands at the chapter's own level. */
  get isTop(): boolean {
    return this.#depth === 0;
  }

  /** Where the next boundary stands after a text's first line; its length when there is none. `text` runs to the chapter's end. */
  findBoundary(text: string): number {
    if (!this.isTop) {
      const found = NESTED_BOUNDARY.exec(text);
      return found ? found.index + 1 : text.length;
    }
    // A boundary holds for every block before it: it is looked for once.
    if (this.#after < 0 || this.#after >= text.length) this.#after = text.length - findBoundary(text);
    return text.length - this.#after;
  }

  /** The ends of divs in the last text that was looked through at each level, which many a div that isn't closed shares. */
  readonly #divEnds = new Map<number, { text: string; ends: Map<number, DivEnd | null> }>();

  /** Where the div ends that a text begins with; null when it isn't closed. */
  findDivEnd(src: string): DivEnd | null {
    const last = this.#divEnds.get(this.#depth);
    const start = last?.text.endsWith(src) ? last.text.length - src.length : -1;
    const known = last?.ends.get(start);
    if (known !== undefined) return known && { from: known.from - start, to: known.to - start };
    const ends = findDivEnds(src, this.isTop);
    this.#divEnds.set(this.#depth, { text: src, ends });
    return ends.get(0) ?? null;
  }

  /** Whether something was nested deeper than the limit, and read as plain words. */
  isTooDeep = false;

  /** Runs `read` on a text inside a block; beyond the limit of nesting nothing is read, and the block is words. */
  enter<Result>(read: () => Result): Result | undefined {
    if (this.#depth >= MAX_NESTING) {
      this.isTooDeep = true;
      return undefined;
    }
    this.#depth++;
    try {
      return read();
    } finally {
      this.#depth--;
    }
  }

  #cut(src: string): string {
    return src.slice(0, this.findBoundary(src));
  }

  override blockquote(src: string): Tokens.Blockquote | undefined {
    const text = this.#cut(src);
    return this.enter(() => super.blockquote(text));
  }

  override list(src: string): Tokens.List | undefined {
    let end = this.findBoundary(src);
    while (this.isTop && INDENTED_FOOTNOTE.test(src.slice(end, end + 5))) end += findBoundary(src.slice(end));
    return this.enter(() => super.list(src.slice(0, end)));
  }

  override html(src: string): Tokens.HTML | undefined {
    return super.html(this.#cut(src));
  }

  override def(src: string): Tokens.Def | undefined {
    return super.def(this.#cut(src));
  }

  override table(src: string): Tokens.Table | undefined {
    return super.table(this.#cut(src));
  }

  override lheading(): undefined {
    return undefined;
  }
}
