import type { Position } from './position.ts';

/** Adds a line at the foot of the screen: a piece for each chapter, as long as it has slides, filled as far as the talk has come. */
export function createChapterProgress(root: HTMLElement): {
  rebuild(positions: readonly Position[]): void;
  show(position: Position): void;
} {
  const bar = document.createElement('div');
  bar.className = 'chapters';
  bar.setAttribute('aria-hidden', 'true');
  let chapters: { stack: Element | null; slides: Element[]; done: HTMLElement }[] = [];
  return {
    rebuild(positions) {
      // Last, to lie over what reveal.js adds.
      root.append(bar);
      const stacks = [...new Set(positions.map(({ slide }) => slide.parentElement))];
      chapters = stacks.map((stack) => {
        const slides = [...new Set(positions.map(({ slide }) => slide))].filter(
          (slide) => slide.parentElement === stack,
        );
        return { stack, slides, done: document.createElement('i') };
      });
      bar.replaceChildren(
        ...chapters.map(({ slides, done }) => {
          const piece = document.createElement('div');
          piece.style.flexGrow = String(slides.length);
          piece.append(done);
          return piece;
        }),
      );
    },
    show({ slide }) {
      const now = chapters.findIndex(({ stack }) => stack === slide.parentElement);
      for (const [index, { slides, done }] of chapters.entries()) {
        const share = index < now ? 1 : index > now ? 0 : (slides.indexOf(slide) + 1) / slides.length;
        done.style.width = `${share * 100}%`;
      }
    },
  };
}
