import type { Prose } from './prose.ts';

/** Who may read what a voice says: everybody, or the speaker alone. */
export type Audience = 'public' | 'speaker';

/** A voice of a step, besides what is projected. */
interface Voice {
  /** How an author writes it, before a colon; the first is the one that hints offer. */
  readonly spellings: readonly string[];
  readonly audience: Audience;
  /** Whether it takes minutes: `Ask (5 min):`. */
  readonly takesMinutes: boolean;
  /** What the outputs call it. */
  readonly label: string;
}

/** All voices, in the order in which a step is read. Parser, numbering, leak check and outputs follow this table. */
export const VOICES = {
  story: { spellings: ['Story'], audience: 'public', takesMinutes: false, label: 'Story' },
  note: { spellings: ['Note', 'Notes'], audience: 'speaker', takesMinutes: false, label: 'Note' },
  caution: { spellings: ['Caution'], audience: 'public', takesMinutes: false, label: 'Caution' },
  ask: { spellings: ['Ask'], audience: 'public', takesMinutes: true, label: 'Question' },
  task: { spellings: ['Task'], audience: 'public', takesMinutes: true, label: 'Task' },
} as const satisfies Record<string, Voice>;

export type VoiceName = keyof typeof VOICES;

/** The names of all voices, in the table's order. */
export const VOICE_NAMES = Object.keys(VOICES) as readonly VoiceName[];

/** What a voice says in a step; `minutes` is its share of a seminar, null when its author sets none. */
export interface Speech {
  readonly prose: Prose;
  readonly minutes: number | null;
}

/** What each voice says in a step; null for a silent one. */
export type Voices = { readonly [Name in VoiceName]: Speech | null };

/** The voices of a step, each with what `find` returns for it. */
export function fillVoices(find: (name: VoiceName) => Speech | null): Voices {
  return Object.fromEntries(VOICE_NAMES.map((name) => [name, find(name)])) as Voices;
}

/** Everything that voices say which an audience may read, in the table's order. */
export function listSpeeches(voices: Voices, audience: Audience): { name: VoiceName; speech: Speech }[] {
  return VOICE_NAMES.flatMap((name) => {
    const speech = voices[name];
    return speech && mayRead(name, audience) ? [{ name, speech }] : [];
  });
}

/** Whether an audience may read a voice: the speaker may read all. */
export function mayRead(name: VoiceName, audience: Audience): boolean {
  return audience === 'speaker' || VOICES[name].audience === 'public';
}

/** Voices with each speech replaced by what `change` returns for it. */
export function mapVoices(
  voices: Voices,
  change: (speech: Speech, name: VoiceName) => Speech | null,
): Voices {
  return fillVoices((name) => {
    const speech = voices[name];
    return speech && change(speech, name);
  });
}
