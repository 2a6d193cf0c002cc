import type { Deck } from '../../deck/deck.ts';
import { listImages } from '../../deck/images.ts';
import { showFormulas } from '../../deck/maths.ts';
import { findSteps } from '../../deck/walk.ts';
import type { Picture } from '../../marks/picture.ts';
import { describeScene } from '../../scenes/describe.ts';
import { drawStep } from '../../scenes/index.ts';
import { lightenPayload, packPayload } from '../../scenes/payload.ts';
import { composeStill } from '../../scenes/still.ts';
import { embedFont, embedFonts, findFonts, findFontsFor, renderFontFaces } from '../../theme/fonts.ts';
import { findDeckFonts } from '../fonts.ts';
import { listKindStyles, renderKindStyles } from '../kindStyles.ts';
import { findOffer, findOfferAddress, type Kit, type MadeFiles, type Offer, type Output } from '../output.ts';
import { addAsset, addFonts, addIcon } from '../page/assets.ts';
import { addImages, findPhoneFile, renderWebImages } from '../page/images.ts';
import { listStepCalls } from '../page/layout.ts';
import type { Download } from './backMatter.ts';
import { renderRailStyles } from './bar.ts';
import { renderWorker } from './offline.ts';
import { renderStory } from './page.ts';
import { ICON_SIZES, renderIconPage, renderManifest, renderRobots, renderSitemap } from './site.ts';
import { renderSocial, SOCIAL } from './social.ts';
import { isBare } from './steps.ts';
import { renderStills } from './stills.ts';
import { weighStory } from './weight.ts';

const MAIN = 'src/outputs/story/client/main.ts';
const EARLY = 'src/outputs/story/client/startup.ts';
const PAINTER = 'src/stage/painterWorker.ts';
const WORKER = 'src/outputs/story/client/offlineWorker.ts';
const IMAGE_WORKER = 'src/outputs/story/client/offlineImages.ts';
const STYLES = 'src/outputs/story/styles/story.css';
const WORD_STYLES = 'src/outputs/story/styles/wordCards.css';
const STILLS = 'src/outputs/story/styles/stills.css';
const CARD_STYLES = 'src/outputs/handouts/handout.css';

/** Data of more characters than this reach the story after its first view. */
const HEAVY = 2000;

/** How wide a picture stands in the story: its column beside the stage, or a phone's whole width. */
const IMAGE_SIZES = '(min-width: 62.5rem) min(42vw, 40rem), 94vw';

/** Faces of the first screen, loaded before the style sheet asks for them. */
const FIRST_FACES = [
  'spectral-latin-400-normal.woff2',
  'spectral-latin-400-italic.woff2',
  'source-sans-3-latin-400-normal.woff2',
  'source-sans-3-latin-600-normal.woff2',
];

const LINKS = `<link rel="icon" href="assets/icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="icon-192.png">
<link rel="manifest" href="manifest.webmanifest">
`;

/** The scrolling story, and what a site needs beside its pages. */
export const story: Output = {
  name: 'story',
  audience: 'public',
  title: 'Write the story',
  scripts: [MAIN, EARLY, PAINTER, WORKER, IMAGE_WORKER],
  styles: [STYLES, WORD_STYLES, STILLS, ...listKindStyles('story')],
  isPrinted: false,
  offers: () => [{ path: 'public/index.html', label: 'Story', isListed: true, isKept: true }],
  files: writeStory,
  complete(files, deck, kit) {
    const kept = listOffers(kit).flatMap((offer) => (offer.isKept ? [findOfferAddress(offer)] : []));
    const images = listImages(deck).flatMap(({ asset, isBlock }) =>
      asset ? [findPhoneFile(asset, isBlock).name] : [],
    );
    const script = kit.code(WORKER) + (images.length === 0 ? '' : kit.code(IMAGE_WORKER));
    const worker = renderWorker(files, kept, script, findDeckFonts(deck), new Set(images));
    return new Map([['public/worker.js', worker]]);
  },
  weigh: weighStory,
};

async function writeStory(given: Deck, kit: Kit): Promise<MadeFiles> {
  const deck = showFormulas(given, 'scroller');
  const { metrics } = kit;
  const files: MadeFiles = new Map();
  const fontFaces = await addFonts(files, findDeckFonts(deck));
  const icon = addIcon(files);
  addImages(files, deck, kit.images);
  const visits = findSteps(deck);
  files.set('public/manifest.webmanifest', renderManifest(deck, icon));
  files.set('public/robots.txt', renderRobots(deck.url));
  if (deck.url !== null)
    files.set('public/sitemap.xml', renderSitemap(deck.url, deck.updated, listPages(kit)));
  const pictures = visits.map(({ step }) => drawStep(step.scene, composeStill(metrics), deck.cast));
  const stills = addStills(files, deck, pictures, kit.code(STILLS));
  const { light, heavy } = lightenPayload(packPayload(listStepCalls(deck), deck.cast, metrics), HEAVY);
  files.set(
    'public/index.html',
    renderStory(deck, {
      payload: light,
      later: heavy.length > 0 ? addAsset(files, 'data.js', `storyData=${JSON.stringify(heavy)};\n`) : null,
      drawStill: (index) => {
        const visit = visits[index];
        const picture = pictures[index];
        if (!visit?.step.scene || !picture) return null;
        const { width, height } = picture;
        const html = `<img src="${stills}#${visit.step.id}" width="${width}" height="${height}" alt="">`;
        return { picture, words: describeScene(visit.step.scene), html };
      },
      script: addAsset(files, 'story.js', hintCompiling(kit.code(MAIN))),
      early: addAsset(files, 'early.js', kit.code(EARLY)),
      image: renderWebImages(IMAGE_SIZES, { isAsync: true }),
      styles: addAsset(files, 'story.css', fontFaces + writeStyles(deck, kit)),
      fonts: FIRST_FACES.map((name) => `assets/fonts/${name}`),
      talk: findOffer(kit, 'talk'),
      painter: addAsset(files, 'painter.js', kit.code(PAINTER)),
      worker: 'worker.js',
      downloads: listDownloads(kit),
      card: { address: 'social.png', ...SOCIAL },
      head: LINKS,
    }),
  );
  return files;
}

/** What no step of the deck uses is left out. */
function writeStyles(deck: Deck, { code }: Kit): string {
  const further = findSteps(deck).some(({ step }) => isBare(step)) ? code(WORD_STYLES) : '';
  return code(STYLES) + renderRailStyles(deck) + further + renderKindStyles(deck, 'story', code);
}

/** The social card, and the icon in the sizes that systems ask for. */
export const storyImages: Output = {
  name: 'storyImages',
  audience: 'public',
  title: 'Draw public/social.png and icons',
  scripts: [],
  styles: [CARD_STYLES],
  isPrinted: true,
  offers: () => [],
  async files(deck, { printer, metrics, code }) {
    const card = renderSocial(deck, metrics, embedFonts(code(CARD_STYLES), findDeckFonts(deck)));
    const files: MadeFiles = new Map([['public/social.png', await printer.draw(card, SOCIAL)]]);
    for (const size of ICON_SIZES) {
      const icon = await printer.draw(renderIconPage(), { width: size, height: size });
      files.set(`public/icon-${size}.png`, icon);
    }
    return files;
  },
};

function listOffers({ offers }: Kit): Offer[] {
  return [...offers.values()].flat();
}

function listPages(kit: Kit): string[] {
  return listOffers(kit)
    .filter(({ isListed }) => isListed)
    .map((offer) => findOfferAddress(offer).replace(/^index\.html$/, ''));
}

function listDownloads(kit: Kit): Download[] {
  return listOffers(kit).flatMap((offer) =>
    offer.download ? [{ address: findOfferAddress(offer), ...offer.download }] : [],
  );
}

/** The pictures of readers without a script, in one file with the fonts that they need; returns its address. */
function addStills(files: MadeFiles, deck: Deck, pictures: readonly Picture[], styles: string): string {
  const stills = findSteps(deck).flatMap(({ index, step }) => {
    const picture = pictures[index];
    return picture && step.scene ? [{ id: step.id, picture }] : [];
  });
  const words = stills.flatMap(({ picture }) => picture.labels.map(({ text }) => text)).join('');
  // Labels are set in the usual faces.
  const fonts = renderFontFaces(findFontsFor(words, findFonts({ ...deck, faces: [] })), embedFont);
  return addAsset(files, 'stills.svg', renderStills(stills, fonts + styles));
}

/**
 * A script that the browser compiles whole while it loads, beside the page: V8 otherwise compiles each function when
 * it is first called, and the page waits (https://v8.dev/blog/explicit-compile-hints).
 */
function hintCompiling(script: string): string {
  return `//# allFunctionsCalledOnLoad\n${script}`;
}
