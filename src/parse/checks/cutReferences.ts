import { listLostReferences } from '../../deck/cut.ts';
import type { Deck } from '../../deck/deck.ts';
import { listDeepNodes } from '../../deck/nodes.ts';
import { writeCount } from '../../report/count.ts';
import type { Report } from '../../report/report.ts';

/** Reports links to what a cut leaves out: an error in a note, which would be said; elsewhere their words stay. */
export function checkCutReferences(deck: Deck, report: Report): void {
  const steps = deck.chapters.flatMap(({ slides }) => slides.flatMap((slide) => slide.steps));
  const said = new Set(
    steps.flatMap(({ voices }) => listDeepNodes(voices.note?.prose ?? [])).map(({ place }) => place),
  );
  for (const { minutes } of deck.cuts)
    for (const { target, place } of listLostReferences(deck, minutes)) {
      if (!place) continue;
      const message = `the cut of ${writeCount(minutes, 'minute', 'minutes')} leaves out "${target}", which this refers to`;
      if (said.has(place))
        report.error('lost-reference', place, message, `say it otherwise there: ::: {cut=${minutes}}`);
      else report.warn('lost-reference', place, message, 'in that cut the link is plain words');
    }
}
