import { decodeHTMLStrict } from 'entities';
import { smartypants } from 'smartypants';
import { isCode, listLines, listNodes, mapNodes } from '../../deck/nodes.ts';
import type { Prose, ProseNode, Text } from '../../deck/prose.ts';

/** Quotes, old-school dashes and ellipses: `--` is an en dash, `---` an em dash. */
const CONFIG = 'qDe';

/** Between two text nodes of a line: it can't stand in text whose signs are escaped. */
const BETWEEN = '<i>';

/** Plain text with curly quotes, dashes and ellipses. */
export function educateText(text: string): string {
  return educateAll([text])[0] ?? text;
}

/** Prose with curly quotes, dashes and ellipses; code, and what its author escaped, stays as it is written. */
export function educateProse(prose: Prose): Prose {
  const educated = new Map<ProseNode, string>();
  const code = new Set(
    listNodes(prose)
      .filter(isCode)
      .flatMap((node) => listNodes([node])),
  );
  const isLiteral = (node: Text): boolean => node.literal === true || code.has(node);
  for (const line of listLines(prose)) {
    const texts = line.filter((node): node is Text => node.type === 'text');
    for (const [index, value] of educateAll(
      texts.map((node) => (isLiteral(node) ? '' : node.value)),
    ).entries()) {
      const node = texts[index];
      if (node && !isLiteral(node)) educated.set(node, value);
    }
  }
  return mapNodes(prose, (node) => {
    const value = educated.get(node);
    return [node.type === 'text' && value !== undefined ? { ...node, value } : node];
  });
}

/** Educates the texts of one line together: whether a quote opens or closes depends on what stands before it. */
function educateAll(texts: readonly string[]): string[] {
  if (!texts.some((text) => /["'.-]/.test(text))) return [...texts];
  const html = texts.map(escapeSigns).join(BETWEEN);
  return smartypants(html, CONFIG).split(BETWEEN).map(decodeHTMLStrict);
}

function escapeSigns(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
