import { decodeHTML } from 'entities';

/** An element of a page that is printed, as its HTML has it. */
export interface Node {
  name: string;
  attributes: Record<string, string>;
  children: (Node | string)[];
}

const VOID = /^(?:br|col|hr|img|meta|wbr)$/;
const TOKEN = /<(\/?)([a-z][a-z0-9]*)\b([^>]*?)(\/?)>|[^<]+|<!--.*?-->/gis;

/** Reads the body of a page that is well formed, as ours are. Throws where it is not. */
export function readBody(html: string): Node {
  const root: Node = { name: 'body', attributes: {}, children: [] };
  const open = [root];
  const body = /<body\b[^>]*>(.*)<\/body>/s.exec(html)?.[1] ?? '';
  for (const [token, slash, name = '', attributes = '', empty] of body.matchAll(TOKEN)) {
    const last = open.at(-1) ?? root;
    if (slash === '/') {
      if (open.pop()?.name !== name) throw new Error(`${token} closes <${last.name}>`);
    } else if (name !== '') {
      const pairs = [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)];
      const node: Node = {
        name,
        attributes: Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, decodeHTML(value)])),
        children: [],
      };
      last.children.push(node);
      if (empty !== '/' && !VOID.test(name)) open.push(node);
    } else if (!token.startsWith('<!--')) last.children.push(decodeHTML(token));
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  return root;
}

/** All elements that assistive technology is told of, in order, each with those that it stands in. */
export function walkNodes(node: Node, above: readonly Node[] = []): { node: Node; above: readonly Node[] }[] {
  if (node.attributes['aria-hidden'] === 'true') return [];
  // What is inside a picture is told by its description.
  const inner = node.name === 'svg' ? [] : node.children.filter((child) => typeof child !== 'string');
  return [{ node, above }, ...inner.flatMap((child) => walkNodes(child, [...above, node]))];
}

/** The words inside an element, without those of its pictures. */
export function readWords(node: Node): string {
  if (node.name === 'svg' || node.attributes['aria-hidden'] === 'true') return '';
  return node.children.map((child) => (typeof child === 'string' ? child : readWords(child))).join('');
}
