import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { Repair } from './model.ts';

/** What Chromium's own roles mean (ISO 32000-1, 14.8.4). */
const ROLES: Record<string, string> = { Em: 'Span', Strong: 'Span', Aside: 'Div' };

/** Rule 7.1-5: roles that the standard doesn't know are mapped to ones that it does. */
export const mapRoles: Repair = ({ document }) => {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  root.set(PDFName.of('RoleMap'), document.context.obj(ROLES));
};
