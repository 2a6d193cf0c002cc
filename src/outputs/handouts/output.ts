import type { Deck, Paper } from '../../deck/deck.ts';
import { showFormulas } from '../../deck/maths.ts';
import { embedFonts } from '../../theme/fonts.ts';
import { findDeckFonts } from '../fonts.ts';
import { listKindStyles, renderKindStyles } from '../kindStyles.ts';
import type { Kit, MadeFiles, Output, Printer } from '../output.ts';
import { renderOwnImages } from '../page/images.ts';
import { findHyphens } from './hyphens.ts';
import type { HandoutContext } from './parts.ts';
import { findRoom, type Room, renderSpeakerHandout, TEXT } from './speaker.ts';
import { renderStudentHandout } from './student.ts';

const STYLES = 'src/outputs/handouts/handout.css';
const PAPER_NAMES: Record<Paper, string> = { a4: 'A4', letter: 'Letter' };

/** Pixels of CSS to a millimetre. */
const MM = 96 / 25.4;

/** What students keep, on each paper of the deck. */
export const studentHandouts: Output = {
  name: 'studentHandouts',
  audience: 'public',
  title: 'Print the students’ handouts',
  scripts: [],
  styles: [STYLES, ...listKindStyles('handouts')],
  isPrinted: true,
  offers: ({ paper }) =>
    paper.map((each) => ({
      path: `public/handout-${each}.pdf`,
      label: 'PDF',
      download: { name: `Handout, ${PAPER_NAMES[each]}`, detail: 'PDF, to read and to write on' },
    })),
  files: (deck, kit) =>
    printAll(deck, kit, async (shown, context) => ({
      path: `public/handout-${context.paper}.pdf`,
      html: renderStudentHandout(shown, context),
      title: `${deck.title}: handout`,
    })),
};

/** What the lecturer carries, on each paper of the deck. */
export const speakerHandouts: Output = {
  name: 'speakerHandouts',
  audience: 'speaker',
  title: 'Print the speaker’s handouts',
  scripts: [],
  styles: [STYLES, ...listKindStyles('handouts')],
  isPrinted: true,
  offers: ({ paper }) => paper.map((each) => ({ path: `speaker/handout-${each}.pdf`, label: 'PDF' })),
  files: (deck, kit) =>
    printAll(deck, kit, async (shown, context) => {
      const rooms = await measureRooms(kit.printer, renderSpeakerHandout(shown, context), context.paper);
      return {
        path: `speaker/handout-${context.paper}.pdf`,
        html: renderSpeakerHandout(shown, context, rooms),
        title: `${deck.title}: speaker’s handout`,
      };
    }),
};

/** Prints a handout on each paper, side by side. */
async function printAll(
  given: Deck,
  { metrics, code, images, printer }: Kit,
  render: (deck: Deck, context: HandoutContext) => Promise<{ path: string; html: string; title: string }>,
): Promise<MadeFiles> {
  const deck = showFormulas(given, 'picture');
  const context = {
    metrics,
    styles: embedFonts(code(STYLES) + renderKindStyles(deck, 'handouts', code), findDeckFonts(deck)),
    image: renderOwnImages(images),
    hyphenate: findHyphens(deck.language),
  };
  const printed = await Promise.all(
    deck.paper.map(async (paper) => {
      const job = await render(deck, { ...context, paper });
      return [job.path, await printer.print(job)] as const;
    }),
  );
  return new Map(printed);
}

/** Measures how high each slide's words are, and shares its page between them and its picture. */
async function measureRooms(printer: Printer, html: string, paper: Paper): Promise<Map<string, Room>> {
  const articles = await printer.measureArticles(html, TEXT[paper].width * MM);
  return new Map(articles.map(({ id, height, picture }) => [id, findRoom((height - picture) / MM, paper)]));
}
