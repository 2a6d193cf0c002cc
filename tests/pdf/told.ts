import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { StructureElement as Tagged } from '../../src/print/objects/model.ts';
import { type Node, readWords, walkNodes } from './page.ts';
import { type Element, type ReadPdf, squeeze } from './read.ts';

const LISTS = ['ul', 'ol'];

/** What one kind of element is to be, in reading order, as text that is compared. */
export type Told = Record<'headings' | 'pictures' | 'captions' | 'items' | 'rows' | 'links', string[]>;

/** What the page that was rendered from the deck has. */
export function tellPage(body: Node): Told {
  const nodes = walkNodes(body);
  const find = (...names: string[]) => nodes.filter(({ node }) => names.includes(node.name));
  const words = (node: Node) => squeeze(readWords(node));
  const depth = (above: readonly Node[]) => above.filter(({ name }) => LISTS.includes(name)).length;
  return {
    headings: find('h1', 'h2', 'h3').map(({ node }) => `${node.name.toUpperCase()} ${words(node)}`),
    pictures: find('svg').map(({ node }) => squeeze(node.attributes['aria-label'] ?? '')),
    captions: find('figcaption').map(({ node }) => words(node)),
    items: find('li').map(({ node, above }) => `${depth(above)} ${words(node)}`),
    rows: find('tr').map(({ node }) =>
      node.children
        .filter((cell) => typeof cell !== 'string')
        .map((cell) => `${cell.name.toUpperCase()} ${words(cell)}`)
        .join('|'),
    ),
    links: find('a').map(({ node }) => `${words(node)} → ${node.attributes.href}`),
  };
}

/** What a viewer finds in the file's structure tree, which it reads page by page. */
export function tellPdf({ structure, links }: ReadPdf): Told {
  // Of a list that goes on, a page's tree has the items of the other pages too, with nothing in them.
  const find = (...roles: string[]) =>
    findAll(structure, roles).filter(({ element }) => element.text !== '' || element.alt !== null);
  return {
    headings: find('H1', 'H2', 'H3').map(({ element }) => `${element.role} ${squeeze(element.text)}`),
    pictures: find('Figure').map(({ element }) => squeeze(element.alt ?? '')),
    captions: find('Caption').map(({ element }) => squeeze(element.text)),
    items: find('LI').map(
      ({ element, above }) =>
        `${above.filter((role) => role === 'L').length} ${element.children
          .filter(({ role }) => role === 'LBody')
          .map(({ text }) => squeeze(text))
          .join('')}`,
    ),
    rows: find('TR').map(({ element }) =>
      element.children.map(({ role, text }) => `${role} ${squeeze(text)}`).join('|'),
    ),
    links: find('Link').map(({ element }) => {
      const targets = new Set(
        element.annotations.map((id) => links.find((link) => link.id === id)).map((link) => link?.href),
      );
      return `${squeeze(element.text)} → ${[...targets].join(' and ')}`;
    }),
  };
}

function findAll(
  elements: readonly Element[],
  roles: readonly string[],
  above: readonly string[] = [],
): { element: Element; above: readonly string[] }[] {
  return elements.flatMap((element) => [
    ...(roles.includes(element.role) ? [{ element, above }] : []),
    ...findAll(element.children, roles, [...above, element.role]),
  ]);
}

/** Puts together what a page's end has cut in two, where both parts are the whole that is wanted. */
export function joinCut(found: readonly string[], wanted: readonly string[]): string[] {
  const joined: string[] = [];
  for (const each of found) {
    const last = joined.at(-1);
    const whole = wanted[joined.length - 1];
    const isSame = last !== undefined && last !== whole && last.split(' ', 1)[0] === each.split(' ', 1)[0];
    const both = isSame ? last + each.slice(each.indexOf(' ') + 1) : null;
    if (both !== null && whole?.startsWith(both)) joined[joined.length - 1] = both;
    else joined.push(each);
  }
  return joined;
}

/** What a table's head heads: "Row" or "Column". */
export function readScope({ dict }: Tagged): string {
  return readAttributes(dict, 'Scope').join().slice(1);
}

/** An attribute's values, as they are written. */
export function readAttributes(dict: PDFDict, name: string): string[] {
  const value = dict.lookup(PDFName.of('A'));
  const lists = value instanceof PDFArray ? value.asArray().map((_, index) => value.lookup(index)) : [value];
  return lists.flatMap((each) => {
    const found = each instanceof PDFDict ? each.lookup(PDFName.of(name)) : undefined;
    if (found === undefined) return [];
    return found instanceof PDFArray ? found.asArray().map(String) : [String(found)];
  });
}
