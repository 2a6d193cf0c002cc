import { embedFont, type FontsAsked, findFonts, renderFontFaces } from '../theme/fonts.ts';
import { bundleScript, bundleStyles, nameAsset } from './bundle.ts';
import type { Files } from './replace.ts';
import type { RunTasks } from './task.ts';

/** Scripts and styles of all outputs, as text. */
export interface BrowserCode {
  storyScript: string;
  earlyScript: string;
  storyStyles: string;
  stillsStyles: string;
  painterScript: string;
  workerScript: string;
  talkScript: string;
  talkStyles: string;
  speakerScript: string;
  slidesStyles: string;
  handoutStyles: string;
}

const SCRIPTS: [keyof BrowserCode, string][] = [
  ['storyScript', 'src/outputs/story/client/main.ts'],
  ['earlyScript', 'src/outputs/story/client/early.ts'],
  ['painterScript', 'src/stage/painterWorker.ts'],
  ['workerScript', 'src/outputs/story/client/offlineWorker.ts'],
  ['talkScript', 'src/outputs/talk/client/main.ts'],
  ['speakerScript', 'src/outputs/talk/client/speaker.ts'],
];

const STYLES: [keyof BrowserCode, string][] = [
  ['storyStyles', 'src/outputs/story/styles/story.css'],
  ['stillsStyles', 'src/outputs/story/styles/stills.css'],
  ['talkStyles', 'src/outputs/talk/styles/talk.css'],
  ['slidesStyles', 'src/outputs/slides/slides.css'],
  ['handoutStyles', 'src/outputs/handouts/handout.css'],
];

/** Bundles all scripts and styles, side by side. */
export async function bundleBrowserCode(runTasks: RunTasks): Promise<BrowserCode> {
  const code: Partial<BrowserCode> = {};
  await runTasks([
    {
      title: 'Bundle scripts and styles',
      run: async () => {
        await Promise.all([
          ...SCRIPTS.map(async ([key, entry]) => {
            code[key] = await bundleScript(entry);
          }),
          ...STYLES.map(async ([key, entry]) => {
            code[key] = await bundleStyles(entry);
          }),
        ]);
        return undefined;
      },
    },
  ]);
  return code as BrowserCode;
}

/** Styles with the fonts of a deck inside them, for files that stand alone. */
export function embedFonts(styles: string, deck?: FontsAsked): string {
  return renderFontFaces(findFonts(deck), embedFont) + styles;
}

/** A script or style sheet of the public pages as a file under `assets/`; gives its address from the page. */
export function addAsset(files: Files, name: string, text: string): string {
  const asset = nameAsset(name, text);
  files.set(`public/assets/${asset.name}`, asset.text);
  return `assets/${asset.name}`;
}
