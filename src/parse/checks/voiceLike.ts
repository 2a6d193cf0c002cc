import { listLines, listNodes, mapNodes } from '../../deck/nodes.ts';
import type { Attributes, Prose, ProseNode } from '../../deck/prose.ts';
import { VOICE_NAMES, VOICES } from '../../deck/voices.ts';
import type { Place } from '../../report/diagnostic.ts';
import type { Report } from '../../report/report.ts';
import { isOneEdit } from './edits.ts';

/** Words that other tools and authors use for notes: as a voice they would be projected. */
const OTHER_NAMES = ['Speaker', 'Presenter', 'Lecturer'].flatMap((who) => [
  who,
  ...['note', 'notes', 's note', 's notes'].map((what) => `${who} ${what}`),
]);

/** Every way to write a voice, without spaces and in small letters, with the spelling that a hint offers. */
const NAMES: [string, string][] = [
  ...VOICE_NAMES.flatMap((name) =>
    VOICES[name].spellings.map((spelling): [string, string] => [spelling, spelling]),
  ),
  ...OTHER_NAMES.map((name): [string, string] => [name, VOICES.note.spellings[0]]),
].map(([written, meant]) => [squeeze(written), meant]);

/** How many letters may stand before a colon, and on a line that a name has to itself. */
const REACH = 24;

const COLON = /[:\uFF1A\uFE55\uFE13\u2236\uA789\u02D0\u02F8]/gu;

/** Names that are for the speaker alone, as they are compared. */
const PRIVATE = new Set(
  [
    ...VOICE_NAMES.filter((name) => VOICES[name].audience === 'speaker').flatMap(
      (name) => VOICES[name].spellings,
    ),
    ...OTHER_NAMES,
  ].map(squeeze),
);

/** Signs that may stand in a colon's place with words after them. */
const NEAR_COLON = /[;.=\u2013\u2014-](?=\s)/gu;

/** How Deckset marks a speaker's note. */
const CARET = /^\s*\^(?=\s*\p{L}|\s)/u;

/** The voice that a line of words looks like, or null: one edit from a voice and a colon, or a voice's name alone. */
function findLookalike(line: string, mayStandAlone = true): string | null {
  for (const { index } of line.matchAll(COLON)) {
    const written = line.slice(0, index);
    const word = squeeze(written.replace(/\([^()]*\)\s*$/, '')) || squeeze(written);
    if (word.length > REACH) break;
    // "A story: …" begins a sentence.
    if (word === '' || /^[AI]\s/i.test(written)) continue;
    const found = NAMES.find(([name]) => name === word || isOneEdit(name, word));
    if (found) return found[1];
  }
  const near = NEAR_COLON.exec(line.slice(0, REACH * 2));
  NEAR_COLON.lastIndex = 0;
  if (near && PRIVATE.has(squeeze(line.slice(0, near.index)))) return VOICES.note.spellings[0];
  const alone = squeeze(line);
  if (alone.length > REACH || (!mayStandAlone && !PRIVATE.has(alone))) return null;
  return NAMES.find(([name]) => alone === name || [...alone].slice(0, -1).join('') === name)?.[1] ?? null;
}

/** A word as it is compared: its letters and digits, in one case. */
function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Reports lines of prose that look like a voice but are not one, and headings that seem to be made by underlining. */
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
    if (node.type === 'list')
      return node.items.flatMap(({ children }) =>
        children.some(({ type }) => type === 'list') ? [] : listNodes(children).slice(0, 3),
      );
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
  if (node.type === 'text') return node.literal ? hideSigns(node.value) : node.value;
  return node.type === 'codeSpan' ? hideSigns(node.value) : '';
}

function hideSigns(text: string): string {
  return text.replace(COLON, '\u0001').replaceAll('^', '\u0001');
}

function checkText(text: string, start: Place, mayStandAlone: boolean, report: Report): void {
  const lines = text.split(/[\n\v\f\u0085\u2028\u2029]/);
  for (const [index, line] of lines.entries()) {
    const indent = line.length - line.trimStart().length;
    const column = (index === 0 ? start.column : 1) + indent;
    const place = { file: start.file, line: start.line + index, column };
    const meant = findLookalike(line.trim(), mayStandAlone || index > 0);
    if (meant !== null)
      report.error(
        'voice-like',
        place,
        `this line looks like the voice "${meant}:" and is none`,
        `begin a line with ${meant}: to start the voice; in words, write \\: for the colon`,
      );
    if (
      /^\s*:{3,}/.test(line) ||
      (mayStandAlone && /^\s*\?{3}\s*$/.test(line)) ||
      /\{[^{}]*\.(?:speaker-?)?notes?\b/i.test(line)
    )
      report.error(
        'stray-notes',
        place,
        'this line may mark notes, and would be projected',
        'write them under Note:, or between ::: notes and ::: on lines of their own',
      );
    if (CARET.test(line))
      report.error(
        'stray-notes',
        place,
        'a line that opens with ^ is a note in Deckset, and would be projected here',
        'write it under Note:; in words, write \\^',
      );
    const lost = /\[[^[\]]{1,200}\]\[([^[\]]{0,200})\]/.exec(line);
    if (lost)
      report.warn(
        'unknown-definition',
        place,
        `this link has no address: nothing defines "${lost[1]}"`,
        `write [${lost[1]}]: https://… in this chapter`,
      );
    if (index > 0 && /^=+$/.test(line.trim()) && lines[index - 1]?.trim())
      report.error('heading-underline', place, 'a heading is not made by underlining', 'write ## before it');
  }
}

/** Whether a class or the name of an element says that what bears it is for the speaker alone. */
export function isNotesName(name: string): boolean {
  const word = squeeze(name);
  if (/^(?:foot|end)/.test(word)) return false;
  return /notes?$/.test(word) || word === 'speaker' || isOneEdit('notes', word) || isOneEdit('note', word);
}

function isMarkedAsNotes({ attributes }: { attributes?: Attributes }): boolean {
  return attributes?.class?.split(/\s+/).some(isNotesName) === true;
}

/** Prose without what is marked as notes inside it, and those notes. */
export function takeNotes(prose: Prose): { rest: Prose; notes: Prose } {
  const notes: ProseNode[] = [];
  const rest = mapNodes(prose, (node) => {
    if (isMarkedAsNotes(node) || (node.type === 'codeBlock' && isNotesName(node.language))) {
      notes.push(node);
      return [];
    }
    if (node.type !== 'list') return [node];
    notes.push(...node.items.filter(isMarkedAsNotes).flatMap(({ children }) => children));
    return [{ ...node, items: node.items.filter((item) => !isMarkedAsNotes(item)) }];
  });
  return { rest, notes };
}
