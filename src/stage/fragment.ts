/** The id that an address's fragment ("#…") names, percent-decoded; empty where it is not well formed. */
export function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#/, ''));
  } catch {
    return '';
  }
}
