import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { structureRules } from '../../src/print/check/structure.ts';
import type { StructureElement } from '../../src/print/objects/model.ts';

type Tree = [role: string, ...kids: Tree[]];

/** The numbers of the rules that a structure tree breaks. */
async function findBroken(tree: Tree): Promise<string[]> {
  const document = await PDFDocument.create();
  const build = ([role, ...kids]: Tree, parent: StructureElement | null): StructureElement => {
    const dict = PDFDict.withContext(document.context);
    if (role === 'TH') {
      const scope = document.context.obj({ O: 'Table', Scope: 'Column' });
      const attributes = PDFArray.withContext(document.context);
      attributes.push(scope);
      dict.set(PDFName.of('A'), attributes);
    }
    const ref = document.context.register(dict);
    const element: StructureElement = { kind: 'element', role, dict, ref, kids: [], parent };
    element.kids = kids.map((kid) => build(kid, element));
    return element;
  };
  const pdf = { document, elements: [build(tree, null)], pages: [], contents: new Map() };
  return structureRules.filter(({ find }) => find(pdf).length > 0).map(({ id }) => id);
}

const row: Tree = ['TR', ['TH'], ['TD']];
const body: Tree = ['TBody', row, row];
const item: Tree = ['LI', ['Lbl'], ['LBody']];

test.each<[string, Tree, string[]]>([
  ['a table', ['Table', ['Caption'], ['THead', row], body], []],
  ['a caption after a table', ['Table', body, ['Caption']], []],
  ['a paragraph in a table', ['Table', ['P'], body], ['7.2-3']],
  ['a caption in the middle of a table', ['Table', ['THead', row], ['Caption'], body], ['7.2-16']],
  ['rows that are not equally long', ['Table', ['TBody', row, ['TR', ['TD']]]], ['7.2-42']],
  ['a list', ['L', ['Caption'], item, ['L', item]], []],
  ['a paragraph in a list', ['L', ['P'], item], ['7.2-19']],
  ['a caption after a list', ['L', item, ['Caption']], ['7.2-40']],
  ['headings without a level', ['Document', ['Sect', ['H']], ['Sect', ['H']]], []],
  ['several of them in one element', ['Document', ['H'], ['H']], ['7.4.4-1']],
  ['headings with and without a level', ['Document', ['H1'], ['H']], ['7.4.4-2']],
])('%s: by the numbers of veraPDF', async (_, tree, broken) => {
  expect(await findBroken(tree)).toEqual(broken);
});
