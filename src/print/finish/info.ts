import type { Repair } from '../finish.ts';

/** Title, author, subject, keywords, language and dates; the window shows the title. */
export const writeInfo: Repair = ({ document }, about) => {
  const date = new Date(about.updated);
  document.setTitle(about.title, { showInWindowTitleBar: true });
  document.setAuthor(about.author);
  document.setSubject(about.subject);
  document.setKeywords([about.keywords.join(', ')]);
  document.setLanguage(about.language);
  document.setCreator('Chromium');
  document.setCreationDate(date);
  document.setModificationDate(date);
};
