import { listLines, listNodes, mapNodes } from '../../deck/nodes.ts';
import type { Prose, ProseNode } from '../../deck/prose.ts';
import { VOICE_NAMES, VOICES } from '../../deck/voices.ts';
import type { Place } from '../../report/diagnostic.ts';
import type { Report } from '../../report/report.ts';
import { isOneEdit } from './edits.ts';

/** Words that other tools and authors use for notes: as a voice they would be projected. */
const OTHER_NAMES = ['Speaker', 'Speaker note', 'Speaker notes', 'Lecturer', 'Presenter notes'];

/** Every way to write a voice, without spaces and in small letters, with the spelling that a hint offers. */
const NAMES: [string, string][] = [
  ...VOICE_NAMES.flatMap((name) =>
    VOICES[name].spellings.map((spelling): [string, string] => [spelling, spelling]),
  ),
  ...OTHER_NAMES.map((name): [string, string] => [name, VOICES.note.spellings[0]]),
].map(([written, meant]) => [squeeze(written), meant]);

/** How far from a line's start its colon may be. */
const REACH = 40;

const COLON = /[:\uFF1A\uFE55\u2236\uA789]/gu;

/** The voice that a line of words looks like, or null: one edit from a voice and a colon, or a voice's name alone. */
function findLookalike(line: string, mayStandAlone = true): string | null {
  const head = line.slice(0, REACH);
  for (const { index } of head.matchAll(COLON)) {
    const written = head.slice(0, index).replace(/\([^)]*\)?\s*$/, '');
    const word = squeeze(written);
    // "A story: …" begins a sentence.
    if (word === '' || /^[AI]\s/i.test(written)) continue;
    const found = NAMES.find(([name]) => name === word || isOneEdit(name, word));
    if (found) return found[1];
  }
  if (!mayStandAlone || line.length > REACH) return null;
  const alone = squeeze(line);
  return NAMES.find(([name]) => alone === name || alone.slice(0, -1) === name)?.[1] ?? null;
}

/** A word as it is compared: case, spaces, emphasis and invisible signs make no difference. */
function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*_~\p{Cf}]/gu, '');
}

/** Reports lines of prose that look like a voice and are none, and headings that seem to be made by underlining. */
export function checkLines(prose: Prose, report: Report): void {
  const named = new Set(listNamedPlaces(prose));
  for (const line of listLines(prose)) {
    const [first] = line;
    if (first) checkLine(line, !named.has(first), report);
  }
  for (const node of listNodes(prose)) {
    if (node.type === 'footnote') checkLines(node.content, report);
    if (node.type === 'codeBlock' && !node.fenced && node.place)
      checkText(node.value, node.place, true, report);
  }
}

/** The first words of headings, items and cells: a name alone may be all that they say. A cell alone in its row is a line. */
function listNamedPlaces(prose: Prose): ProseNode[] {
  return listNodes(prose).flatMap((node) => {
    if (node.type === 'heading') return listNodes(node.children).slice(0, 3);
    if (node.type === 'list') return node.items.flatMap(({ children }) => listNodes(children).slice(0, 3));
    if (node.type !== 'table') return [];
    const rows = node.rows.filter((row) => row.filter((cell) => cell.length > 0).length !== 1);
    return [node.head, ...rows].flat().flatMap(listNodes);
  });
}

/** Checks a line of words, which its author may have broken into several. */
function checkLine(line: readonly ProseNode[], mayStandAlone: boolean, report: Report): void {
  let text = '';
  let place = line.find((node) => node.place)?.place;
  for (const node of line) {
    if (text.trim() === '' && node.place) place = node.place;
    text += writeNode(node);
  }
  if (place) checkText(text, place, mayStandAlone, report);
}

/** What a node adds to a line: an escaped sign, code and what is no word can't be part of a voice's name. */
function writeNode(node: ProseNode): string {
  if (node.type === 'text') return node.literal ? node.value.replace(COLON, '\u0001') : node.value;
  return node.type === 'codeSpan' ? '\u0001' : '';
}

function checkText(text: string, start: Place, mayStandAlone: boolean, report: Report): void {
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const place = index === 0 ? start : { file: start.file, line: start.line + index, column: 1 };
    const meant = findLookalike(line.trim(), mayStandAlone || index > 0);
    if (meant !== null)
      report.error(
        'voice-like',
        place,
        `this line looks like the voice "${meant}:" and is none`,
        `begin a line with ${meant}: to start the voice; in words, write \\: for the colon`,
      );
    if (index > 0 && /^=+$/.test(line.trim()) && lines[index - 1]?.trim())
      report.error('heading-underline', place, 'a heading is not made by underlining', 'write ## before it');
  }
}

/** Whether a class says that what bears it is for the speaker alone. */
export function isNotesClass(name: string): boolean {
  const word = squeeze(name.replace(/[-:]/g, ''));
  return ['note', 'notes', 'speakernotes', 'speaker'].some(
    (known) => known === word || isOneEdit(known, word),
  );
}

/** Prose without what is marked as notes inside it, and those notes. */
export function takeNotes(prose: Prose): { rest: Prose; notes: Prose } {
  const notes: ProseNode[] = [];
  const rest = mapNodes(prose, (node) => {
    if (!node.attributes?.class?.split(/\s+/).some(isNotesClass)) return [node];
    notes.push(node);
    return [];
  });
  return { rest, notes };
}
