import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { PdfFile } from '../objects/model.ts';
import type { Repair } from './model.ts';

/** Title, author, subject, keywords, language and dates; the window shows the title. What is not known is left out. */
export const writeInfo: Repair = (pdf, info) => {
  const { document } = pdf;
  document.setTitle(info.title, { showInWindowTitleBar: true });
  if (info.author !== null) document.setAuthor(info.author);
  document.setSubject(info.subject);
  document.setKeywords([info.keywords.join(', ')]);
  document.setLanguage(info.language);
  document.setCreator('Chromium');
  if (info.updated === null) deleteDates(pdf);
  else {
    const date = new Date(info.updated);
    document.setCreationDate(date);
    document.setModificationDate(date);
  }
};

/** Takes away the time of printing, which the browser and the library write: it would differ from build to build. */
function deleteDates({ document }: PdfFile): void {
  const dictionary = document.context.lookup(document.context.trailerInfo.Info);
  if (!(dictionary instanceof PDFDict)) return;
  for (const name of ['CreationDate', 'ModDate']) dictionary.delete(PDFName.of(name));
}
