// A page opened as a file, or one whose reader forbids storage, may throw on any access.

/** What a reader may choose: each is remembered, and is a data attribute of the page's root. */
export const CHOICES = ['theme', 'motion', 'keys'] as const;

export type Choice = (typeof CHOICES)[number];

/** What the reader chose on an earlier visit, or null. */
export function readChoice(choice: Choice): string | null {
  try {
    return localStorage.getItem(choice);
  } catch {
    return null;
  }
}

/** Makes a choice and remembers it; where nothing may be kept it lasts as long as the page. */
export function keepChoice(choice: Choice, value: string): void {
  document.documentElement.dataset[choice] = value;
  try {
    localStorage.setItem(choice, value);
  } catch {
    // Nothing to do: the page itself has the choice.
  }
}
