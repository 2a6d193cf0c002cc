import { posix } from 'node:path';
import type { ImageNode } from '../../deck/prose.ts';
import type { Place } from '../../report/diagnostic.ts';
import type { Report } from '../../report/report.ts';
import { educateText } from './educate.ts';

/** A picture as it is written: its address, what it shows, and its caption. */
export interface WrittenImage {
  address: string;
  alt: string;
  caption: string | null;
}

/**
 * Reads a picture in a line of words; null, and an error, for one that doesn't lie in the deck's folder. Whether its
 * file is there is not looked at. One without alternative text is described by its caption or its name.
 */
export function readImage(
  { address, alt, caption }: WrittenImage,
  place: Place,
  report: Report,
): ImageNode | null {
  const path = readImagePath(address, place, report);
  if (path === null) return null;
  const text = educateText(alt.replace(/\s+/g, ' ').trim());
  const below = educateText((caption ?? '').replace(/\s+/g, ' ').trim());
  if (text === '')
    report.warn(
      'no-alt',
      place,
      `${path} has no alternative text`,
      'say between the brackets what it shows: ![A lighthouse at dusk](lighthouse.jpg)',
    );
  return {
    type: 'image',
    alt: text || below || nameFile(path),
    caption: below === '' ? null : below,
    path,
    isBlock: false,
    asset: null,
    place,
  };
}

/** The path of a picture from the deck's folder; null, and an error, for an address that leads anywhere else. */
function readImagePath(address: string, place: Place, report: Report): string | null {
  const written = address.trim();
  const refuse = (code: string, message: string, hint: string): null => {
    report.error(code, place, message, hint);
    return null;
  };
  if (/^(?:https?:)?\/\//i.test(written)) {
    const url = written.startsWith('//') ? `https:${written}` : written;
    return refuse(
      'remote-image',
      `${written} is on another host`,
      `nothing is loaded from elsewhere: fetch it into the deck's folder, curl -LO ${quote(url)}, and write its name`,
    );
  }
  if (/^data:/i.test(written))
    return refuse('data-image', 'a picture is written as data', "save it as a file of the deck's folder");
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(written))
    return refuse('outside-image', `${written} does not lie in the deck's folder`, INSIDE);
  if (written === '')
    return refuse('missing-image', 'a picture has no file', 'write its path: ![…](photo.jpg)');
  const path = posix.normalize(decodePath(written));
  if (path === '..' || path.startsWith('../') || path.startsWith('/'))
    return refuse('outside-image', `${written} does not lie in the deck's folder`, INSIDE);
  return path;
}

const INSIDE = "copy it there, and write its path from the deck's folder";

/** A path in its own letters: `my%20photo.jpg` is `my photo.jpg`. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** An address that a shell takes as one word. */
function quote(url: string): string {
  return `'${url.replaceAll("'", '%27')}'`;
}

function nameFile(path: string): string {
  return (
    posix
      .basename(path, posix.extname(path))
      .replace(/[-_\s]+/g, ' ')
      .trim() || path
  );
}
