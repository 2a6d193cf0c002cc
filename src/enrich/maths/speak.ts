import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { MathsElement } from '../../deck/formulaContent.ts';
import { writeMathml } from '../../deck/mathml.ts';

/** What is used of speech-rule-engine. */
interface Engine {
  setupEngine(options: Record<string, string>): Promise<unknown>;
  engineReady(): Promise<unknown>;
  toSpeech(mathml: string): string;
}

/** The languages that the engine speaks. */
const SPOKEN = new Set(['af', 'ca', 'da', 'de', 'en', 'es', 'fr', 'hi', 'it', 'ko', 'nb', 'nn', 'sv']);

/** The language of a deck as the engine calls it. */
function findLocale(language: string): string | null {
  const name = language.toLowerCase().split('-')[0] ?? '';
  if (name === 'no') return 'nb';
  return SPOKEN.has(name) ? name : null;
}

/** The engine speaks one language at a time: whoever comes later waits. */
let busy: Promise<unknown> = Promise.resolve();

/** Formulas, by name, in the words of a deck's language, or in English: then `language` says so. */
export async function speakFormulas(
  formulas: readonly (readonly [name: string, content: MathsElement])[],
  deckLanguage: string,
): Promise<{ spoken: Map<string, string>; language: string | null }> {
  const locale = findLocale(deckLanguage);
  const work = busy.then(() => speakAll(formulas, locale ?? 'en'));
  busy = work.catch(() => undefined);
  return { spoken: await work, language: locale === null ? 'en' : null };
}

async function speakAll(
  formulas: readonly (readonly [name: string, content: MathsElement])[],
  locale: string,
): Promise<Map<string, string>> {
  const require = createRequire(import.meta.url);
  // It is CommonJS, of which loaders make different modules.
  const engine: Engine = require('speech-rule-engine');
  // Its rules for each language lie in its own package: nothing is fetched.
  const json = join(dirname(require.resolve('speech-rule-engine/package.json')), 'lib/mathmaps');
  await engine.setupEngine({ locale, domain: 'clearspeak', modality: 'speech', markup: 'none', json });
  await engine.engineReady();
  return new Map(formulas.map(([name, content]) => [name, speakOne(content, (xml) => engine.toSpeech(xml))]));
}

function speakOne(content: MathsElement, toSpeech: (xml: string) => string): string {
  const words: string[] = [];
  const said = toSpeech(writeMathml(prepare(content, words)));
  return words
    .reduce((text, word, index) => text.replace(nameWord(index), () => word), said)
    .replace(/\s+/g, ' ')
    .trim();
}

/** A word that stands for another while a formula is spoken. */
function nameWord(index: number): string {
  const [hundreds, tens, ones] = String(index)
    .padStart(3, '0')
    .replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
  return `qq${hundreds}${tens}${ones}`;
}

/** A formula as the engine takes it best: it spells words of other alphabets, and reads a hat from a keyboard's. */
function prepare(element: MathsElement, words: string[]): MathsElement {
  const children = element.children.map((child) => {
    if (typeof child !== 'string') return prepare(child, words);
    if (child === 'ˆ') return '^';
    if (element.name !== 'mtext') return child;
    return child.replace(/[^\s\d\p{P}]+/gu, (word) =>
      /^\p{ASCII}*$/u.test(word) ? word : nameWord(words.push(word) - 1),
    );
  });
  return { ...element, children };
}
