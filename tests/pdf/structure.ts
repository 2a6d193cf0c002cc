import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFName } from '@cantoo/pdf-lib';
import { beforeAll, expect, test } from 'vitest';
import { readSource } from '../../src/build/source.ts';
import type { Paper } from '../../src/deck/deck.ts';
import { renderSpeakerHandout } from '../../src/outputs/handouts/speaker.ts';
import { renderStudentHandout } from '../../src/outputs/handouts/student.ts';
import { renderSlidesPdf } from '../../src/outputs/slides/page.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { openPdf } from '../../src/print/objects/open.ts';
import { listElements } from '../../src/print/objects/structure.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { readMetrics } from '../../src/theme/metrics.ts';
import { FILES } from './files.ts';
import { type Node, readBody, readWords, walkNodes } from './page.ts';
import { type ReadPdf, readPdf, squeeze } from './read.ts';
import { joinCut, readAttributes, readScope, type Told, tellPage, tellPdf } from './told.ts';

/** Tests that every PDF of a built deck has the structure that the deck says, element by element. */
export function testStructure(slides: string, built: string): void {
  const bodies = new Map<string, Node>();
  const pdfs = new Map<string, ReadPdf>();
  const read = (path: string) => readFileSync(join(built, path));

  beforeAll(async () => {
    const { deck } = parseDeck(readSource(slides), sceneReaders, {});
    if (!deck) throw new Error('the deck has mistakes');
    const context = { metrics: await readMetrics(JSON.stringify(deck), deck), styles: '' };
    bodies.set('public/slides.pdf', readBody(renderSlidesPdf(deck, context)));
    for (const paper of ['a4', 'letter'] satisfies Paper[]) {
      bodies.set(`public/handout-${paper}.pdf`, readBody(renderStudentHandout(deck, { ...context, paper })));
      bodies.set(`speaker/handout-${paper}.pdf`, readBody(renderSpeakerHandout(deck, { ...context, paper })));
    }
    for (const path of FILES) pdfs.set(path, await readPdf(read(path)));
  });

  test.each(FILES)('%s has each heading, picture, list item, row of a table and link of the deck', (path) => {
    const wanted = tellPage(bodies.get(path) as Node);
    const found = tellPdf(pdfs.get(path) as ReadPdf);
    expect(wanted.headings.length).toBeGreaterThan(5);
    for (const kind of Object.keys(wanted) as (keyof Told)[])
      expect(joinCut(found[kind], wanted[kind]), kind).toEqual(wanted[kind]);
  });

  test.each(FILES)(
    '%s has its lists and tables whole: labels and bodies, heads and what they head',
    async (path) => {
      const nodes = walkNodes(bodies.get(path) as Node);
      const { document, elements } = await openPdf(read(path));
      const all = listElements(elements);
      const find = (role: string) => all.filter((element) => element.role === role);
      const count = (...names: string[]) => nodes.filter(({ node }) => names.includes(node.name)).length;
      expect(find('L')).toHaveLength(count('ul', 'ol'));
      expect(find('Table')).toHaveLength(count('table'));
      for (const item of find('LI')) {
        const roles = item.kids.map((kid) => (kid.kind === 'element' ? kid.role : kid.kind)).join(' ');
        expect(roles).toMatch(/^(?:Lbl )?LBody$/);
      }
      expect(find('TH').map((cell) => readScope(cell))).toEqual(
        nodes
          .filter(({ node }) => node.name === 'th')
          .map(({ node, above }) =>
            node.attributes.scope === 'row' || !above.some(({ name }) => name === 'thead') ? 'Row' : 'Column',
          ),
      );
      // A cell's heads are cells of the same file.
      const ids = new Set(find('TH').map(({ dict }) => String(dict.get(PDFName.of('ID')))));
      for (const { dict } of find('TD'))
        for (const id of readAttributes(dict, 'Headers')) expect(ids).toContain(id);
      expect(document.getPageCount()).toBeGreaterThan(1);
    },
  );

  test.each(FILES)('every link of %s inside the file leads to the page with what it names', (path) => {
    const pdf = pdfs.get(path) as ReadPdf;
    const named = new Map(
      walkNodes(bodies.get(path) as Node).map(({ node }) => [node.attributes.id ?? '', readWords(node)]),
    );
    for (const { href, target } of pdf.links) {
      if (!href?.startsWith('#')) continue;
      const words = squeeze(named.get(href.slice(1)) ?? '').slice(0, 16);
      expect(words, href).not.toBe('');
      expect(squeeze(pdf.pages[(target ?? 0) - 1] ?? ''), href).toContain(words);
    }
  });
}
