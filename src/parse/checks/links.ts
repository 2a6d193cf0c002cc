import { slug } from 'github-slugger';
import type { Deck } from '../../deck/deck.ts';
import { mapDeck } from '../../deck/mapDeck.ts';
import { mapNodes } from '../../deck/nodes.ts';
import type { Prose, ProseNode } from '../../deck/prose.ts';
import type { Place } from '../../report/diagnostic.ts';
import { hintNames } from '../../report/nearest.ts';
import type { Report } from '../../report/report.ts';
import type { ChapterDraft } from '../chapter/chapter.ts';

/** An address of reveal.js: numbers of a slide from 0, and of one below it, or an id. */
const REVEAL = /^\/(?:(\d+)(?:\/(\d+))?(?:\/\d+)?|([^/]+)(?:\/\d+)?)$/;

/**
 * Leads the links inside a deck to its chapters, slides and steps: by id, by what an id is made of, or as reveal.js
 * counts slides, `#/2`. One that leads nowhere is an error. `drafts` are the chapters with how their slides are parted.
 */
export function leadLinks<Words extends Pick<Deck, 'chapters' | 'glossary'>>(
  words: Words,
  links: readonly { href: string; target: string; place: Place }[],
  drafts: readonly ChapterDraft[],
  report: Report,
): Words {
  const steps = drafts.flatMap(({ slides }) => slides.flatMap((slide) => slide.steps));
  const ids = new Set([...drafts, ...steps].map(({ id }) => id));
  const found = new Map<string, string>();
  for (const { href, target, place } of links) {
    const id = findId(target, ids, drafts);
    if (id !== null) found.set(target, id);
    else
      report.error('unknown-link', place, `the link "${href}" leads nowhere`, hintNames(target || href, ids));
  }
  if ([...found].every(([target, id]) => target === id)) return words;
  const lead = (node: ProseNode): Prose => [
    node.type === 'crossReference' ? { ...node, target: found.get(node.target) ?? node.target } : node,
  ];
  return mapDeck(words, { prose: (prose) => mapNodes(prose, lead), citation: (citation) => citation });
}

function findId(target: string, ids: ReadonlySet<string>, chapters: readonly ChapterDraft[]): string | null {
  if (ids.has(target)) return target;
  const chapter = chapters.find(({ file }) => file === target);
  if (chapter) return chapter.id;
  const [, across, below, id] = REVEAL.exec(target) ?? [];
  if (across !== undefined) return findNumbered(Number(across), Number(below ?? 0), chapters);
  const made = slug(id ?? target);
  return [id ?? '', made].find((each) => ids.has(each)) ?? null;
}

/** The slide at a place that reveal.js counts from 0: across, and below in its stack. */
function findNumbered(across: number, below: number, chapters: readonly ChapterDraft[]): string | null {
  let column = -1;
  let row = 0;
  for (const { slides } of chapters)
    for (const [index, { id, isBelow }] of slides.entries()) {
      if (index > 0 && isBelow) row++;
      else {
        column++;
        row = 0;
      }
      if (column === across && row === below) return id;
    }
  return null;
}
