import type { Deck } from './deck.ts';
import { findUsedTerms, renumber } from './number.ts';
import { type Audience, mapVoices, mayRead } from './voices.ts';

/**
 * The deck that an audience may read. For the public it holds no word of a voice that is the speaker's, nor a source,
 * term or footnote that only such a voice uses; what is left is numbered anew, in the order of before. A term that
 * nothing links to stays.
 */
export function forAudience(deck: Deck, audience: Audience): Deck {
  if (audience === 'speaker') return deck;
  const chapters = deck.chapters.map((chapter) => ({
    ...chapter,
    slides: chapter.slides.map((slide) => ({
      ...slide,
      steps: slide.steps.map((step) => ({
        ...step,
        voices: mapVoices(step.voices, (speech, name) => (mayRead(name, audience) ? speech : null)),
      })),
    })),
  }));
  const used = findUsedTerms(deck);
  const unlinked = new Set(deck.glossary.map(({ id }) => id).filter((id) => !used.has(id)));
  // Where nothing is gone, readers and lecturer know each source and footnote by the same number.
  return renumber({ ...deck, chapters }, { unlinked, keepsOrder: true });
}
