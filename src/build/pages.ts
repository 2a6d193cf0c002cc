import type { Deck } from '../deck/deck.ts';
import { findSteps } from '../deck/walk.ts';
import type { Metrics } from '../marks/frame.ts';
import type { Picture } from '../marks/picture.ts';
import { findLayout } from '../outputs/page/layout.ts';
import { renderRailStyles } from '../outputs/story/bar.ts';
import { renderStory } from '../outputs/story/page.ts';
import { renderIcon, renderManifest, renderRobots, renderSitemap } from '../outputs/story/site.ts';
import { SOCIAL } from '../outputs/story/social.ts';
import { renderStills } from '../outputs/story/stills.ts';
import { renderTalk } from '../outputs/talk/page.ts';
import { drawStep } from '../scenes/index.ts';
import { lightenPayload, packPayload } from '../scenes/payload.ts';
import { composeStill } from '../scenes/still.ts';
import { embedFont, findFonts, findFontsFor, renderFontFaces } from '../theme/fonts.ts';
import { addAsset, type BrowserCode, embedFonts } from './browserCode.ts';
import { hintCompiling } from './bundle.ts';
import { addFonts } from './fonts.ts';
import type { Files } from './replace.ts';

const PAPER_NAMES = { a4: 'A4', letter: 'Letter' };

/** Data of more characters than this reach the story after its first view. */
const HEAVY = 2000;

/** Faces of the first screen, loaded before the style sheet asks for them. */
const FIRST_FACES = [
  'spectral-latin-400-normal.woff2',
  'spectral-latin-400-italic.woff2',
  'source-sans-3-latin-400-normal.woff2',
  'source-sans-3-latin-600-normal.woff2',
];

/** Adds the story, the talk and all that they load, to the files of the build. */
export async function addPages(files: Files, deck: Deck, metrics: Metrics, code: BrowserCode): Promise<void> {
  const fontFaces = await addFonts(files, deck);
  const visits = findSteps(deck);
  const steps = visits.map(({ slide, step }) => ({
    id: step.id,
    call: step.scene,
    layout: findLayout(slide),
  }));
  files.set('public/assets/icon.svg', renderIcon());
  files.set('public/manifest.webmanifest', renderManifest(deck, 'assets/icon.svg'));
  files.set('public/robots.txt', renderRobots(deck.url));
  if (deck.url !== null)
    files.set('public/sitemap.xml', renderSitemap(deck.url, deck.updated, ['', 'talk.html', 'slides.pdf']));
  const pictures = visits.map(({ step }) => drawStep(step.scene, composeStill(metrics), deck.cast));
  const stills = addStills(files, deck, pictures, code);
  const { light, heavy } = lightenPayload(packPayload(steps, deck.cast, metrics), HEAVY);
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
        return { picture, html };
      },
      script: addAsset(files, 'story.js', hintCompiling(code.storyScript)),
      early: addAsset(files, 'early.js', code.earlyScript),
      styles: addAsset(files, 'story.css', fontFaces + code.storyStyles + renderRailStyles(deck)),
      fonts: FIRST_FACES.map((name) => `assets/fonts/${name}`),
      talk: 'talk.html',
      painter: addAsset(files, 'painter.js', code.painterScript),
      worker: 'worker.js',
      downloads: findDownloads(deck),
      card: { address: 'social.png', ...SOCIAL },
      head: LINKS,
    }),
  );
  files.set(
    'public/talk.html',
    renderTalk(deck, {
      audience: 'public',
      metrics,
      script: addAsset(files, 'talk.js', code.talkScript),
      style: addAsset(files, 'talk.css', fontFaces + code.talkStyles),
      story: 'index.html',
      icon: 'assets/icon.svg',
    }),
  );
  files.set(
    'speaker/talk.html',
    renderTalk(deck, {
      audience: 'speaker',
      metrics,
      script: code.speakerScript,
      style: embedFonts(code.talkStyles, deck),
    }),
  );
}

const LINKS = `<link rel="icon" href="assets/icon.svg" type="image/svg+xml">
<link rel="apple-touch-icon" href="icon-192.png">
<link rel="manifest" href="manifest.webmanifest">
`;

/** The pictures of readers without a script, in one file with the fonts that they need; gives its address. */
function addStills(files: Files, deck: Deck, pictures: readonly Picture[], code: BrowserCode): string {
  const stills = findSteps(deck).flatMap(({ index, step }) => {
    const picture = pictures[index];
    return picture && step.scene ? [{ id: step.id, picture }] : [];
  });
  const words = stills.flatMap(({ picture }) => picture.labels.map(({ text }) => text)).join('');
  const fonts = renderFontFaces(findFontsFor(words, findFonts(deck)), embedFont);
  return addAsset(files, 'stills.svg', renderStills(stills, fonts + code.stillsStyles));
}

function findDownloads(deck: Deck): { address: string; name: string; detail: string }[] {
  return [
    { address: 'talk.html', name: 'Talk', detail: 'The slides to present from, in the browser' },
    { address: 'slides.pdf', name: 'Slides', detail: 'PDF, a slide a page' },
    ...deck.paper.map((paper) => ({
      address: `handout-${paper}.pdf`,
      name: `Handout, ${PAPER_NAMES[paper]}`,
      detail: 'PDF, to read and to write on',
    })),
  ];
}
