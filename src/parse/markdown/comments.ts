import type { Attributes } from '../../deck/prose.ts';
import type { Place } from '../../report/diagnostic.ts';
import { hintNames } from '../../report/nearest.ts';
import type { Report } from '../../report/report.ts';
import { isNotesName, isNotesSlip } from '../checks/names.ts';
import type { HtmlReport, Part } from './assemble.ts';
import { readCommentAttributes } from './attributes.ts';
import type { CommentToken } from './extensions/tokens.ts';
import { readImage } from './image.ts';
import type { Reading } from './reading.ts';
import { findPlace } from './sourceText.ts';

const ELEMENT = /^\s*\.element:/;

/** Reads a comment: the attributes of reveal.js's `.element`; any other comment says nothing here. */
export function readComment({ raw, text }: CommentToken, at: number, reading: Reading): Part[] {
  const head = ELEMENT.exec(text)?.[0];
  if (head === undefined) return [];
  const start = at + raw.indexOf(text) + head.length;
  const place = findPlace(reading.source, at);
  const attributes = readElement(text.slice(head.length), start, place, reading);
  return attributes ? [{ kind: 'attributes', attributes, place }] : [];
}

function mayBeNotes(name: string): boolean {
  return isNotesName(name) || isNotesSlip(name);
}

const ELEMENT_ATTRIBUTES = ['class', 'data-fragment-index'];

function readElement(text: string, start: number, place: Place, reading: Reading): Attributes | null {
  const { report } = reading.context;
  const attributes: Record<string, string> = {};
  for (const { name, value, index } of readCommentAttributes(text)) {
    const at = findPlace(reading.source, start + index);
    if (ELEMENT_ATTRIBUTES.includes(name)) attributes[name] = value;
    else if (isDropped(name)) report.warn('html-dropped', at, `${name} is not allowed and is left out`);
    else
      report.error(
        'unknown-attribute',
        at,
        `an element can't be given "${name}"`,
        hintNames(name, ELEMENT_ATTRIBUTES),
      );
  }
  if (attributes.class?.split(/\s+/).some(mayBeNotes)) {
    report.error('stray-notes', place, "a comment can't make notes of an element", 'write them under Note:');
    return null;
  }
  if (!reading.fragments && /\bfragment\b/.test(attributes.class ?? '')) {
    report.warn('lone-fragment', place, 'only what is projected comes in fragments');
    return null;
  }
  return Object.keys(attributes).length > 0 ? attributes : null;
}

/** Whether reveal.js takes an attribute from a comment that no output may have: it styles, runs or is the library's own. */
export function isDropped(name: string): boolean {
  return /^(?:style|on[a-z]+|data-[a-z0-9-]+)$/i.test(name);
}

/** Whether a URL leads to another host. */
function isRemote(url: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(url.trim());
}

/** An id as browsers write it in an address, in its own letters. */
export function decodeId(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Reports the picture of a slide's background, which no output shows: one from another host is an error. */
export function reportBackground(url: string, place: Place, report: Report): void {
  if (isRemote(url))
    report.error('remote-image', place, `${url} is on another host`, 'nothing is loaded from elsewhere');
  else
    report.warn(
      'image',
      place,
      'a background is left out',
      'show it as a picture: ![what it shows](photo.jpg)',
    );
}

/** What is reported of raw HTML. */
export function reportHtml({ context: { report, links } }: Reading): HtmlReport {
  return {
    reference(href, place) {
      const target = href.startsWith('#') ? decodeId(href.slice(1)) : '';
      if (place) links.push({ href, target, place });
      return target;
    },
    image({ src, 'data-src': later, alt = '', title }, place) {
      return readImage({ address: src ?? later ?? '', alt, caption: title ?? null }, place, report);
    },
    dropped(what, attributes, place) {
      if (what === '<aside>')
        report.error('aside', place, 'what stands in <aside> would be projected', 'write notes under Note:');
      else if (
        mayBeNotes(what.replace(/^<([^:>]*).*$/, '$1')) ||
        (what.startsWith('<') && attributes.class?.split(/\s+/).some(isNotesName)) ||
        (what.startsWith('id ') && isNotesName(attributes.id ?? ''))
      )
        report.error(
          'stray-notes',
          place,
          `what stands in ${what} would be projected`,
          'write notes under Note:',
        );
      else report.warn('html-dropped', place, `${what} is not allowed and is left out`);
    },
    open(attributes, place) {
      if (attributes.class?.split(/\s+/).some(isNotesName))
        report.error(
          'stray-notes',
          place,
          'this element of notes is not closed before its voice or block ends',
          'close it there, or write the notes under Note:',
        );
    },
    lone(place) {
      report.warn(
        'lone-element',
        place,
        'there is nothing before this comment that could take its attributes',
      );
    },
  };
}
