import type { Place } from '../report/diagnostic.ts';
import type { FormulaContent } from './formulaContent.ts';
import type { ImageContent } from './imageAsset.ts';

/** What an author hangs on a node: `class` (words parted by spaces), `lang`, `data-fragment-index` … Names and values are checked when they are read. */
export type Attributes = Readonly<Record<string, string>>;

/** What every node of prose has. */
interface NodeBase {
  readonly attributes?: Attributes;
  /** Where it begins in its file; none for nodes that no file holds, such as an entry of the bibliography. */
  readonly place?: Place;
}

interface Parent extends NodeBase {
  readonly children: Prose;
}

/** Words without any markup, as they are shown. Addresses are `literal`: no output may change a sign of them. */
export interface Text extends NodeBase {
  readonly type: 'text';
  readonly value: string;
  readonly literal?: boolean;
}

interface Paragraph extends Parent {
  readonly type: 'paragraph';
}

/** A heading inside a slide's words; the slide's own is `Slide.heading`. */
interface Heading extends Parent {
  readonly type: 'heading';
  readonly level: 3 | 4 | 5 | 6;
}

/** A list; `start` is the first number of an ordered one. */
export interface List extends NodeBase {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly ListItem[];
}

/** An item of a list: words, or, in a loose list, paragraphs. */
export interface ListItem extends Parent {
  readonly type: 'item';
}

type Alignment = 'left' | 'center' | 'right' | null;

/** A table: `align` by column, `rows` without the head. */
export interface TableNode extends NodeBase {
  readonly type: 'table';
  readonly align: readonly Alignment[];
  readonly head: readonly Prose[];
  readonly rows: readonly (readonly Prose[])[];
}

interface Quote extends Parent {
  readonly type: 'quote';
}

/** What a run of code is, in any language. */
export type CodeKind =
  | 'keyword'
  | 'string'
  | 'number'
  | 'comment'
  | 'function'
  | 'type'
  | 'constant'
  | 'name'
  | 'punctuation'
  | 'inserted'
  | 'deleted';

/** Signs of code that stand together; a null kind is plain. */
export interface CodeRun {
  readonly kind: CodeKind | null;
  readonly value: string;
}

/** A block of code; `language` is the first word of its fence, empty when there is none. */
export interface CodeBlock extends NodeBase {
  readonly type: 'codeBlock';
  readonly language: string;
  readonly value: string;
  /** False for lines that are code because they are indented. */
  readonly fenced: boolean;
  /** The number of its first line, where lines are numbered. */
  readonly firstNumber?: number;
  /** The lines, from 1, to point at one set after another; an empty set is the block as a whole. */
  readonly highlights?: readonly (readonly number[])[];
  /** Its lines by what stands in them, once the deck was enriched. */
  readonly lines?: readonly (readonly CodeRun[])[];
}

/** A rule between paragraphs. */
interface Rule extends NodeBase {
  readonly type: 'rule';
}

/** A fenced div, `::: {.class}`. */
export interface Div extends Parent {
  readonly type: 'div';
}

/**
 * Words of a note that only some versions of the talk have, `::: {cut=15}`: the minutes of cuts as they are written, or
 * `whole` for the talk without a cut. Where no cut is meant, prose is read as the whole talk has it.
 */
export interface VersionPart extends Parent {
  readonly type: 'versionPart';
  readonly versions: readonly string[];
}

interface Emphasis extends Parent {
  readonly type: 'emphasis';
}

interface Strong extends Parent {
  readonly type: 'strong';
}

/** Words that are struck out. */
interface Deleted extends Parent {
  readonly type: 'deleted';
}

interface CodeSpan extends NodeBase {
  readonly type: 'codeSpan';
  readonly value: string;
}

/** The box of a task, `[x]`, at the beginning of its item. */
interface Checkbox extends NodeBase {
  readonly type: 'checkbox';
  readonly checked: boolean;
}

/** A line break that the author asks for. */
interface Break extends NodeBase {
  readonly type: 'break';
}

/** A link to another site: http, https or mailto. `href` is an address that browsers take as it is. */
export interface Link extends Parent {
  readonly type: 'link';
  readonly href: string;
  readonly title: string | null;
}

/** A link inside the deck: `target` is the id of a chapter, slide or step. */
export interface CrossReference extends Parent {
  readonly type: 'crossReference';
  readonly target: string;
}

/** A bracketed span, `[words]{.class lang=ru}`. */
interface Span extends Parent {
  readonly type: 'span';
}

/** An HTML element that the allow-list lets pass, as written by the author; `name` is in small letters. */
interface HtmlElement extends Parent {
  readonly type: 'element';
  readonly name: string;
}

/** One source inside a citation: `[see @key, p. 3]`. */
export interface CitationItem {
  readonly key: string;
  readonly prefix: string;
  /** What stands after the key and its comma, as written: "p. 3", "¶12", "n3". Empty when there is none. */
  readonly locator: string;
  readonly suffix: string;
  readonly suppressAuthor: boolean;
}

/** A citation in running text. `text` is its short form by the citation style, "(Smith, ¶1)"; empty until it is resolved. */
export interface Citation extends NodeBase {
  readonly type: 'citation';
  readonly items: readonly CitationItem[];
  /** True for `@key [p. 3]`, where the author's name is part of the sentence. */
  readonly narrative: boolean;
  readonly text: string;
}

/**
 * A footnote, called from where it stands. `number` counts from 1 over the deck and is the same at each call; a call
 * inside the footnote's own text has no content.
 */
export interface Footnote extends NodeBase {
  readonly type: 'footnote';
  readonly number: number;
  readonly content: Prose;
}

/** Words that the glossary explains: `[lens](glossary.md#lens)`; `term` is the entry's id. */
export interface TermUse extends Parent {
  readonly type: 'term';
  readonly term: string;
}

/** A picture from the deck's folder: a block of its own with its caption under it, or in a line of words. */
export interface ImageNode extends NodeBase, ImageContent {
  readonly type: 'image';
}

/** A formula, in a line of words or displayed by itself. */
export interface Formula extends NodeBase, FormulaContent {
  readonly type: 'math';
}

/** A node that has children of its own under `children`. */
type ParentNode =
  | Paragraph
  | Heading
  | ListItem
  | Quote
  | Div
  | VersionPart
  | Emphasis
  | Strong
  | Deleted
  | Link
  | CrossReference
  | Span
  | HtmlElement
  | TermUse;

export type ProseNode =
  | ParentNode
  | Text
  | List
  | TableNode
  | CodeBlock
  | Rule
  | CodeSpan
  | Checkbox
  | Break
  | Citation
  | Footnote
  | ImageNode
  | Formula;

/** Words as an immutable tree: blocks for running text, what stands in a line for a heading or a cell. */
export type Prose = readonly ProseNode[];
