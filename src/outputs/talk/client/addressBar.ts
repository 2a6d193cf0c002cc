/** Milliseconds between two writes of the address. */
const WRITE_EVERY = 400;

/**
 * Returns a function that writes a hash into the address soon, the latest of many. Browsers limit how often that may
 * be done: https://groups.google.com/a/chromium.org/d/msgid/blink-dev/691ecb91.050a0220.ba486.0017.GAE%40google.com
 */
export function createAddressWriter(): (writeHash: () => string) => void {
  let writing: ReturnType<typeof setTimeout> | undefined;
  return (writeHash) => {
    clearTimeout(writing);
    writing = setTimeout(() => history.replaceState(null, '', writeHash()), WRITE_EVERY);
  };
}
