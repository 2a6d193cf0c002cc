import type { Deck } from '../../deck/deck.ts';
import type { Diagnostic } from '../../report/diagnostic.ts';
import { HALLS, type Shape } from '../../scenes/hall.ts';
import type { Printer, TalkExcess } from '../output.ts';

const SCREENS: { shape: Shape; name: string }[] = [
  { shape: 'wide', name: '16:9' },
  { shape: 'classic', name: '4:3' },
];

const HINTS = {
  words: 'use fewer words, or another layout',
  sources: 'cite less in what is projected: the story has room for the rest',
};

/** Lays out the slides of a talk's page as the hall will see them; returns a warning for each that does not fit its screen. */
export async function findOverflows(
  deck: Deck,
  talk: string,
  measure: Printer['measureTalk'],
): Promise<Diagnostic[]> {
  const places = new Map(
    deck.chapters.flatMap(({ slides }) => slides.map(({ id, place }) => [id, place] as const)),
  );
  const warn = ({ slide, part, pixels }: TalkExcess, screen: string): Diagnostic[] => {
    const place = places.get(slide);
    if (!place) return [];
    const what = part === 'words' ? 'its words go' : 'its sources go';
    return [
      {
        ...place,
        code: 'slide-overflow',
        level: 'warning',
        message: `slide "${slide}" does not fit a ${screen} screen: ${what} ${pixels} pixels beyond their place`,
        hint: HINTS[part],
      },
    ];
  };
  const warnings: Diagnostic[] = [];
  for (const { shape, name } of SCREENS)
    for (const excess of await measure(talk, { shape, ...HALLS[shape] }))
      warnings.push(...warn(excess, name));
  return warnings;
}
