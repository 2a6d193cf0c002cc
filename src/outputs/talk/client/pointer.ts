/** Milliseconds without a move after which the arrows in the corner are hidden. */
const REST = 2500;

/** Marks the page while a pointer moves on it, so that the arrows in the corner are shown only then. */
export function watchPointer(): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  addEventListener('pointermove', () => {
    document.body.classList.add('pointing');
    clearTimeout(resting);
    resting = setTimeout(() => document.body.classList.remove('pointing'), REST);
  });
}
