import type { Audience } from '../../deck/voices.ts';
import type { Output } from '../output.ts';
import { writeTranscript } from './transcript.ts';

function createTranscript(audience: Audience, name: string, title: string): Output {
  const path = `${audience}/transcript.md`;
  const download = { name: 'Transcript', detail: 'Markdown: all words, pictures as descriptions and tables' };
  return {
    name,
    audience,
    title,
    scripts: [],
    styles: [],
    isPrinted: false,
    offers: () => [{ path, label: 'Transcript', ...(audience === 'public' ? { download } : {}) }],
    files: async (deck) => new Map([[path, writeTranscript(deck, audience)]]),
  };
}

/** What the public reads and sees, as a text. */
export const transcript = createTranscript('public', 'transcript', 'Write the transcript');

/** What the speaker says and shows, as a text. */
export const speakerTranscript = createTranscript(
  'speaker',
  'speakerTranscript',
  'Write the speaker’s transcript',
);
