/** Milliseconds without a move after which the arrows at the corner go. */
const REST = 2500;

/** Marks the page while a pointer moves on it, so that the arrows for it show only then. */
export function watchPointer(): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  addEventListener('pointermove', () => {
    document.body.classList.add('pointing');
    clearTimeout(resting);
    resting = setTimeout(() => document.body.classList.remove('pointing'), REST);
  });
}
