import { DIV_FENCE, firstLine, SLIDE_END } from './boundary.ts';

const CODE = /^ {0,3}(`{3,}|~{3,})/;

/** Where the closing fence of a div begins and ends. */
export interface DivEnd {
  from: number;
  to: number;
}

/**
 * The closing fences of all divs of a text, by the places at which these begin; null for one that is not closed. At the
 * chapter's own level the text ends with its slide.
 */
export function findDivEnds(text: string, isTop: boolean): Map<number, DivEnd | null> {
  const ends = new Map<number, DivEnd | null>();
  const open: number[] = [];
  let code: string | null = null;
  for (let from = 0; from < text.length; ) {
    const line = firstLine(text, from);
    const mark = CODE.exec(line)?.[1] ?? null;
    if (code !== null) {
      if (mark?.startsWith(code) && line.trim() === mark) code = null;
    } else if (mark !== null) code = mark;
    else if (isTop && SLIDE_END.test(line)) break;
    else if (DIV_FENCE.test(line)) {
      if (/^ *:+[ \t]*$/.test(line)) {
        const opened = open.pop();
        if (opened !== undefined) ends.set(opened, { from, to: from + line.length });
      } else {
        open.push(from);
        ends.set(from, null);
      }
    }
    from += line.length + 1;
  }
  return ends;
}
