import { cutDeck } from '../deck/cut.ts';
import type { Deck } from '../deck/deck.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Source } from '../report/source.ts';
import type { Files } from './replace.ts';
import type { Task } from './task.ts';

/** A deck to write, and the folder of its outputs: empty, or `cuts/15/`. */
export interface Version {
  deck: Deck;
  folder: string;
}

/** The deck and the cuts of it that are asked for by their minutes; one that deck.yaml does not have is a mistake. */
export function findVersions(
  deck: Deck,
  cuts: readonly number[],
  source: Source,
): { versions: Version[]; mistakes: Diagnostic[] } {
  const versions: Version[] = [{ deck, folder: '' }];
  const mistakes: Diagnostic[] = [];
  for (const minutes of new Set(cuts)) {
    const cut = cutDeck(deck, minutes);
    if (cut) versions.push({ deck: cut, folder: `cuts/${minutes}/` });
    else mistakes.push(writeMistake(deck, minutes, source));
  }
  return { versions, mistakes };
}

function writeMistake(deck: Deck, minutes: number, source: Source): Diagnostic {
  const lines = (source.files.get('deck.yaml') ?? '').split('\n');
  const known = deck.cuts.map((cut) => cut.minutes).join(', ');
  return {
    code: 'unknown-cut',
    level: 'error',
    file: 'deck.yaml',
    line:
      Math.max(
        0,
        lines.findIndex((line) => line.startsWith('cuts:')),
      ) + 1,
    column: 1,
    message: `there is no cut of ${minutes} minutes`,
    hint: known === '' ? 'cuts: lists the shorter versions of the deck' : `cuts are ${known}`,
  };
}

/** Puts a version's files in its folder. */
export function placeFiles(files: Files, version: Files, folder: string): void {
  for (const [path, content] of version) files.set(folder + path, content);
}

/** A version's task, told apart from the same task of the whole deck. */
export function nameTask(task: Task, folder: string): Task {
  return folder === '' ? task : { ...task, title: `${task.title}, in ${folder}` };
}
