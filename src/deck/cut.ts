import type { Chapter, Deck, Slide, Step } from './deck.ts';
import { listProses, mapDeck } from './mapDeck.ts';
import { listDeepNodes, mapNodes } from './nodes.ts';
import { findUsedTerms, renumber } from './number.ts';
import type { Citation, CrossReference, Prose, ProseNode } from './prose.ts';
import { findSteps } from './walk.ts';

/**
 * The shorter version of a deck that takes `minutes`, as a deck of its own: its slides in the order of the whole,
 * with its minutes, its own numbers for slides, footnotes and references, and the glossary of what is left. A slide
 * that kept the picture of a slide before it shows that picture itself; a link to what is left out is its words. Null
 * when the deck has no such cut.
 */
export function cutDeck(deck: Deck, minutes: number): Deck | null {
  const shorter = keepSlides(deck, minutes);
  if (!shorter) return null;
  const ids = findTargets(shorter);
  const unlink = (prose: Prose): Prose =>
    mapNodes(prose, (node) => (isLost(node, ids) ? node.children : [node]));
  return renumber(mapDeck(shorter, { prose: unlink, citation: (citation) => citation }));
}

/** The links of a cut to what it leaves out. */
export function listLostReferences(deck: Deck, minutes: number): CrossReference[] {
  const shorter = keepSlides(deck, minutes);
  if (!shorter) return [];
  const ids = findTargets(shorter);
  const terms = findUsedTerms(shorter);
  const explained = shorter.glossary.filter(({ id }) => terms.has(id)).map(({ content }) => content);
  const nodes = [...listProses(shorter), ...explained].flatMap(listDeepNodes);
  return [...new Set(nodes.filter((node) => isLost(node, ids)))];
}

/** The words of a deck as one of its cuts says them. */
function keepWords(deck: Deck, minutes: number): Deck {
  const keep = (prose: Prose): Prose =>
    mapNodes(prose, (node) => {
      if (node.type !== 'versionPart') return [node];
      return node.versions.includes(String(minutes)) ? node.children : [];
    });
  return mapDeck(deck, { prose: keep, citation: (citation) => citation });
}

/** Every id of a deck that a link may lead to: those of chapters and steps. */
function findTargets({ chapters }: Deck): Set<string> {
  const steps = chapters.flatMap(({ slides }) => slides.flatMap((slide) => slide.steps));
  return new Set([...chapters, ...steps].map(({ id }) => id));
}

function isLost(node: ProseNode, ids: ReadonlySet<string>): node is CrossReference {
  return node.type === 'crossReference' && !ids.has(node.target);
}

function keepSlides(deck: Deck, minutes: number): Deck | null {
  const cut = deck.cuts.find((each) => each.minutes === minutes);
  if (!cut) return null;
  const shares = new Map(cut.slides.map((slide) => [slide.id, slide.minutes]));
  const citations = findPictureCitations(deck);
  let number = 0;
  let shown: Step | null = null;
  const chapters: Chapter[] = [];
  for (const chapter of deck.chapters) {
    const slides: Slide[] = [];
    for (const slide of chapter.slides) {
      const share = shares.get(slide.id);
      if (share === undefined) continue;
      const steps = openPicture(slide.steps, shown, citations);
      slides.push({ ...slide, number: ++number, minutes: share, steps });
      shown = steps.at(-1) ?? shown;
    }
    if (slides.length > 0) chapters.push({ ...chapter, minutes: sumMinutes(slides), slides });
  }
  return keepWords({ ...deck, minutes, cuts: [], chapters: numberChapters(chapters) }, minutes);
}

/** Minutes without the noise of binary fractions. */
function sumMinutes(slides: readonly Slide[]): number {
  return Math.round(slides.reduce((sum, slide) => sum + slide.minutes, 0) * 100) / 100;
}

/** The title stays chapter 0; a cut without it begins with chapter 1. */
function numberChapters(chapters: readonly Chapter[]): Chapter[] {
  const first = chapters[0]?.number === 0 ? 0 : 1;
  return chapters.map((chapter, index) => ({ ...chapter, number: first + index }));
}

/** The citation of the picture that each step shows, be it the step's own or kept from one before. */
function findPictureCitations(deck: Deck): Map<string, Citation | null> {
  const citations = new Map<string, Citation | null>();
  let citation: Citation | null = null;
  for (const { step } of findSteps(deck)) {
    if (step.opensScene) citation = step.sceneCitation;
    citations.set(step.id, citation);
  }
  return citations;
}

function openPicture(
  steps: readonly Step[],
  shown: Step | null,
  citations: ReadonlyMap<string, Citation | null>,
): Step[] {
  return steps.map((step, index) => {
    if (index > 0 || step.opensScene || step.scene === null || step.scene === shown?.scene) return step;
    return { ...step, opensScene: true, sceneCitation: citations.get(step.id) ?? null };
  });
}
