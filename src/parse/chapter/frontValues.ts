import type { z } from 'zod';
import type { Report } from '../../report/report.ts';
import { isOneEdit } from '../checks/edits.ts';
import { chapterSchema, deckSchema, sharedSchemas, singleFileSchema } from '../schema.ts';
import { checkYaml } from '../source/checkYaml.ts';
import type { Yaml } from '../source/yaml.ts';
import type { ChapterFile } from './frontMatter.ts';

/** What a chapter's front matter says of the chapter; null when it says it wrongly. */
export type FrontMatter = z.infer<typeof chapterSchema>;

/** What front matter says of the whole deck, in the words of other tools too. */
export interface FrontShared {
  author: string | undefined;
  language: string | undefined;
  bibliography: string[] | undefined;
  separators: { slide?: string | undefined; vertical?: string | undefined; notes?: string | undefined };
}

const OWN = Object.keys(chapterSchema.shape);
const SHARED = Object.keys(sharedSchemas);
const DECK = Object.keys(deckSchema.shape);

/** The keys that deck.yaml shares with other tools: in a deck of one file, what can't be read of them is left out. */
const LENIENT = ['title', 'subtitle', 'author', 'description', 'language', 'fonts', 'bibliography', 'paper'];

/** Reads a chapter's front matter; keys of other tools are one warning. */
export function readFrontMatter(chapter: ChapterFile, isDeck: boolean, report: Report): FrontMatter | null {
  const { yaml, file, isWrong } = chapter;
  if (!yaml) return isWrong ? null : {};
  const start = { file, line: 1, column: 1 };
  const values = yaml.value ?? {};
  if (typeof values !== 'object' || Array.isArray(values)) {
    report.error('bad-yaml', start, 'front matter is a set of keys and values', 'write title: and the title');
    return null;
  }
  const { rest, left } = setAside(yaml, isDeck);
  const unknown = Object.keys(values).filter(
    (key) => left.includes(key) || ![...OWN, ...SHARED, ...(isDeck ? DECK : [])].includes(key),
  );
  const [first] = unknown;
  if (first !== undefined)
    report.warn(
      'unread-keys',
      yaml.findKey([first]) ?? start,
      `${unknown.length === 1 ? 'this key is' : 'these keys are'} not read: ${unknown.join(', ')}`,
      hintKeys(unknown, isDeck),
    );
  return checkYaml({ ...yaml, value: rest }, chapterSchema, start, report);
}

function hintKeys(unknown: readonly string[], isDeck: boolean): string {
  const meant = unknown.flatMap((key) => {
    const near = [...OWN, ...SHARED, ...(isDeck ? DECK : [])].find((known) => isOneEdit(key, known));
    return near === undefined ? [] : [`did you mean "${near}"?`];
  });
  const elsewhere = isDeck ? [] : unknown.filter((key) => DECK.includes(key) && !OWN.includes(key));
  if (elsewhere.length > 0) meant.push(`${elsewhere.join(', ')}: deck.yaml takes it`);
  return [...meant, 'what they ask of another tool is lost'].join('; ');
}

/** The chapter's own values, and the keys whose values are written as only another tool reads them. */
function setAside(yaml: Yaml, isDeck: boolean): { rest: Record<string, unknown>; left: string[] } {
  const written = Object.entries((yaml.value as Record<string, unknown> | null) ?? {});
  // A key without a value says nothing.
  const rest: Record<string, unknown> = Object.fromEntries(written.filter(([, value]) => value !== null));
  const left = [...SHARED, ...(isDeck ? LENIENT : ['title'])].filter(
    (key) => rest[key] !== undefined && !readKey(yaml, key).success,
  );
  for (const key of left) delete rest[key];
  if (typeof rest.date === 'string') rest.date = rest.date.replace(/^(\d{4}-\d\d-\d\d)[T ].*$/, '$1');
  if (rest.date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(String(rest.date))) {
    left.push('date');
    delete rest.date;
  }
  return { rest, left };
}

/** The value of one key by the schema that it has for the whole deck; numbers are read as the texts that they are. */
function readKey(yaml: Yaml, key: string): z.ZodSafeParseResult<unknown> {
  const values = yaml.value as Record<string, unknown> | null;
  const shared: Record<string, z.ZodType> = { ...deckSchema.shape, ...sharedSchemas };
  const schema = shared[key];
  if (!schema) throw new Error(`No schema reads "${key}".`);
  return schema.safeParse(yaml.findWritten([key]) ?? values?.[key]);
}

/** What a chapter's front matter says of the whole deck. */
export function readShared({ yaml }: ChapterFile): FrontShared {
  const read = <Value>(key: string): Value | undefined => {
    const values = yaml?.value as Record<string, unknown> | null | undefined;
    if (!yaml || values?.[key] === undefined) return undefined;
    const result = readKey(yaml, key);
    return result.success ? (result.data as Value) : undefined;
  };
  return {
    author: read<string>('author'),
    language: read<string>('language') ?? read<string>('lang'),
    bibliography: read<string[]>('bibliography'),
    separators: {
      slide: read<string>('separator'),
      vertical: read<string>('verticalSeparator'),
      notes: read<string>('notesSeparator'),
      ...read<FrontShared['separators']>('separators'),
    },
  };
}

/** The deck that the front matter of its one file describes: its values but for those that only another tool reads. */
export function readDeckValues(
  chapter: ChapterFile,
  report: Report,
): z.infer<typeof singleFileSchema> | null {
  const { yaml, file } = chapter;
  if (!yaml || typeof yaml.value !== 'object' || Array.isArray(yaml.value)) return singleFileSchema.parse({});
  const { rest } = setAside(yaml, true);
  const own = Object.fromEntries(Object.entries(rest).filter(([key]) => DECK.includes(key)));
  // Of several authors one text is made below, from what all tools read.
  delete own.author;
  const updated = own.updated ?? rest.date;
  const value = updated === undefined ? own : { ...own, updated };
  return checkYaml({ ...yaml, value }, singleFileSchema, { file, line: 1, column: 1 }, report);
}
