import type { ImageNode, Prose, ProseNode } from '../../deck/prose.ts';

type Paragraph = Extract<ProseNode, { type: 'paragraph' }>;

/** A paragraph in which a line is nothing but pictures, as what stands before it, those pictures as blocks, and what follows. */
export function liftImages(paragraph: Paragraph): Prose {
  const lines = splitLines(paragraph.children);
  if (!lines.some(isPictures)) return [paragraph];
  const { attributes, ...plain } = paragraph;
  const blocks: ProseNode[] = [];
  let words: ProseNode[] = [];
  const end = (): void => {
    if (words.length > 0) blocks.push({ ...plain, children: words, ...(attributes ? { attributes } : {}) });
    words = [];
  };
  for (const line of lines) {
    if (!isPictures(line)) {
      if (words.length > 0) words.push({ type: 'text', value: '\n' });
      words.push(...line);
      continue;
    }
    end();
    for (const image of line.filter((node) => node.type === 'image'))
      blocks.push(makeBlock(image, attributes));
  }
  end();
  return blocks;
}

function makeBlock(image: ImageNode, attributes: ImageNode['attributes']): ImageNode {
  const own = { ...attributes, ...image.attributes };
  return { ...image, isBlock: true, ...(Object.keys(own).length > 0 ? { attributes: own } : {}) };
}

/** The lines of a paragraph as they are written; a line feed inside emphasis or a link parts none. */
function splitLines(children: Prose): ProseNode[][] {
  const lines: ProseNode[][] = [[]];
  for (const node of children) {
    if (node.type === 'break') {
      lines.at(-1)?.push(node);
      lines.push([]);
    } else if (node.type === 'text' && !node.literal && node.value.includes('\n')) {
      for (const [index, value] of node.value.split('\n').entries()) {
        if (index > 0) lines.push([]);
        if (value !== '') lines.at(-1)?.push({ ...node, value });
      }
    } else lines.at(-1)?.push(node);
  }
  return lines.filter((line) => line.length > 0);
}

function isPictures(line: Prose): boolean {
  return (
    line.some(({ type }) => type === 'image') &&
    line.every(
      (node) =>
        node.type === 'image' || node.type === 'break' || (node.type === 'text' && node.value.trim() === ''),
    )
  );
}
