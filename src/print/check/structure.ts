import { PDFArray, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import { readElementString, readElementText } from '../objects/elementText.ts';
import type { PdfFile, StructureElement } from '../objects/model.ts';
import { decodePdfString } from '../objects/strings.ts';
import { listElements } from '../objects/structure.ts';
import { cachePerFile, readElements } from './cache.ts';
import { isLanguageTag } from './document.ts';
import type { Rule } from './model.ts';

const STANDARD = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);

/** Element by element: what each role may stand in and hold. */
export const structureRules: Rule[] = [
  eachElement('7.1-5', (element, pdf) =>
    STANDARD.has(toStandard(pdf, element.role)) ? null : `${element.role} is not a standard role`,
  ),
  {
    id: '7.1-7',
    find: (pdf) =>
      [...readRoles(pdf).keys()].filter((role) => STANDARD.has(role)).map((role) => `${role} is mapped anew`),
  },
  mayHold('7.2-3', 'Table', /^((Caption|TR|THead|TBody|TFoot) )*$/),
  mayStandIn('7.2-4', 'TR', ['Table', 'THead', 'TBody', 'TFoot']),
  mayStandIn('7.2-5', 'THead', ['Table']),
  mayStandIn('7.2-6', 'TBody', ['Table']),
  mayStandIn('7.2-7', 'TFoot', ['Table']),
  mayStandIn('7.2-8', 'TH', ['TR']),
  mayStandIn('7.2-9', 'TD', ['TR']),
  mayHold('7.2-10', 'TR', /^((TH|TD) )*$/),
  mayHold('7.2-11', 'Table', /^(?!.*THead .*THead )/),
  mayHold('7.2-16', 'Table', /^(Caption )?((?!Caption )\w+ )*(Caption )?$/),
  mayStandIn('7.2-17', 'LI', ['L']),
  mayStandIn('7.2-18', 'LBody', ['LI']),
  mayHold('7.2-19', 'L', /^((Caption|L|LI) )*$/),
  mayHold('7.2-20', 'LI', /^((Lbl|LBody) )*$/),
  eachElement('7.2-29', (element) => {
    const value = element.dict.get(PDFName.of('Lang'));
    return value === undefined || isLanguageTag(decodePdfString(value))
      ? null
      : `"${decodePdfString(value)}" is not a language`;
  }),
  mayHold('7.2-36', 'THead', /^(TR )*$/),
  mayHold('7.2-37', 'TBody', /^(TR )*$/),
  mayHold('7.2-38', 'TFoot', /^(TR )*$/),
  mayHold('7.2-40', 'L', /^(Caption )?((?!Caption )\w+ )*$/),
  {
    id: '7.2-42',
    find: (pdf) =>
      findRole(pdf, 'Table').flatMap((table) => {
        const widths = findRows(table).map((row) => row.reduce((sum, cell) => sum + readSpan(cell), 0));
        return widths.every((width) => width === widths[0])
          ? []
          : [`rows of ${[...new Set(widths)].join(' and ')} cells`];
      }),
  },
  eachElement('7.3-1', (element) =>
    element.role !== 'Figure' || readElementString(element, 'Alt') || readElementString(element, 'ActualText')
      ? null
      : 'a picture without description',
  ),
  { id: '7.4.2-1', find: findSkips },
  eachElement('7.4.4-1', ({ role, kids }) =>
    kids.filter((kid) => kid.kind === 'element' && kid.role === 'H').length > 1
      ? `${role} holds several headings without a level`
      : null,
  ),
  {
    id: '7.4.4-2',
    find: (pdf) =>
      readElements(pdf).some(({ role }) => /^H[1-6]$/.test(role))
        ? findRole(pdf, 'H').map(
            (element) =>
              `the heading "${readElementText(pdf, element)}" has no level, and other headings have one`,
          )
        : [],
  },
  eachElement('7.5-2', (element, pdf) =>
    element.role !== 'TH' || readAttribute(element, 'Scope') !== null
      ? null
      : `the heading "${readElementText(pdf, element)}" of a table does not say what it heads`,
  ),
  eachElement('7.7-1', (element) =>
    element.role !== 'Formula' || readElementString(element, 'Alt') ? null : 'a formula without description',
  ),
  eachElement('7.9-1', (element) =>
    element.role !== 'Note' || element.dict.has(PDFName.of('ID')) ? null : 'a note without an id',
  ),
  {
    id: '7.9-2',
    find: (pdf) => {
      const ids = readElements(pdf)
        .map((element) => readElementString(element, 'ID'))
        .filter((id) => id !== null);
      return ids
        .filter((id, index) => ids.indexOf(id) !== index && ids.lastIndexOf(id) === index)
        .map((id) => `two elements have the id ${id}`);
    },
  },
];

/** A rule that is looked at element by element. */
function eachElement(id: string, find: (element: StructureElement, pdf: PdfFile) => string | null): Rule {
  return {
    id,
    find: (pdf) =>
      readElements(pdf)
        .map((element) => find(element, pdf))
        .filter((violation) => violation !== null),
  };
}

/** A rule of which elements one of this role may stand in. */
function mayStandIn(id: string, role: string, parents: string[]): Rule {
  return eachElement(id, (element) => {
    const parent = element.parent?.role ?? 'nothing';
    return element.role !== role || parents.includes(parent) ? null : `${role} stands in ${parent}`;
  });
}

/** A rule of the roles of what is in an element of this role, each with a space after it. */
function mayHold(id: string, role: string, kids: RegExp): Rule {
  return eachElement(id, (element, pdf) => {
    if (element.role !== role) return null;
    const roles = element.kids
      .map((kid) => (kid.kind === 'element' ? `${toStandard(pdf, kid.role)} ` : ''))
      .join('');
    return kids.test(roles) ? null : `${role} holds ${roles.trim()}`;
  });
}

function findRole(pdf: PdfFile, role: string): StructureElement[] {
  return readElements(pdf).filter((element) => element.role === role);
}

function findRows(table: StructureElement): StructureElement[][] {
  const rows = listElements([table]).filter((element) => element.role === 'TR');
  return rows.map((row) => row.kids.filter((kid) => kid.kind === 'element'));
}

function findSkips(pdf: PdfFile): string[] {
  let level = 0;
  return readElements(pdf).flatMap((element) => {
    const own = Number(/^H([1-6])$/.exec(element.role)?.[1] ?? 0);
    if (own === 0) return [];
    const skips = own > level + 1;
    level = own;
    return skips ? [`the heading "${readElementText(pdf, element)}" skips a level`] : [];
  });
}

function readSpan(cell: StructureElement): number {
  const span = readAttribute(cell, 'ColSpan');
  return span instanceof PDFNumber ? span.asNumber() : 1;
}

/** An attribute of the table's kind; null when the element has none. */
function readAttribute(element: StructureElement, name: string): unknown {
  const value = element.dict.lookup(PDFName.of('A'));
  const list = value instanceof PDFArray ? value.asArray().map((_, index) => value.lookup(index)) : [value];
  for (const each of list) {
    const found = each instanceof PDFDict ? each.lookup(PDFName.of(name)) : undefined;
    if (found !== undefined) return found;
  }
  return null;
}

const readRoles = cachePerFile(({ document }): Map<string, string> => {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  const map = root?.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
  return new Map(
    map?.entries().map(([name, role]) => [name.asString().slice(1), role.toString().slice(1)]) ?? [],
  );
});

function toStandard(pdf: PdfFile, role: string): string {
  return readRoles(pdf).get(role) ?? role;
}
