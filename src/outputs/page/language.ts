import { findDirection } from '../../deck/direction.ts';
import { escapeHtml } from '../../prose/html.ts';

/** The attributes of a page's root that say its language, and that it runs from right to left where it does. */
export function renderLanguage(language: string): string {
  const direction = findDirection(language) === 'rtl' ? ' dir="rtl"' : '';
  return ` lang="${escapeHtml(language)}"${direction}`;
}

/**
 * Words of the interface as HTML, which are English in every deck. In a page that runs from right to left they keep
 * their own order: a number at their start or a full stop at their end would change sides.
 */
export function renderEnglish(html: string, language: string): string {
  const marks = markEnglish(language);
  return marks === '' ? html : `<span${marks}>${html}</span>`;
}

/** The attributes of an element that holds such words alone; none in a page that runs from left to right. */
export function markEnglish(language: string): string {
  return findDirection(language) === 'rtl' ? ' lang="en" dir="ltr"' : '';
}
