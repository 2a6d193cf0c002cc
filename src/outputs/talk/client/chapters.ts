import type { Spot } from './position.ts';

/** A line at the foot of the screen, a piece a chapter, as long as its slides are many, filled as far as the talk has come. */
export function createChapters(root: HTMLElement): {
  rebuild(spots: readonly Spot[]): void;
  show(spot: Spot): void;
} {
  const bar = document.createElement('div');
  bar.className = 'chapters';
  bar.setAttribute('aria-hidden', 'true');
  root.append(bar);
  let chapters: { stack: Element | null; slides: Element[]; done: HTMLElement }[] = [];
  return {
    rebuild(spots) {
      const stacks = [...new Set(spots.map(({ slide }) => slide.parentElement))];
      chapters = stacks.map((stack) => {
        const slides = [...new Set(spots.map(({ slide }) => slide))].filter(
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
