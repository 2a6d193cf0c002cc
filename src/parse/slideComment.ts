import type { Place } from '../report/diagnostic.ts';
import { hintNames } from '../report/nearest.ts';
import type { Report } from '../report/report.ts';
import { isDropped, readAttributes } from './attributes.ts';
import type { Line } from './passage.ts';
import { reportImage } from './rawHtml.ts';

/** What `<!-- .slide: … -->` says of a slide. */
export interface SlideComment {
  id: { value: string; place: Place } | null;
  minutes: number | null;
  attributes: Record<string, string>;
}

const NAMES = ['minutes', 'id', 'layout', 'class', 'data-…'];
const LAYOUTS = ['beside', 'above', 'title'];

/** Takes the `.slide` comments out of a slide's lines; columns of what is left don't change. */
export function takeSlideComments(
  file: string,
  lines: readonly Line[],
  fenced: readonly boolean[],
  report: Report,
): { lines: Line[]; comment: SlideComment } {
  const comment: SlideComment = { id: null, minutes: null, attributes: {} };
  const left = lines.map((line, index) => {
    if (fenced[index]) return line;
    const text = line.text.replace(/<!--\s*\.slide:(.*?)-->/g, (whole, inner: string, at: number) => {
      const start = line.column + at + whole.indexOf(inner);
      for (const { name, value, index } of readAttributes(inner))
        readSlideAttribute(name, value, { file, line: line.line, column: start + index }, comment, report);
      return ' '.repeat(whole.length);
    });
    return text === line.text ? line : { ...line, text: text.trimEnd() };
  });
  return { lines: left, comment };
}

function readSlideAttribute(
  name: string,
  value: string,
  place: Place,
  comment: SlideComment,
  report: Report,
): void {
  if (name === 'id') comment.id = { value, place };
  else if (name === 'minutes') {
    if (Number(value) > 0) comment.minutes = Number(value);
    else report.error('bad-value', place, `"minutes" can't be "${value}"`, 'write a number: minutes="2"');
  } else if (name === 'layout' && !LAYOUTS.includes(value)) {
    report.error('bad-value', place, `there is no layout "${value}"`, hintNames(value, LAYOUTS));
  } else if (/^data-(?:background(?:-image|-video|-iframe)?|src)$/.test(name) && /[/.:]/.test(value)) {
    reportImage(value, place, report);
  } else if (name === 'data-notes') {
    report.error(
      'unknown-attribute',
      place,
      'notes in an attribute would be published',
      'write them under Note:',
    );
  } else if (name === 'layout' || name === 'class' || /^data-[a-z0-9-]+$/.test(name)) {
    comment.attributes[name] = value;
  } else if (isDropped(name)) {
    report.warn('html-dropped', place, `${name} is not allowed and is left out`);
  } else {
    report.error('unknown-attribute', place, `a slide can't be given "${name}"`, hintNames(name, NAMES));
  }
}
