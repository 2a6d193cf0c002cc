import { PDFBool, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { PdfFile } from '../objects/model.ts';
import { inflateStream } from '../objects/streams.ts';
import { decodePdfString } from '../objects/strings.ts';
import type { Rule } from './model.ts';

const LANGUAGE = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/;

/** Rules over the catalog and its metadata. */
export const documentRules: Rule[] = [
  {
    id: '5-1',
    find: (pdf) => unless(/xmlns:pdfuaid=/.test(readXmp(pdf)), 'no PDF/UA identifier in the metadata'),
  },
  {
    id: '5-2',
    find: (pdf) => unless(/<pdfuaid:part>1<\/pdfuaid:part>/.test(readXmp(pdf)), 'not part 1 of PDF/UA'),
  },
  {
    id: '6.2-1',
    find: ({ document }) =>
      unless(
        isTrue(document.catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict), 'Marked'),
        'the file is not marked as tagged',
      ),
  },
  {
    id: '7.1-4',
    find: ({ document }) =>
      unless(
        !isTrue(document.catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict), 'Suspects'),
        'the file has suspects',
      ),
  },
  { id: '7.1-8', find: (pdf) => unless(readXmp(pdf) !== '', 'the catalog has no metadata') },
  {
    id: '7.1-9',
    find: (pdf) =>
      unless(
        /<dc:title>.*?<rdf:li[^>]*>[^<]+<\/rdf:li>.*?<\/dc:title>/s.test(readXmp(pdf)),
        'no title in the metadata',
      ),
  },
  {
    id: '7.1-10',
    find: ({ document }) =>
      unless(
        isTrue(document.catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict), 'DisplayDocTitle'),
        'the window does not show the title',
      ),
  },
  {
    id: '7.1-11',
    find: ({ elements }) => unless(elements.length > 0, 'there is no structure tree'),
  },
  {
    id: '7.2-33',
    find: ({ document }) =>
      unless(
        LANGUAGE.test(decodePdfString(document.catalog.get(PDFName.of('Lang')))),
        'no language in the catalog',
      ),
  },
  {
    id: '7.10-1',
    find: ({ document }) =>
      unless(!document.catalog.has(PDFName.of('OCProperties')), 'there is optional content'),
  },
  {
    id: '7.16-1',
    find: ({ document }) =>
      unless(document.context.trailerInfo.Encrypt === undefined, 'the file is encrypted'),
  },
];

/** True for the value of a BCP 47 tag. */
export function isLanguageTag(text: string): boolean {
  return LANGUAGE.test(text);
}

function readXmp({ document }: PdfFile): string {
  const stream = document.catalog.lookup(PDFName.of('Metadata'));
  return stream instanceof PDFRawStream ? inflateStream(stream).toString('utf8') : '';
}

function isTrue(dict: PDFDict | undefined, key: string): boolean {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFBool && value.asBoolean();
}

/** Returns one violation, unless `holds` is true. */
function unless(holds: boolean, violation: string): string[] {
  return holds ? [] : [violation];
}
