import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VOICE_NAMES, VOICES } from '../../src/deck/voices.ts';

/** How voices are written that an audience may read. */
const list = (audience: 'public' | 'speaker'): string =>
  VOICE_NAMES.filter((name) => VOICES[name].audience === audience)
    .flatMap((name) => VOICES[name].spellings)
    .join('|');

const PRIVATE = new RegExp(`^ {0,3}[*_]*(?:${list('speaker')})[*_]* *:[*_]*`, 'i');
const PUBLIC = new RegExp(`^(?:${list('public')})(?: ?\\([^)]*\\))?:(?=\\s|$)`);
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)/;
const DIV = /^\s*:{3,}\s*(.*)/;
const DIV_OF_NOTES = /^\{?\.?(?:speaker-?)?notes?\b/i;
const FOOTNOTE = /^ {0,3}\[\^([^\]\s]+)\]:/;

/**
 * The notes of a chapter, line by line and without the parser, so that a mistake of the parser's is not this reader's
 * too: a note begins with its voice or a div of notes, and ends with the next voice, scene block, heading or slide, or
 * with its div. A footnote that only notes call is a note.
 */
export function findNotes(markdown: string): string[] {
  const notes: string[][] = [];
  const others: string[] = [];
  const footnotes: { label: string; lines: string[] }[] = [];
  const divs: boolean[] = [];
  let isNote = false;
  let footnote: string[] | null = null;
  let fence: string | null = null;
  const begin = (words: string): void => {
    isNote = true;
    notes.push([words]);
  };
  for (const line of removeHidden(markdown).split('\n')) {
    if (footnote && /^(?: {2,}|\t)/.test(line)) {
      footnote.push(line);
      continue;
    }
    if (fence === null && line.trim() !== '') footnote = null;
    const [, mark, info = ''] = FENCE.exec(line) ?? [];
    const div = DIV.exec(line)?.[1];
    const label = FOOTNOTE.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence) && info.trim() === '') fence = null;
      else (isNote ? notes.at(-1) : others)?.push(line);
    } else if (mark !== undefined) {
      fence = mark;
      if (/^\s*scene\b/.test(info)) isNote = false;
    } else if (/^-{2,3}\s*$/.test(line) || /^#{1,2}\s/.test(line)) {
      isNote = false;
      divs.length = 0;
      others.push(line);
    } else if (PRIVATE.test(line)) begin(line.replace(PRIVATE, ''));
    else if (PUBLIC.test(line)) {
      isNote = false;
      others.push(line);
    } else if (div === '') isNote = divs.pop() ?? isNote;
    else if (div !== undefined) {
      divs.push(isNote);
      if (!isNote && DIV_OF_NOTES.test(div)) begin('');
    } else if (label !== undefined) {
      footnote = [line.replace(FOOTNOTE, '')];
      footnotes.push({ label, lines: footnote });
    } else (isNote ? notes.at(-1) : others)?.push(line);
  }
  const isCalled = (label: string, lines: readonly string[]): boolean =>
    lines.some((line) => line.toLowerCase().includes(`[^${label.toLowerCase()}]`));
  const secret = footnotes.filter(({ label }) => isCalled(label, notes.flat()) && !isCalled(label, others));
  return [...notes, ...secret.map(({ lines }) => lines)].map((lines) => removeMarks(lines.join('\n')));
}

/** Markdown without front matter and comments. */
function removeHidden(markdown: string): string {
  return markdown
    .replace(/\r\n?/g, '\n')
    .replace(/^---\n[\s\S]*?\n---(?=\n)/, '')
    .replace(/<!--[\s\S]*?-->/g, '');
}

/** The words of Markdown; a line feed stands where a source or a footnote's call parts them. */
function removeMarks(markdown: string): string {
  return markdown
    .replace(/!\[[^\]]*\]\([^)]*\)|\[[^[\]]*@[^[\]]*\]|\[\^[^\]\s]+\]/g, '\n')
    .replace(/(?<![\p{L}\p{N}.\\])@[\p{L}\p{N}_:-]+(?: \[[^\]]*\])?/gu, '\n')
    .replace(/\[([^[\]]*)\](?:\([^)]*\)|\{[^}]*\}|\[[^\]]*\])/g, '$1')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/^[ \t]*(?:(?:>|[-*+]|\d+[.)]|#{3,6}|:?-{3,}:?)[ \t]+)+/gm, '')
    .replace(/[\\*_`|]/g, '');
}

/** Text as it is compared: letters and digits alone, which no output escapes, curls or hyphenates. */
export function keepLetters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The words of all notes of a deck, whose chapters may be changed before they are read. */
export function readNotes(folder: string, change = (markdown: string) => markdown): string[] {
  return readdirSync(folder)
    .filter((name) => /^\d.*\.md$/.test(name))
    .sort()
    .flatMap((name) => findNotes(change(readFileSync(join(folder, name), 'utf8'))));
}

/** A chapter without what only the cuts say: the whole deck leaves that out. */
export function removeCuts(markdown: string): string {
  return markdown.replace(/^::: \{cut=(?!"?whole)[^}]*\}$[\s\S]*?^:::$/gm, '');
}

/** Every sentence of a deck's notes that has eight words or more, as it is compared. */
export function listSecrets(folder: string, change = (markdown: string) => markdown): string[] {
  const sentences = readNotes(folder, change).flatMap((note) => note.split(/(?<=[.?!…]["”’')]*)\s+|\n+/));
  return [
    ...new Set(sentences.filter((sentence) => sentence.trim().split(/\s+/).length >= 8).map(keepLetters)),
  ];
}
