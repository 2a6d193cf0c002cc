// A page opened as a file, or one whose reader forbids storage, may throw on any access.

/** What the reader chose on an earlier visit, or null. */
export function readChoice(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remembers a choice; where nothing may be kept it lasts as long as the page. */
export function keepChoice(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing to do: the page itself has the choice.
  }
}
