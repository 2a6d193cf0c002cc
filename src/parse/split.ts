import type { Report } from '../report/report.ts';
import { closesFence, type Fence, findFenced, openFence } from './fence.ts';
import type { Line } from './passage.ts';

/**
 * Parts a chapter's lines into slides at `---` or reveal.js's `--`, alone on a line; blank slides are none. So a heading
 * can't be underlined with hyphens, and the line under a table's head needs its pipes.
 */
export function splitSlides(lines: readonly Line[]): Line[][] {
  const fenced = findFenced(lines.map((line) => line.text));
  const slides: Line[][] = [[]];
  lines.forEach((line, index) => {
    if (!fenced[index] && /^-{2,3}\s*$/.test(line.text)) slides.push([]);
    else slides.at(-1)?.push(line);
  });
  return slides.filter((slide) => slide.some((line) => line.text.trim() !== ''));
}

/** Who speaks: what the hall sees, or one of the voices. */
export type Voice = 'projected' | 'story' | 'note' | 'caution' | 'ask';

/** A scene block: what its fence says, and its YAML. */
export interface SceneBlock {
  kind: 'scene';
  /** The scene's name as written, and the line of the fence with the column of the name. */
  name: string;
  fence: Line;
  body: Line[];
  closed: boolean;
}

/** Lines in one voice; `minutes` is what `Ask (5 min):` says. */
export interface Speech {
  kind: Voice;
  minutes: number | null;
  lines: Line[];
}

/** A part of a slide: a picture, or words in one voice. */
export type Piece = SceneBlock | Speech;

/**
 * A voice on a line of its own or with text after it: `Story:`, `Note: Slowly.`, `Ask (5 min):`. A note begins in every
 * way in which it does in reveal.js, whose `notes?:` needs neither a capital nor a space: else it would be projected.
 */
const VOICE =
  /^(?:(Story|Caution|Ask)(?: \((\d+(?:\.\d+)?) min\))?:(?:\s+(.*))?| {0,3}([Nn][Oo][Tt][Ee][Ss]?):\s*(.*))$/;

const VOICES: Record<string, Voice> = { Story: 'story', Caution: 'caution', Ask: 'ask' };

/** Parts a slide's lines into scene blocks and voices, in order. */
export function splitPieces(file: string, lines: readonly Line[], report: Report): Piece[] {
  let speech: Speech = { kind: 'projected', minutes: null, lines: [] };
  const pieces: Piece[] = [speech];
  const begin = (kind: Voice, minutes: number | null, first: Line[]) => {
    speech = { kind, minutes, lines: first };
    pieces.push(speech);
  };
  let fence: Fence | null = null;
  let block: SceneBlock | null = null;
  let opening: Line | undefined;
  for (const line of lines) {
    if (fence) {
      const closes = closesFence(line.text, fence);
      if (!block) speech.lines.push(line);
      else if (!closes) block.body.push(line);
      else {
        block.closed = true;
        begin('projected', null, []);
      }
      if (closes) fence = null;
      continue;
    }
    fence = openFence(line.text);
    if (fence) {
      opening = line;
      block = readSceneFence(fence, line);
      if (block) pieces.push(block);
      else speech.lines.push(line);
      continue;
    }
    const voice = VOICE.exec(line.text);
    if (voice) {
      const [whole, name = '', minutes, said, , noted] = voice;
      const text = said ?? noted ?? '';
      const column = line.column + whole.length - text.length;
      begin(VOICES[name] ?? 'note', minutes === undefined ? null : Number(minutes), [
        { text, line: line.line, column },
      ]);
    } else speech.lines.push(line);
  }
  if (fence && opening)
    report.error(
      'unclosed-fence',
      { file, line: opening.line, column: opening.column },
      'this block is not closed',
      `end it with a line of ${fence.mark}`,
    );
  return pieces.filter(
    (piece) => piece.kind === 'scene' || piece.lines.some(({ text }) => text.trim() !== ''),
  );
}

function readSceneFence(fence: Fence, line: Line): SceneBlock | null {
  const match = /^scene\b\s*(\S*)/.exec(fence.info);
  if (!match) return null;
  const name = match[1] ?? '';
  const column = line.column + fence.column - 1 + (match[0].length - name.length);
  return { kind: 'scene', name, fence: { ...line, column }, body: [], closed: false };
}
