import { mapImages } from '../../deck/images.ts';
import type { ImageNode } from '../../deck/prose.ts';
import type { Audience } from '../../deck/voices.ts';
import type { Output } from '../output.ts';
import { findImageAddress } from '../page/images.ts';
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
    files: async (deck) => {
      const addressed = audience === 'public' ? mapImages(deck, addressImage) : deck;
      return new Map([[path, writeTranscript(addressed, audience)]]);
    },
  };
}

/** A picture under the address that its file has beside the public pages; the speaker's text names the deck's own file. */
function addressImage(image: ImageNode): ImageNode {
  return image.asset ? { ...image, path: findImageAddress(image.asset) } : image;
}

/** What the public reads and sees, as a text. */
export const transcript = createTranscript('public', 'transcript', 'Write the transcript');

/** What the speaker says and shows, as a text. */
export const speakerTranscript = createTranscript(
  'speaker',
  'speakerTranscript',
  'Write the speaker’s transcript',
);
