import type { RunTasks } from '../../build/task.ts';
import type { Deck } from '../../deck/deck.ts';
import { withBrowser } from '../../print/launch/browser.ts';
import { measureTalkSlides, type SlideOverflow } from '../../print/measure/talkSlides.ts';
import type { Diagnostic } from '../../report/diagnostic.ts';
import { HALLS, type Shape } from '../../scenes/hall.ts';

const SCREENS: { shape: Shape; name: string }[] = [
  { shape: 'wide', name: '16:9' },
  { shape: 'classic', name: '4:3' },
];

const HINTS = {
  words: 'use fewer words, or another layout',
  sources: 'cite less in what is projected: the story has room for the rest',
};

/** Lays out the slides of a talk's page as the hall will see them, and warns of those that don't fit their screen. */
export async function findOverflows(deck: Deck, talk: string, runTasks: RunTasks): Promise<Diagnostic[]> {
  const places = new Map(
    deck.chapters.flatMap(({ slides }) => slides.map(({ id, place }) => [id, place] as const)),
  );
  const warnings: Diagnostic[] = [];
  const warn = ({ slide, part, pixels }: SlideOverflow, screen: string) => {
    const place = places.get(slide);
    if (!place) return;
    const what = part === 'words' ? 'its words go' : 'its sources go';
    warnings.push({
      ...place,
      code: 'slide-overflow',
      level: 'warning',
      message: `slide "${slide}" does not fit a ${screen} screen: ${what} ${pixels} pixels beyond their place`,
      hint: HINTS[part],
    });
  };
  await runTasks([
    {
      title: 'Measure the slides',
      run: () =>
        withBrowser(async (browser) => {
          for (const { shape, name } of SCREENS)
            for (const overflow of await measureTalkSlides(browser, talk, { shape, ...HALLS[shape] }))
              warn(overflow, name);
          return warnings.length === 0 ? 'all fit' : `${warnings.length} too full`;
        }),
    },
  ]);
  return warnings;
}
