import type { Repair } from './model.ts';

/** Title, author, subject, keywords, language and dates; the window shows the title. */
export const writeInfo: Repair = ({ document }, info) => {
  const date = new Date(info.updated);
  document.setTitle(info.title, { showInWindowTitleBar: true });
  document.setAuthor(info.author);
  document.setSubject(info.subject);
  document.setKeywords([info.keywords.join(', ')]);
  document.setLanguage(info.language);
  document.setCreator('Chromium');
  document.setCreationDate(date);
  document.setModificationDate(date);
};
