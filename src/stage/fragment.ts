/** Returns the id that a fragment names, "#…" with percent-encoding; empty where that is not well formed. */
export function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}
