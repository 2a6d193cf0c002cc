/** Characters of one script, its name as people say it, and the Fontsource package that holds them. */
export interface ScriptCharacters {
  name: string;
  pack: string;
  characters: string[];
}

/** Unicode's names of scripts, and the package of each where it isn't called noto-sans- and that name. */
const SCRIPTS: Record<string, string> = {
  Arabic: 'noto-naskh-arabic',
  Armenian: '',
  Bengali: '',
  Canadian_Aboriginal: '',
  Cherokee: '',
  Devanagari: '',
  Ethiopic: '',
  Georgian: '',
  Greek: 'noto-serif',
  Gujarati: '',
  Gurmukhi: '',
  Hangul: 'noto-sans-kr',
  Hebrew: '',
  Hiragana: 'noto-sans-jp',
  Kannada: '',
  Katakana: 'noto-sans-jp',
  Khmer: '',
  Lao: '',
  Latin: 'noto-sans',
  Malayalam: '',
  Mongolian: '',
  Myanmar: '',
  Oriya: '',
  Sinhala: '',
  Syriac: '',
  Tamil: '',
  Telugu: '',
  Thaana: '',
  Thai: '',
  Tibetan: 'noto-serif-tibetan',
  Cyrillic: 'noto-sans',
};

const TESTS = Object.entries(SCRIPTS).map(([script, pack]) => ({
  name: `${script.replace('_', ' ')} script`,
  pack: pack || `noto-sans-${script.toLowerCase().replace('_', '-')}`,
  test: new RegExp(`\\p{Script=${script}}`, 'u'),
}));

/** Han, and the signs that stand between characters of it. */
const HAN = /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]/u;
const EMOJI = /[\p{Emoji_Presentation}\u{1F000}-\u{1FAFF}]/u;
/** Letters and figures in circles and brackets. */
const ENCLOSED = /[\u2460-\u24FF\u3200-\u32FF]/u;

/** Parts characters by script; `language` (BCP 47) says whose forms of Han are meant. */
export function groupByScript(characters: readonly string[], language: string): ScriptCharacters[] {
  const groups = new Map<string, ScriptCharacters>();
  const han = nameHan(characters, language);
  for (const character of characters) {
    const { name, pack } = findScript(character, han);
    const group = groups.get(name) ?? { name, pack, characters: [] };
    group.characters.push(character);
    groups.set(name, group);
  }
  return [...groups.values()];
}

function nameHan(characters: readonly string[], language: string): string {
  const { language: tongue, script, region } = new Intl.Locale(language).maximize();
  const has = (test: RegExp) => characters.some((character) => test.test(character));
  if (tongue === 'ja' || has(/[\p{Script=Hiragana}\p{Script=Katakana}]/u)) return 'noto-sans-jp';
  if (tongue === 'ko' || has(/\p{Script=Hangul}/u)) return 'noto-sans-kr';
  return script === 'Hant' || region === 'TW' ? 'noto-sans-tc' : 'noto-sans-sc';
}

function findScript(character: string, han: string): { name: string; pack: string } {
  if (HAN.test(character)) return { name: 'Han script', pack: han };
  if (EMOJI.test(character)) return { name: 'emoji', pack: 'noto-emoji' };
  const script = TESTS.find(({ test }) => test.test(character));
  if (script) return script;
  if (ENCLOSED.test(character)) return { name: 'enclosed letters and figures', pack: 'noto-sans-symbols' };
  return { name: 'symbols and other scripts', pack: 'noto-sans-symbols-2' };
}
