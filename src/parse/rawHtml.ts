import type { Token, Tokens } from 'marked';
import type { Place } from '../report/diagnostic.ts';
import { hintNames } from '../report/nearest.ts';
import type { Report } from '../report/report.ts';
import { findDropped } from './allow.ts';
import { isDropped, isRemote, readAttributes } from './attributes.ts';
import { type ElementAttributes, markElement } from './element.ts';
import { findPlace } from './passage.ts';
import type { Reading } from './reading.ts';

/** Raw HTML with marks for its `.element` comments; what will be dropped of it is a warning. */
export function readHtml(token: Tokens.HTML, start: number, reading: Reading): Token {
  const { passage, context } = reading;
  const raw = token.text.replace(/<!--(?!\s*\.element:)[\s\S]*?-->/g, (comment) =>
    ' '.repeat(comment.length),
  );
  for (const { what, offset } of findDropped(raw)) {
    const place = findPlace(passage, start + offset);
    const source =
      /^<img/i.exec(raw.slice(offset)) && /\ssrc\s*=\s*["']?([^"'\s>]+)/i.exec(raw.slice(offset));
    if (what === '<img>') reportImage(source?.[1] ?? '', place, context.report);
    else if (what === '<aside>')
      context.report.error(
        'aside',
        place,
        'what stands in <aside> would be projected',
        'write notes under Note:',
      );
    else context.report.warn('html-dropped', place, `${what} is not allowed and is left out`);
  }
  const html = token.text.replace(/<!--([\s\S]*?)-->/g, (_, text: string, index: number) => {
    const place = findPlace(passage, start + index);
    const [, name, rest = ''] = /^\s*\.(slide|element):([\s\S]*)$/.exec(text) ?? [];
    if (name === 'slide')
      context.report.error('bad-comment', place, 'a .slide comment stands on one line of its slide');
    if (name !== 'element') return '';
    const attributes = readElement(rest, place, reading);
    return attributes ? markElement(reading.elements.push({ attributes, place }) - 1) : '';
  });
  return { ...token, text: html };
}

const ELEMENT_ATTRIBUTES = ['class', 'data-fragment-index'];

function readElement(text: string, place: Place, { kind, context }: Reading): ElementAttributes | null {
  const attributes: ElementAttributes = {};
  for (const { name, value } of readAttributes(text)) {
    if (ELEMENT_ATTRIBUTES.includes(name)) attributes[name] = value;
    else if (isDropped(name))
      context.report.warn('html-dropped', place, `${name} is not allowed and is left out`);
    else
      context.report.error(
        'unknown-attribute',
        place,
        `an element can't be given "${name}"`,
        hintNames(name, ELEMENT_ATTRIBUTES),
      );
  }
  if (!kind.fragments && /\bfragment\b/.test(attributes.class ?? '')) {
    context.report.warn('lone-fragment', place, 'only what is projected comes in fragments');
    return null;
  }
  return Object.keys(attributes).length > 0 ? attributes : null;
}

/** Reports an image: none is shown, so one of the deck's own is a warning; one from elsewhere is an error. */
export function reportImage(url: string, place: Place, report: Report): void {
  if (isRemote(url))
    report.error('remote-image', place, `${url} is on another host`, 'nothing is loaded from elsewhere');
  else report.warn('image', place, 'images are left out', 'show data with a scene block instead');
}
