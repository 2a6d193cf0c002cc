import type { Deck } from '../../src/deck/deck.ts';
import { readText } from '../../src/deck/text.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { formatDiagnostics } from '../../src/report/format.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';

/** A deck that was read, and what was said of it: lines of what is wrong without their sources, and of what was taken. */
export interface ReadPlain {
  deck: Deck | null;
  said: string[];
  taken: string[];
}

function read(files: Record<string, string>, single?: string): ReadPlain {
  const source = { files: new Map(Object.entries(files)), ...(single === undefined ? {} : { single }) };
  const { deck, diagnostics } = parseDeck(source, sceneReaders);
  const write = (told: boolean) =>
    diagnostics
      .filter(({ level }) => (level === 'told') === told)
      .map((one) => formatDiagnostics([one], source, { folder: '', colour: false }).split('\n')[0] ?? '');
  return { deck, said: write(false), taken: write(true) };
}

/** Reads a deck that is one file, talk.md. */
export function readFile(text: string, beside: Record<string, string> = {}): ReadPlain {
  return read({ 'talk.md': text, ...beside }, 'talk.md');
}

/** Reads a deck that is a folder. */
export function readFolder(files: Record<string, string>): ReadPlain {
  return read(files);
}

/** The slides of a deck, each as its id and name. */
export function listSlides(deck: Deck | null): string[] {
  const slides = deck?.chapters.flatMap((chapter) => chapter.slides) ?? [];
  return slides.map(({ id, name }) => `${id}: ${name}`);
}

/** The notes of a deck's steps, and what is projected beside its headings. */
export function listWords(deck: Deck | null): { notes: string[]; projected: string[] } {
  const steps = deck?.chapters.flatMap(({ slides }) => slides.flatMap((slide) => slide.steps)) ?? [];
  return {
    notes: steps.map(({ voices }) => readText(voices.note?.prose ?? [])).filter(Boolean),
    projected: steps.map(({ projected }) => readText(projected)).filter(Boolean),
  };
}
