import type { LanguageRegistration } from '@shikijs/primitive';
import { codeToTokensBase, createShikiPrimitive } from '@shikijs/primitive';
import type { CodeBlock, CodeRun } from '../../deck/prose.ts';
import { KIND_THEME, readKind } from './kinds.ts';

/** The lines of a block of code by what stands in them. */
export type Highlight = (block: CodeBlock) => readonly (readonly CodeRun[])[];

/** Longer lines are left plain; by their length and not by the time that they take, so that two builds agree. */
const MOST_SIGNS = 1000;

/** Longer blocks are left plain. */
const MOST_CODE = 100_000;

/** Names that authors use and no grammar bears. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'c++': 'cpp',
  'c#': 'csharp',
  'f#': 'fsharp',
  golang: 'go',
  node: 'javascript',
  octave: 'matlab',
  py3: 'python',
  python3: 'python',
  'shell-session': 'shellsession',
};

/** A fence's language as its grammar is called. */
function nameGrammar(language: string): string {
  const name = language.toLowerCase();
  return OTHER_NAMES[name] ?? name;
}

/** Those of the languages that have a grammar, by the names that fences give them. */
export async function findGrammars(languages: Iterable<string>): Promise<Set<string>> {
  const { languageNames, languageAliasNames } = await import('@shikijs/langs');
  const known = new Set([...languageNames, ...languageAliasNames]);
  return new Set([...languages].filter((language) => known.has(nameGrammar(language))));
}

/** Loads the grammars of languages, and no other; returns what reads blocks of them. */
export async function createHighlight(languages: ReadonlySet<string>): Promise<Highlight> {
  if (languages.size === 0) return readPlain;
  const { createOnigurumaEngine } = await import('@shikijs/engine-oniguruma');
  const grammars: LanguageRegistration[] = [];
  for (const name of [...new Set([...languages].map(nameGrammar))].sort())
    grammars.push(...(await importGrammar(`@shikijs/langs/${name}`)));
  // Oniguruma, which the grammars are written for: it reads them alike on every version of Node.
  const engine = await createOnigurumaEngine(import('@shikijs/engine-oniguruma/wasm-inlined'));
  const primitive = createShikiPrimitive({ engine, langs: grammars, themes: [KIND_THEME], warnings: false });
  return (block) => {
    if (!languages.has(block.language) || block.value.length > MOST_CODE) return readPlain(block);
    const tokens = codeToTokensBase(primitive, normalise(block.value), {
      lang: nameGrammar(block.language),
      theme: KIND_THEME.name,
      tokenizeMaxLineLength: MOST_SIGNS,
      tokenizeTimeLimit: 0,
    });
    return tokens.map((line) =>
      joinRuns(line.map(({ content, color }) => ({ kind: readKind(color), value: content }))),
    );
  };
}

async function importGrammar(address: string): Promise<LanguageRegistration[]> {
  return (await import(/* @vite-ignore */ address)).default;
}

function readPlain({ value }: CodeBlock): CodeRun[][] {
  return normalise(value)
    .split('\n')
    .map((line) => (line === '' ? [] : [{ kind: null, value: line }]));
}

function normalise(code: string): string {
  return code.replace(/\r\n?/g, '\n').replace(/\n$/, '');
}

/** Neighbours of one kind are one run, and white space belongs to the run before it. */
function joinRuns(runs: readonly CodeRun[]): CodeRun[] {
  const joined: CodeRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && (last.kind === run.kind || run.value.trim() === ''))
      joined[joined.length - 1] = { ...last, value: last.value + run.value };
    else if (run.value !== '') joined.push(run.value.trim() === '' ? { ...run, kind: null } : run);
  }
  return joined;
}
