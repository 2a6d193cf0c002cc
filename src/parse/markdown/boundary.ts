import { VOICE_NAMES, VOICES, type VoiceName } from '../../deck/voices.ts';

/** A line that begins a voice: which, the minutes that it asks for, and how many characters of it come before its words. */
export interface VoiceStart {
  name: VoiceName;
  minutes: number | null;
  length: number;
}

const MINUTES = String.raw`(?: ?\((\d{1,4}(?:\.\d{1,3})?) ?min(?:utes?)?\))?`;

/** A voice is written as the table spells it, `Story:`, where it may be read by everybody. */
const WRITTEN = VOICE_NAMES.map((name) => ({
  name,
  takesMinutes: VOICES[name].takesMinutes,
  pattern:
    VOICES[name].audience === 'public'
      ? new RegExp(`^(?:${VOICES[name].spellings.join('|')})${MINUTES}:(?=\\s|$)[ \\t]*`)
      : // What is private is read however it is written: else it would be published.
        new RegExp(
          `^ {0,3}(\\*\\*|__|\\*|_|)(?:${VOICES[name].spellings.join('|')})(?:${MINUTES}[ \\t]*:\\1|\\1${MINUTES}[ \\t]*:)[ \\t]*`,
          'i',
        ),
}));

/** The voice that a line begins, or null. */
export function readVoiceStart(line: string): VoiceStart | null {
  for (const { name, takesMinutes, pattern } of WRITTEN) {
    const match = pattern.exec(line);
    if (!match) continue;
    const minutes = match.slice(1).find((part) => part !== undefined && /^\d/.test(part));
    if (minutes !== undefined && !takesMinutes) return null;
    return { name, minutes: minutes === undefined ? null : Number(minutes), length: match[0].length };
  }
  return null;
}

/** `---`, or reveal.js's `--`, alone on a line. */
export const SLIDE_END = /^-{2,3}[ \t]*$/;

/** The fence of a div: `::: notes`, `::: {.columns}`, `:::`. */
export const DIV_FENCE = /^ {0,3}:{3,}(?=[ \t{:]|[\p{L}]|$)/u;

/** The head of a footnote's text, `[^label]: `; its label is the first group. */
export const FOOTNOTE_HEAD = /^ {0,3}\[\^([^\]\s]{1,999})\]:[ \t]*/;

/** Whether a line begins something, wherever the block before it would go on: a slide, voice, div or footnote. */
export function isBoundary(line: string): boolean {
  return (
    SLIDE_END.test(line) || DIV_FENCE.test(line) || FOOTNOTE_HEAD.test(line) || readVoiceStart(line) !== null
  );
}

/** A code fence: the characters that open it. */
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;

/** The next line of a text, after its first, at which a boundary stands outside code; the text's length when there is none. */
export function findBoundary(text: string): number {
  let fence = FENCE.exec(firstLine(text, 0))?.[1] ?? null;
  for (let at = text.indexOf('\n') + 1; at > 0 && at < text.length; at = text.indexOf('\n', at) + 1) {
    const line = firstLine(text, at);
    const mark = FENCE.exec(line)?.[1] ?? /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence) && /^ {0,3}[`~]+[ \t]*$/.test(line)) fence = null;
    } else if (mark !== undefined) fence = mark;
    else if (isBoundary(line)) return at;
  }
  return text.length;
}

/** The line that begins at a place of a text. */
export function firstLine(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.slice(at) : text.slice(at, end);
}
