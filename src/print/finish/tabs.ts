import { PDFName } from '@cantoo/pdf-lib';
import type { Repair } from '../finish.ts';

/** Rule 7.18.3-1: the tab key follows the structure on every page. */
export const orderTabs: Repair = ({ sheets }) => {
  for (const { dict } of sheets) dict.set(PDFName.of('Tabs'), PDFName.of('S'));
};
