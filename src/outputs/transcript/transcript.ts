import type { Chapter, Deck, Slide, Step } from '../../deck/deck.ts';
import { listProses } from '../../deck/mapDeck.ts';
import { listDeepNodes } from '../../deck/nodes.ts';
import { readText } from '../../deck/text.ts';
import { type Audience, listSpeeches, VOICES, type VoiceName } from '../../deck/voices.ts';
import { describeScene } from '../../scenes/describe.ts';
import { writeDate } from '../page/date.ts';
import { linkEntry } from '../page/sources.ts';
import { escapeMarkdown, writeMarkdown, writeTable } from './markdown.ts';

/** Which voices a transcript has besides those for both audiences: what is read, or what is said. */
const LEFT_OUT: Record<Audience, VoiceName[]> = { public: [], speaker: ['story'] };

/** A deck as Markdown: headings, what is projected, what each picture says, the story or the notes, and the sources. */
export function writeTranscript(deck: Deck, audience: Audience): string {
  const { title, subtitle, credit, chapters, references } = deck;
  const sources = [...references]
    .sort((a, b) => a.number - b.number)
    .map((reference) => `${reference.number}. ${writeMarkdown(linkEntry(reference))}`);
  const parts = [
    `# ${escapeMarkdown(title)}`,
    ...(subtitle === null ? [] : [escapeMarkdown(subtitle)]),
    escapeMarkdown(credit),
    ...chapters.flatMap((chapter) => writeChapter(chapter, deck, audience)),
    ...(sources.length === 0 ? [] : ['## Sources', sources.join('\n')]),
    ...writeFootnotes(deck),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function writeChapter(
  { number, title, date, slides }: Chapter,
  { language }: Deck,
  audience: Audience,
): string[] {
  const name = number === 0 ? escapeMarkdown(title) : `${number}. ${escapeMarkdown(title)}`;
  const day = date === null ? [] : [writeDate(date, language)];
  return [`## ${name}`, ...day, ...slides.flatMap((slide) => writeSlide(slide, audience))];
}

function writeSlide({ number, heading, steps }: Slide, audience: Audience): string[] {
  return [
    `### Slide ${number}: ${escapeMarkdown(readText(heading))}`,
    ...steps.flatMap((step) => writeStep(step, steps.length, audience)),
  ];
}

function writeStep(step: Step, count: number, audience: Audience): string[] {
  const said = listSpeeches(step.voices, audience)
    .filter(({ name }) => !LEFT_OUT[audience].includes(name))
    .flatMap(({ name, speech: { prose, minutes } }) => [
      `**${VOICES[name].label}${minutes === null ? '' : ` (${minutes} min)`}**`,
      writeMarkdown(prose),
    ]);
  return [
    ...(count > 1 ? [`#### Step ${step.number} of ${count}`] : []),
    writeMarkdown(step.projected),
    ...(step.opensScene ? writePicture(step) : []),
    ...said,
  ];
}

function writePicture({ scene, sceneCitation }: Step): string[] {
  if (!scene) return [];
  const { description, table } = describeScene(scene);
  const source = sceneCitation ? ` ${sceneCitation.text}` : '';
  return [
    `**Picture.** ${escapeMarkdown(description + source)}`,
    ...(table.rows.length === 0
      ? []
      : [
          writeTable(
            table.columns.map(escapeMarkdown),
            table.rows.map((row) => row.map(escapeMarkdown)),
          ),
        ]),
  ];
}

/** The texts of all footnotes, each once, in the order of their numbers. */
function writeFootnotes(deck: Deck): string[] {
  const texts = new Map<number, string>();
  for (const node of [...listProses(deck), ...deck.glossary.map(({ content }) => content)].flatMap(
    listDeepNodes,
  ))
    if (node.type === 'footnote' && node.content.length > 0)
      texts.set(node.number, writeMarkdown(node.content).replaceAll('\n', '\n    '));
  return [...texts].sort(([a], [b]) => a - b).map(([number, text]) => `[^${number}]: ${text}`);
}
