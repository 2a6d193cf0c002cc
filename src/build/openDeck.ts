import { cutDeck } from '../deck/cut.ts';
import type { Deck } from '../deck/deck.ts';
import type { ImageFiles } from '../deck/images.ts';
import { enrichCode } from '../enrich/code/enrichCode.ts';
import { enrichImages } from '../enrich/images/images.ts';
import { enrichMaths } from '../enrich/maths/enrichMaths.ts';
import { parseDeck } from '../parse/parse.ts';
import { writeCount } from '../report/count.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { findDeckFile, findTextPlace, type Source } from '../report/source.ts';
import { sceneReaders } from '../scenes/schemas.ts';
import { type Attachments, readAttachments } from './attachments.ts';
import { checkFonts, findMissingGlyphs, letterDrawing, locateFonts } from './fonts.ts';
import { findDeckFolder, readSource } from './source.ts';

/** What a command says of a deck besides its folder. */
export interface OpenOptions {
  /** Where the story will be published; overrides that of deck.yaml. */
  url?: string | null;
  /** Minutes of the cuts that are asked for. */
  cuts?: readonly number[];
  environment?: NodeJS.ProcessEnv;
}

/** A deck to write, and the folder of its outputs: empty, or `cuts/15/`. */
export interface Version {
  deck: Deck;
  folder: string;
}

/** A deck that was read, and all that is to be said of it. */
export interface OpenedDeck {
  source: Source;
  diagnostics: Diagnostic[];
  /** Null when the deck has an error. */
  deck: Deck | null;
  /** The deck and the cuts of it that were asked for; none when the deck has an error. */
  versions: Version[];
  /** The files of its pictures, by name. */
  images: ImageFiles;
  /** The files that its links lead to. */
  attachments: Attachments;
  /** The date and time that every output carries; null when none is known. */
  date: string | null;
}

/**
 * Opens the deck of a folder, in the one way that all commands share: reads and checks its text, its fonts and its
 * characters. Mistakes of its author come back as diagnostics; a folder that is not there throws.
 */
export async function openDeck(slides: string, options: OpenOptions = {}): Promise<OpenedDeck> {
  const source = readSource(slides);
  const { url, cuts = [], environment = {} } = options;
  const parsed = parseDeck(source, sceneReaders, url ? { url } : {});
  const diagnostics = [...parsed.diagnostics];
  const opened: OpenedDeck = {
    source,
    diagnostics,
    deck: null,
    versions: [],
    attachments: new Map(),
    images: new Map(),
    date: null,
  };
  if (!parsed.deck) return opened;
  const folder = findDeckFolder(slides);
  diagnostics.push(...checkFonts(parsed.deck, folder, source));
  if (hasErrors(diagnostics)) return opened;
  const enriched = await enrichDeck(locateFonts(parsed.deck, folder));
  diagnostics.push(...enriched.diagnostics);
  const {
    deck,
    images,
    diagnostics: told,
  } = await enrichImages(enriched.deck, {
    folder,
    letter: (words) => letterDrawing(words, enriched.deck),
  });
  diagnostics.push(...told);
  const { attachments, mistakes: lost } = readAttachments(deck, folder);
  diagnostics.push(...lost);
  diagnostics.push(...(await findMissingGlyphs(deck, source)));
  const { versions, mistakes } = findVersions(deck, cuts, source);
  diagnostics.push(...mistakes);
  if (hasErrors(diagnostics)) return opened;
  const date = findDate(deck.updated, environment);
  if (date === null) diagnostics.push(describeMissingDate(source));
  return { ...opened, deck, versions, attachments, images, date };
}

/** The deck after all passes of heavy libraries. */
async function enrichDeck(deck: Deck): Promise<{ deck: Deck; diagnostics: Diagnostic[] }> {
  const code = await enrichCode(deck);
  const maths = await enrichMaths(code.deck);
  return { deck: maths.deck, diagnostics: [...code.diagnostics, ...maths.diagnostics] };
}

/** True when a deck with these diagnostics is not written. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ level }) => level === 'error');
}

function findVersions(
  deck: Deck,
  cuts: readonly number[],
  source: Source,
): { versions: Version[]; mistakes: Diagnostic[] } {
  const versions: Version[] = [{ deck, folder: '' }];
  const mistakes: Diagnostic[] = [];
  for (const minutes of new Set(cuts)) {
    const cut = cutDeck(deck, minutes);
    if (cut) versions.push({ deck: cut, folder: `cuts/${minutes}/` });
    else mistakes.push(describeUnknownCut(deck, minutes, source));
  }
  return { versions, mistakes };
}

function describeUnknownCut(deck: Deck, minutes: number, source: Source): Diagnostic {
  const known = deck.cuts.map((cut) => cut.minutes).join(', ');
  return {
    code: 'unknown-cut',
    level: 'error',
    message: `there is no cut of ${writeCount(minutes, 'minute', 'minutes')}`,
    hint: known === '' ? 'cuts: lists the shorter versions of the deck' : `cuts are ${known}`,
    ...findTextPlace(source, findDeckFile(source), 'cuts:'),
  };
}

function describeMissingDate(source: Source): Diagnostic {
  return {
    code: 'no-date',
    level: 'told',
    message: 'no date is known, so no output carries one',
    hint: 'write updated: and the day of the last change',
    ...{ file: findDeckFile(source), line: 1, column: 1 },
  };
}

/**
 * `SOURCE_DATE_EPOCH` (seconds since 1970, see https://reproducible-builds.org/specs/source-date-epoch/) where it is
 * set, else midnight UTC of `updated`; null where neither is known.
 */
function findDate(updated: string | null, environment: NodeJS.ProcessEnv): string | null {
  const epoch = environment.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === '') return updated === null ? null : `${updated}T00:00:00Z`;
  const seconds = Number(epoch);
  if (!Number.isInteger(seconds) || seconds < 0)
    throw new Error(`SOURCE_DATE_EPOCH takes whole seconds since 1970, not "${epoch}".`);
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}
