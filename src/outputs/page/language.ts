import { findDirection } from '../../deck/direction.ts';
import { escapeHtml } from '../../prose/html.ts';

/** The attributes of a page's root that say its language, and that it runs from right to left where it does. */
export function renderLanguage(language: string): string {
  const direction = findDirection(language) === 'rtl' ? ' dir="rtl"' : '';
  return ` lang="${escapeHtml(language)}"${direction}`;
}
