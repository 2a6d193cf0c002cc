import { VOICES } from '../../deck/voices.ts';
import { findNearVoice, findVoice, isNoteSpelling, isNotesTitle, isPrivate, squeezeName } from './names.ts';

/** Where a line of words stands: in running text, as a heading or item of its own, or in a table's cell. */
export type Standing = 'line' | 'entry' | 'cell';

/** Stands for a sign that is escaped or code, and after a word that is: it begins no voice. */
export const ESCAPED = '\u0001';

/** Stands before words that are code or a link: alone on a line they are no voice. */
export const LINKED = '\u0002';

/** How many letters a name has at most, and how far from a line's start its colon may stand. */
const REACH = 24;
const FARTHEST = 200;

/** The colons of Unicode that look like one: https://www.unicode.org/Public/security/latest/confusables.txt. */
const COLON =
  /\u003A|\uFF1A|\uFE55|\uFE13|\uFE30|\u2236|\uA789|\uA4FD|\u02D0|\u02F8|\u0589|\u05C3|\u0703|\u0704|\u0903|\u0A83|\u1361|\u16EC|\u1803|\u1809|\u205A/gu;

/** Signs that may stand in a colon's place with words after them; a hyphen or en dash without a space makes one word. */
const NEAR_COLON =
  /[;.=|>\u00B7\u2026\u2010-\u2015\u2192\u2212-](?=\s)|[;.\u2014\u2015\u2192](?=[\p{L}\p{N}])/gu;

/** What may stand after a voice's name: brackets, minutes, a number. */
const BRACKETS = /[([{].*[)\]}]\s*$/s;
const MINUTES = /\d+(?:[.,]\d+)?\s?min(?:utes?|s)?\.?\s*$/i;
const NUMBER = /\d+\s*$/;

/** A name with its minutes in brackets, whatever follows. */
const WITH_MINUTES = /^([^([{]{1,40})[([{]\s?\d[^()[\]{}]{0,20}?min[^()[\]{}]{0,20}[)\]}]/i;

/** The end of a sentence. */
const SENTENCE_END = /[.:;!?\u2026]["'\u201D\u2019)]*\s*$/u;

/**
 * The voice that a line looks like, or null: one edit from a voice and a colon, or a voice's name alone; `before` is
 * the line above it in its paragraph.
 */
export function findLookalike(line: string, standing: Standing, before: string | null): string | null {
  return findBeforeColon(line) ?? findBeforeSign(line) ?? findAlone(line, standing, before);
}

function isEscaped(written: string): boolean {
  const at = written.indexOf(ESCAPED);
  return at >= 0 && squeezeName(written.slice(0, at)) !== '';
}

/** A name without what may stand after it; the whole where nothing else is left. */
function stripName(written: string): string {
  const name = written.normalize('NFKC').replace(BRACKETS, '').replace(MINUTES, '');
  return squeezeName(name) || squeezeName(written);
}

function isPrivateName(written: string): boolean {
  const name = written.normalize('NFKC').replace(BRACKETS, '').replace(NUMBER, '');
  return [stripName(written), squeezeName(name)].some(isPrivate);
}

function findBeforeColon(line: string): string | null {
  for (const { index } of line.matchAll(COLON)) {
    const written = line.slice(0, index);
    if (index > FARTHEST || isEscaped(written)) return null;
    const name = stripName(written);
    if (name.length > REACH) return null;
    // "A story: …" begins a sentence.
    if (name === '' || /^[AI]\s/i.test(written)) continue;
    const found = findNearVoice(name) ?? (isPrivateName(written) ? VOICES.note.spellings[0] : null);
    if (found !== null) return found;
  }
  return null;
}

function findBeforeSign(line: string): string | null {
  for (const { index } of line.slice(0, REACH * 2).matchAll(NEAR_COLON)) {
    const written = line.slice(0, index);
    if (isEscaped(written)) return null;
    if (isPrivateName(written)) return VOICES.note.spellings[0];
  }
  return null;
}

function findAlone(line: string, standing: Standing, before: string | null): string | null {
  if (standing === 'cell' || line.includes(ESCAPED) || line.includes(LINKED)) return null;
  const plain = line.normalize('NFKC');
  const [, timed = ''] = WITH_MINUTES.exec(plain) ?? [];
  const found = findVoice(squeezeName(timed)) ?? findNameAlone(plain);
  if (found === null || (before !== null && mayGoOn(line, before, found))) return null;
  if (standing === 'line') return found;
  return [timed, line, plain.replace(MINUTES, '')].some((name) => isNotesTitle(squeezeName(name)))
    ? found
    : null;
}

/** The voice whose name is all that a line says; of a note also with any sign after it, of others their plural. */
function findNameAlone(line: string): string | null {
  const name = squeezeName(line);
  const short = [...name].slice(0, -1).join('');
  if (isNoteSpelling(short) || isNoteSpelling(stripName(line.slice(0, FARTHEST))))
    return VOICES.note.spellings[0];
  const plural = name.endsWith('s') && !isPrivate(short) ? findVoice(short) : null;
  return findVoice(name) ?? findVoice(squeezeName(line.replace(MINUTES, ''))) ?? plural;
}

/** Whether a line that says a name alone ends the sentence of the line above: "…no easy⏎task." */
function mayGoOn(line: string, before: string, found: string): boolean {
  if (SENTENCE_END.test(before)) return false;
  const isCapital = /^\P{L}*\p{Lu}/u.test(line);
  return !isCapital || (SENTENCE_END.test(line) && !line.toLowerCase().startsWith(found.toLowerCase()));
}
