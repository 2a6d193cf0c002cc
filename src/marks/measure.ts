import type { Metrics } from './frame.ts';
import type { Label } from './picture.ts';

/** What decides how wide words are. */
export type Type = Pick<Label, 'face' | 'weight' | 'italic' | 'size'>;

/** The name of a face in the metrics: "sans-400", "serif-400-italic". */
function nameFace(type: Pick<Type, 'face' | 'weight' | 'italic'>): string {
  return `${type.face}-${type.weight}${type.italic ? '-italic' : ''}`;
}

/** Width of a line of words in frame units, without kerning; an unknown character counts as an average one. */
export function measureText(text: string, type: Type, metrics: Metrics): number {
  const face = metrics.faces[nameFace(type)] ?? metrics.faces[`${type.face}-${type.weight}`];
  const average = face?.average ?? 520;
  let width = 0;
  for (const character of text) width += face?.widths[character] ?? average;
  return (width * type.size) / 1000;
}

interface Word {
  text: string;
  width: number;
}

function listWords(text: string, type: Type, metrics: Metrics): Word[] {
  return text
    .split(/ +/)
    .filter(Boolean)
    .map((word) => ({ text: word, width: measureText(word, type, metrics) }));
}

/** Lines of words, each as long as `width` lets it be. Without kerning a line is as wide as its words and spaces. */
function fillLines(words: Word[], width: number, space: number): Word[] {
  const lines: Word[] = [];
  let line: Word | null = null;
  for (const word of words) {
    if (line && line.width + space + word.width <= width)
      line = { text: `${line.text} ${word.text}`, width: line.width + space + word.width };
    else {
      if (line) lines.push(line);
      line = word;
    }
  }
  if (line) lines.push(line);
  return lines;
}

/** Breaks words into lines no wider than `width`; a single longer word keeps a line of its own. */
export function wrapText(text: string, width: number, type: Type, metrics: Metrics): string[] {
  const space = measureText(' ', type, metrics);
  return fillLines(listWords(text, type, metrics), width, space).map((line) => line.text);
}

/** Breaks words into as few lines as `width` allows, and those as even in length as can be. */
export function balanceText(text: string, width: number, type: Type, metrics: Metrics): string[] {
  const words = listWords(text, type, metrics);
  const space = measureText(' ', type, metrics);
  const lines = fillLines(words, width, space);
  let best = lines;
  let [low, high] = [width / Math.max(1, lines.length), width];
  for (let turn = 0; turn < 9 && lines.length > 1; turn++) {
    const narrower = (low + high) / 2;
    const tried = fillLines(words, narrower, space);
    if (tried.length <= lines.length && tried.every((line) => line.width <= narrower))
      [best, high] = [tried, narrower];
    else low = narrower;
  }
  return best.map((line) => line.text);
}
