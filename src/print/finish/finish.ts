import { openPdf } from '../objects/open.ts';
import { savePdf } from '../objects/save.ts';
import { markArtifacts } from './artifacts.ts';
import { writeBookmarks } from './bookmarks.ts';
import { writeInfo } from './documentInfo.ts';
import { numberElements } from './elementIds.ts';
import { boundFigures } from './figureBoxes.ts';
import { groupFigures } from './figureGroups.ts';
import { writeFileId } from './fileId.ts';
import { nameGlyphs } from './glyphTexts.ts';
import { markLanguages } from './languages.ts';
import { describeLinks, joinLinks } from './links.ts';
import { wrapListBodies } from './listBodies.ts';
import type { PdfInfo, Repair } from './model.ts';
import { writePageLabels } from './pageLabels.ts';
import { flattenPictures } from './pictures.ts';
import { mapRoles } from './roleMap.ts';
import { writeTree } from './structureTree.ts';
import { orderTabs } from './tabOrder.ts';
import { unwrapText } from './textWrappers.ts';
import { writeXmp } from './xmp.ts';

/** All repairs, in the order that they are made. */
export const repairs: readonly Repair[] = [
  writeInfo,
  writeXmp,
  writePageLabels,
  writeBookmarks,
  mapRoles,
  orderTabs,
  joinLinks,
  describeLinks,
  markLanguages,
  markArtifacts,
  nameGlyphs,
  wrapListBodies,
  groupFigures,
  boundFigures,
  flattenPictures,
  unwrapText,
  numberElements,
  writeTree,
  writeFileId,
];

/** Repairs a PDF as the browser printed it; returns the same bytes for the same input. Throws on a file that is not a whole PDF. */
export async function finishPdf(
  bytes: Uint8Array,
  info: PdfInfo,
  chosen: readonly Repair[] = repairs,
): Promise<Uint8Array> {
  const pdf = await openPdf(bytes);
  for (const repair of chosen) repair(pdf, info);
  return savePdf(pdf.document);
}
