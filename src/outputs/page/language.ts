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
  return findDirection(language) === 'rtl' ? `<span lang="en" dir="ltr">${html}</span>` : html;
}
