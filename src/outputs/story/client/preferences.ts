// A page opened as a file, or one whose reader forbids storage, may throw on any access.

/** What a reader may choose: each is saved, and is a data attribute of the page's root. */
export const PREFERENCES = ['theme', 'motion', 'keys'] as const;

/** The name of a preference. */
export type Preference = (typeof PREFERENCES)[number];

/** Returns what the reader chose on an earlier visit, or null. */
export function readPreference(preference: Preference): string | null {
  try {
    return localStorage.getItem(preference);
  } catch {
    return null;
  }
}

/** Sets a preference and saves it; where nothing may be saved it lasts as long as the page. */
export function savePreference(preference: Preference, value: string): void {
  document.documentElement.dataset[preference] = value;
  try {
    localStorage.setItem(preference, value);
  } catch {
    // Nothing to do: the page itself has the preference.
  }
}
