import { VOICE_NAMES, VOICES } from '../../deck/voices.ts';
import { isOneEdit } from './edits.ts';

/** Words that other tools and authors use for notes: as a voice they would be projected. */
const OTHER_NAMES = ['Speaker', 'Presenter', 'Lecturer'].flatMap((who) => [
  who,
  ...['note', 'notes', 's note', 's notes'].map((what) => `${who} ${what}`),
]);

/** Further names of notes, which are told from other words only when they are written whole. */
const FURTHER_NAMES = [
  ...['Teacher', 'Instructor', 'Tutor', 'Host', 'Moderator', 'Trainer', 'Talk', 'Delivery', 'Private', 'My'],
  ...['Teacher s', 'Instructor s', 'Tutor s', 'Host s', 'Moderator s', 'Trainer s'],
]
  .flatMap((whose) => [`${whose} note`, `${whose} notes`])
  .concat(
    ['me', 'myself', 'self', 'speaker', 'presenter', 'lecturer', 'teacher'].flatMap((whom) =>
      ['to', 'to the', 'for', 'for the'].flatMap((of) => [`Note ${of} ${whom}`, `Notes ${of} ${whom}`]),
    ),
    ['Script', 'Talking points', 'Notizen', 'Sprechernotiz', 'Sprechernotizen', 'Vortragsnotizen'],
    ['Notes du présentateur', 'Notes de l’orateur', 'Notas', 'Notas del orador', 'Notas del presentador'],
    ['Заметка', 'Заметки', 'Заметки докладчика', 'Заметки к слайду', 'ноте', 'нотес'],
    ['备注', '備註', '演讲者备注', '演講者備註', '讲稿', '講稿'],
  );

/** Every way to write a voice, as names are compared, with the spelling that a hint offers. */
const NAMES: readonly (readonly [name: string, meant: string])[] = [
  ...VOICE_NAMES.flatMap((name) => VOICES[name].spellings.map((spelling) => [spelling, spelling] as const)),
  ...OTHER_NAMES.map((name) => [name, VOICES.note.spellings[0]] as const),
].map(([written, meant]) => [squeezeName(written), meant] as const);

/** The spellings of the voices that are for the speaker alone. */
const NOTES = new Set(
  VOICE_NAMES.filter((name) => VOICES[name].audience === 'speaker')
    .flatMap((name) => VOICES[name].spellings)
    .map(squeezeName),
);

/** Names that are for the speaker alone. */
const PRIVATE = new Set([...NOTES, ...[...OTHER_NAMES, ...FURTHER_NAMES].map(squeezeName)]);

/** Private names of which a slip is told too. */
const SLIPPED = [...NOTES, ...OTHER_NAMES.map(squeezeName)];

/** Words of their own that are one letter from a private name. */
const WORDS = new Set(
  [
    'not nota noted noter notre norte knote none nones nose noses node nodes nope nite vote votes dote dotes rote',
    'tote totes mote motes bote cote cotes speakers presenters presented lecture lectures lecturers',
  ].flatMap((line) => line.split(' ')),
);

/** Cyrillic, Greek and small capital letters that look like Latin ones. */
const LOOKS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['авекмнорстухѕіјԁһӏԛԝ', 'abekmhopctyxsijdhlqw'],
    ['αβεζηικμνορστυχ', 'abezhikmnopstux'],
    ['ᴀᴄᴇɪᴋɴᴏᴘʀᴛᴜʏ', 'aceiknoprtuy'],
  ].flatMap(([foreign = '', latin = '']) =>
    [...foreign].map((letter, index) => [letter, latin.charAt(index)] as const),
  ),
);

/** A name as it is compared: its letters and digits, in one case. */
export function squeezeName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A name with each letter that looks like a Latin one as that. */
function foldLetters(name: string): string {
  return [...name.normalize('NFKD').replace(/\p{M}/gu, '')].map((sign) => LOOKS[sign] ?? sign).join('');
}

/** The spelling of the voice that a squeezed name is, also in letters that look alike; null for any other. */
export function findVoice(name: string): string | null {
  const folded = foldLetters(name);
  return NAMES.find(([known]) => known === name || known === folded)?.[1] ?? null;
}

/** The spelling of the voice that a squeezed name is or is one slip from; null for any other. */
export function findNearVoice(name: string): string | null {
  // A word all in other letters is no slip of a Latin name: the Russian "Так" is none of "Task".
  const read = /\p{Script=Latin}/u.test(name) ? foldLetters(name) : name;
  const near = NAMES.find(([known]) => isOneEdit(known, name) || isOneEdit(known, read));
  return findVoice(name) ?? near?.[1] ?? null;
}

/** Whether a squeezed name is one of the speaker's alone: a spelling of the note, or what other tools call one. */
export function isPrivate(name: string): boolean {
  return PRIVATE.has(name) || PRIVATE.has(foldLetters(name));
}

/** Whether a squeezed name says that notes follow, which every private one does but a person's, as "Speaker" is. */
export function isNotesTitle(name: string): boolean {
  return isPrivate(name) && /notes?$/.test(foldLetters(name));
}

/** Whether a squeezed name is a spelling of the note itself. */
export function isNoteSpelling(name: string): boolean {
  return NOTES.has(name) || NOTES.has(foldLetters(name));
}

/** Whether a squeezed name is a word of its own that is one letter from a private name, as "vote" is. */
export function isOtherWord(name: string): boolean {
  return WORDS.has(name);
}

/** Whether a class, an element's name or a fence's language says that what bears it is for the speaker alone. */
export function isNotesName(name: string): boolean {
  const word = squeezeName(name);
  // "Script:" begins a note; the element of HTML is dropped as all code is.
  return word !== 'script' && isPrivate(word);
}

/** Whether a class, an element's name or a fence's language is a slip of one that marks notes, and no word of its own. */
export function isNotesSlip(name: string): boolean {
  const word = squeezeName(name);
  if (isPrivate(word) || WORDS.has(word)) return false;
  const folded = foldLetters(word);
  return SLIPPED.some((known) => isOneEdit(known, word) || isOneEdit(known, folded));
}
