import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Place } from '../../report/diagnostic.ts';
import type { Report } from '../../report/report.ts';
import { readLines } from '../../report/source.ts';

/** A way into a YAML value: keys and indexes. */
export type Path = readonly (string | number)[];

/** YAML that was read: its value, and where in the file each part of it stands. */
export interface Yaml {
  value: unknown;
  /** Where the value at a path stands, or the nearest part of the path that exists; null for none of it. */
  findValue(path: Path): Place | null;
  /** Where the last key of a path is written. */
  findKey(path: Path): Place | null;
  /** The number or the truth value at a path as it is written; null for anything else. */
  findWritten(path: Path): string | null;
}

/** Reads YAML that begins on a line of a file (from 1); its mistakes go to the report, and null is the answer. */
export function readYaml(text: string, file: string, firstLine: number, report: Report): Yaml | null {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { file, line: firstLine + Math.max(line, 1) - 1, column: Math.max(col, 1) };
  };
  const mistakes = [...document.errors, ...document.warnings];
  for (const { code, message, pos } of mistakes) {
    const place = placeAt(findStart(document, pos[0], text));
    const said =
      code === 'BLOCK_AS_IMPLICIT_KEY'
        ? 'this text has a colon in it and no quotation marks around it'
        : `this is not valid YAML: ${lowerFirst(message)}`;
    report.error('bad-yaml', place, said, hintQuotes(readLines(text)[place.line - firstLine] ?? ''));
  }
  const alias = findLoneAlias(document);
  if (alias)
    report.error(
      'bad-yaml',
      placeAt(alias.offset),
      `no anchor is called "${alias.name}"`,
      'a text that begins with * stands in quotation marks',
    );
  if (mistakes.length > 0 || alias) return null;
  reportCutTexts(document, text, placeAt, report);

  const findNode = (path: Path): Node | null => {
    if (path.length === 0) return document.contents;
    const node = document.getIn(path, true);
    return isNode(node) ? node : null;
  };
  const findOwnKey = (path: Path): Place | null => {
    const parent = findNode(path.slice(0, -1));
    if (!isMap(parent)) return null;
    const key = parent.items
      .map((pair) => pair.key)
      .find((own) => isScalar(own) && own.value === path.at(-1));
    return isScalar(key) && key.range ? placeAt(key.range[0]) : null;
  };
  const findValue = (path: Path): Place | null => {
    for (let length = path.length; length > 0; length--) {
      const part = path.slice(0, length);
      const range = findNode(part)?.range;
      // A key without a value stands for it.
      const place = range && range[1] > range[0] ? placeAt(range[0]) : findOwnKey(part);
      if (place) return place;
    }
    return null;
  };
  const findKey = (path: Path): Place | null => findOwnKey(path) ?? findValue(path);
  const findWritten = (path: Path): string | null => {
    const node = findNode(path);
    if (!isScalar(node) || !/^(?:number|boolean|bigint)$/.test(typeof node.value)) return null;
    return node.source ?? String(node.value);
  };
  return { value: document.toJS(), findValue, findKey, findWritten };
}

/** A line of YAML with its text in quotation marks; undefined when the line is no key and text. */
function hintQuotes(line: string): string | undefined {
  const [, key, text = ''] = /^\s*(?:- )?([\w-]+):[ \t]+([^"'\s{[|>#][^{}[\]]*)$/.exec(line) ?? [];
  return key === undefined ? undefined : `put it in quotes: ${key}: ${JSON.stringify(text.trim())}`;
}

/** Warns of texts that a # cuts: "C# in depth #2". A comment proper has a space after its sign. */
function reportCutTexts(
  document: Document,
  text: string,
  placeAt: (offset: number) => Place,
  report: Report,
): void {
  visit(document, {
    Scalar(_, { type, value, range }) {
      if (type !== 'PLAIN' || typeof value !== 'string' || !range) return;
      const lost = /^[ \t]+(#[^\s#].*)/.exec(text.slice(range[1], range[1] + 200))?.[1];
      if (lost === undefined) return;
      report.warn(
        'cut-text',
        placeAt(range[1] + 1),
        `"${lost.trim()}" is a comment, and no part of the text before it`,
        `put it in quotes: "${value} ${lost.trim()}"`,
      );
    },
  });
}

/** A quotation mark that is missing is missed at the end of the file: the text that it should close is shown. */
function findStart(document: Document, offset: number, text: string): number {
  let last = offset;
  if (offset >= text.trimEnd().length)
    visit(document, {
      Scalar(_, { range }) {
        last = range?.[0] ?? last;
      },
    });
  return last;
}

/** The first alias (`*name`) without an anchor (`&name`) before it: the library throws when it meets one. */
function findLoneAlias(document: Document): { name: string; offset: number } | null {
  let lone: { name: string; offset: number } | null = null;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return undefined;
      lone = { name: alias.source, offset: alias.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return lone;
}

/** A library's message as part of a sentence. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
