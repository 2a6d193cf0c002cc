import { PDFName } from '@cantoo/pdf-lib';
import type { Repair } from './model.ts';

/** Rule 7.18.3-1: the tab key follows the structure on every page. */
export const orderTabs: Repair = ({ pages }) => {
  for (const { dict } of pages) dict.set(PDFName.of('Tabs'), PDFName.of('S'));
};
