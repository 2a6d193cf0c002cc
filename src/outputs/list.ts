import { speakerHandouts, studentHandouts } from './handouts/output.ts';
import type { Output } from './output.ts';
import { slides } from './slides/output.ts';
import { story, storyImages } from './story/output.ts';
import { speakerTalk, talk } from './talk/output.ts';
import { speakerTranscript, transcript } from './transcript/output.ts';

/** Every output of a deck, in the order in which they are made and named. */
export const outputs: readonly Output[] = [
  story,
  talk,
  slides,
  studentHandouts,
  storyImages,
  speakerTalk,
  speakerHandouts,
  transcript,
  speakerTranscript,
];
