import { PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { Repair } from './model.ts';

/** What the roles that Chromium writes and ISO 32000-1 (14.8.4) does not know mean in its terms (seen with Chromium 156). */
const ROLES: Record<string, string> = { Em: 'Span', Strong: 'Span', Aside: 'Div' };

/** Rule 7.1-5: roles that the standard doesn't know are mapped to ones that it does. */
export const mapRoles: Repair = ({ document }) => {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  root.set(PDFName.of('RoleMap'), document.context.obj(ROLES));
};
