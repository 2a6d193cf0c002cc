import { z } from 'zod';
import type { SceneReader } from '../deck/scene.ts';

const id = z
  .string()
  .regex(/^[\p{Ll}\p{Lo}\p{N}_-]+$/u, 'an id is made of small letters, digits and hyphens');
const date = z.iso.date();
const minutes = z.number().positive().max(10_000);
const line = z.string().trim().min(1);
const kilobytes = z.number().positive();

const separator = z.string().min(1).max(100);

const LANGUAGE = 'a language is a BCP 47 tag such as en or en-GB';

/** True for a tag that `Intl` takes: a script or a region stands once, and nothing is too long. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const language = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { error: LANGUAGE, abort: true })
  .refine(isLanguage, LANGUAGE)
  .describe('BCP 47 tag of the language of the text.');

const separators = z
  .strictObject({
    slide: separator.optional().describe('Ends a slide.'),
    vertical: separator.optional().describe('Ends a slide too.'),
    notes: separator.optional().describe('Begins a note.'),
  })
  .describe('Lines that part slides and begin notes, as reveal-md’s: a line as it is, or an expression.');

const bibliography = z.union([line.transform((name) => [name]), z.array(line)]).describe('Files of sources.');

/** What deck.yaml holds: its title, and what else its author likes to say. */
export const deckSchema = z.strictObject({
  title: line.describe('Title of the deck.'),
  subtitle: line.optional().describe('Second line of the title.'),
  credit: line.optional().describe('Who made what, for title page, colophon and metadata.'),
  author: line.optional().describe('Who made the deck: not the author of the work that it retells.'),
  description: line.optional().describe('One or two sentences for search engines and link previews.'),
  language: language.optional(),
  updated: date.optional().describe('ISO date of the last change: every date in the outputs comes from it.'),
  cast: z.int().positive().max(5000).optional().describe('How many dots there are.'),
  minutes: minutes.optional().describe('How long the whole talk is.'),
  separators: separators.optional(),
  bibliography: bibliography.optional(),
  cuts: z
    .array(
      z.strictObject({
        minutes: minutes.describe('How long this shorter version is.'),
        slides: z
          .array(z.union([line, z.strictObject({ id: line, minutes: minutes.optional() })]))
          .min(1)
          .describe('Ids of the slides kept, with their minutes where they differ.'),
      }),
    )
    .default([])
    .describe('Shorter versions of the talk.'),
  paper: z
    .array(z.enum(['a4', 'letter']))
    .min(1)
    .default(['a4', 'letter'])
    .describe('Paper of the handouts.'),
  fonts: z
    .array(
      line.regex(
        /^(?:@fontsource\/)?[a-z0-9-]+$|^\.\/[\w./-]+$/,
        'a font is a Fontsource package such as noto-naskh-arabic, or a folder of the deck such as ./fonts/own',
      ),
    )
    .default([])
    .describe(
      'Further fonts, for characters that the deck’s own do not hold: Fontsource packages, or folders laid out like one.',
    ),
  budgets: z
    .strictObject({
      firstView: kilobytes.optional().describe('Page, script, styles and fonts of the first view.'),
      script: kilobytes.optional().describe('The script of the first view.'),
      pictures: kilobytes.optional().describe('The story with all pictures.'),
    })
    .default({})
    .describe('What the story may weigh, in kB as a host sends it: a build that takes more is not kept.'),
  url: z
    .url({ protocol: /^https?$/, error: 'an address begins with https://' })
    .optional()
    .describe('Where the story will be published.'),
  basedOn: line.optional().describe('Key of the bibliography: the work that the deck retells.'),
});

/** What the front matter of a deck of one file says of the deck: its title may be missing. */
export const singleFileSchema = deckSchema.partial({ title: true });

/** What a chapter's front matter holds; any other key is another tool's. */
export const chapterSchema = z.object({
  title: line.optional().describe("Title of the chapter; else its first heading or the file's name."),
  id: id.optional().describe("The chapter's id; else the file's name without its number."),
  date: date.optional().describe('ISO date of what the chapter is about.'),
  minutes: minutes.optional().describe("The chapter's share of the talk."),
  separators: separators.optional(),
});

const names = z.union([
  line.transform((name) => [name]),
  z.array(z.union([line, z.object({ name: line }).transform(({ name }) => name)])),
  z.object({ name: line }).transform(({ name }) => [name]),
]);

/** What other tools say in front matter of the whole deck, each by itself: what can't be read is left out. */
export const sharedSchemas = {
  author: names.transform((all) => all.join(', ')),
  lang: language,
  language,
  bibliography,
  separator,
  verticalSeparator: separator,
  notesSeparator: separator,
};

/** JSON Schemas for editors, by file name: of deck.yaml, of a chapter's front matter and of each scene's block. */
export function renderSchemas(readers: readonly SceneReader[]): Map<string, string> {
  const write = (title: string, schema: object) => `${JSON.stringify({ title, ...schema }, null, 2)}\n`;
  const derive = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' });
  return new Map([
    ['deck.schema.json', write('deck.yaml', derive(deckSchema))],
    ['chapter.schema.json', write('Front matter of a chapter', derive(chapterSchema))],
    ...readers.map(({ name, schema }): [string, string] => [
      `${name}.schema.json`,
      write(`A scene block "${name}"`, schema),
    ]),
  ]);
}
