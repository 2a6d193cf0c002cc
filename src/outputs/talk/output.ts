import { embedFonts } from '../../theme/fonts.ts';
import { findDeckFonts } from '../fonts.ts';
import { findOffer, type MadeFiles, type Output } from '../output.ts';
import { addAsset, addFonts, addIcon } from '../page/assets.ts';
import { addImages, renderOwnImages, renderWebImages } from '../page/images.ts';
import { findBrokenLines } from './codeLines.ts';
import { fitTalk, STYLE_SHEETS, writeTalkStyles } from './fits.ts';
import { findOverflows } from './overflows.ts';
import { renderTalk } from './page.ts';

const SCRIPT = 'src/outputs/talk/client/main.ts';
const SPEAKER_SCRIPT = 'src/outputs/talk/client/speaker.ts';

/** How wide a picture stands in the hall: a third of a screen beside a scene's, most of it alone. */
const IMAGE_SIZES = '60vw';

const SPEAKER_PATH = 'speaker/talk.html';

/** The reveal.js deck for the web. */
export const talk: Output = {
  name: 'talk',
  audience: 'public',
  title: 'Write the talk',
  scripts: [SCRIPT],
  styles: STYLE_SHEETS,
  isPrinted: false,
  offers: () => [
    {
      path: 'public/talk.html',
      label: 'Talk',
      download: { name: 'Talk', detail: 'The slides to present from, in the browser' },
      isListed: true,
      isKept: true,
    },
  ],
  async files(deck, kit) {
    const files: MadeFiles = new Map();
    const fontFaces = await addFonts(files, findDeckFonts(deck));
    addImages(files, deck, kit.images);
    const fits = await fitTalk(deck, kit);
    const context = {
      audience: 'public',
      metrics: kit.metrics,
      script: addAsset(files, 'talk.js', kit.code(SCRIPT)),
      style: addAsset(files, 'talk.css', fontFaces + writeTalkStyles(deck, fits, kit.code)),
      image: renderWebImages(IMAGE_SIZES, { isAsync: false }),
      story: findOffer(kit, 'story'),
      icon: addIcon(files),
    } as const;
    const page = renderTalk(deck, context, fits);
    return files.set('public/talk.html', page);
  },
};

/** The deck with the notes and the lecturer's desk, in one file. */
export const speakerTalk: Output = {
  name: 'speakerTalk',
  audience: 'speaker',
  title: 'Write the speaker’s talk',
  scripts: [SPEAKER_SCRIPT],
  styles: STYLE_SHEETS,
  isPrinted: false,
  offers: () => [{ path: SPEAKER_PATH, label: 'Speaker' }],
  async files(deck, kit) {
    const { metrics, code, images } = kit;
    const fits = await fitTalk(deck, kit);
    const script = code(SPEAKER_SCRIPT);
    const style = embedFonts(writeTalkStyles(deck, fits, code), findDeckFonts(deck));
    const image = renderOwnImages(images);
    const page = renderTalk(deck, { audience: 'speaker', metrics, script, style, image }, fits);
    return new Map([[SPEAKER_PATH, page]]);
  },
  check: {
    title: 'Measure the slides',
    async run(files, deck, { printer, warn }) {
      const page = String(files.get(SPEAKER_PATH));
      const warnings = await findOverflows(deck, page, printer.measureTalk);
      for (const warning of [...warnings, ...(await findBrokenLines(deck, page, printer.measureCode))])
        warn(warning);
      return warnings.length === 0 ? 'all fit' : `${warnings.length} too full`;
    },
  },
};
