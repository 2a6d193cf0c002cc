import type { Chapter, Deck, Slide, Step } from '../../deck/deck.ts';
import { listProses } from '../../deck/mapDeck.ts';
import { listDeepNodes } from '../../deck/nodes.ts';
import { type Audience, listSpeeches, VOICES, type VoiceName } from '../../deck/voices.ts';
import { describeScene } from '../../scenes/describe.ts';
import { writeDate } from '../page/date.ts';
import { linkEntry } from '../page/sources.ts';
import { findAnchors, nameSlide, nameStep } from './anchors.ts';
import { type Anchors, escapeMarkdown, writeMarkdown, writeTable } from './markdown.ts';

/** Which voices a transcript has besides those for both audiences: what is read, or what is said. */
const LEFT_OUT: Record<Audience, VoiceName[]> = { public: [], speaker: ['story'] };

/** A deck as Markdown: headings, what is projected, what each picture says, the story or the notes, and the sources. */
export function writeTranscript(deck: Deck, audience: Audience): string {
  const { title, subtitle, credit, chapters, references } = deck;
  const anchors = findAnchors(deck);
  const sources = [...references]
    .sort((a, b) => a.number - b.number)
    .map((reference) => `${reference.number}. ${writeMarkdown(linkEntry(reference))}`);
  const parts = [
    `# ${escapeMarkdown(title)}`,
    ...(subtitle === null ? [] : [escapeMarkdown(subtitle)]),
    ...(credit === null ? [] : [escapeMarkdown(credit)]),
    ...chapters.flatMap((chapter) => writeChapter(chapter, deck, audience, anchors)),
    ...(sources.length === 0 ? [] : ['## Sources', sources.join('\n')]),
    ...writeFootnotes(deck, anchors),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function writeChapter(chapter: Chapter, { language }: Deck, audience: Audience, anchors: Anchors): string[] {
  const { date, slides, number, title } = chapter;
  // The number's point is no list's: it stands in a heading.
  const name = number === 0 ? escapeMarkdown(title) : `${number}. ${escapeMarkdown(title)}`;
  const day = date === null ? [] : [writeDate(date, language)];
  return [`## ${name}`, ...day, ...slides.flatMap((slide) => writeSlide(slide, audience, anchors))];
}

function writeSlide(slide: Slide, audience: Audience, anchors: Anchors): string[] {
  const { steps } = slide;
  return [
    `### ${escapeMarkdown(nameSlide(slide))}`,
    ...steps.flatMap((step) => writeStep(step, steps.length, audience, anchors)),
  ];
}

function writeStep(step: Step, count: number, audience: Audience, anchors: Anchors): string[] {
  const said = listSpeeches(step.voices, audience)
    .filter(({ name }) => !LEFT_OUT[audience].includes(name))
    .flatMap(({ name, speech: { prose, minutes } }) => [
      `**${VOICES[name].label}${minutes === null ? '' : ` (${minutes} min)`}**`,
      writeMarkdown(prose, anchors),
    ]);
  return [
    ...(count > 1 ? [`#### ${nameStep(step.number, count)}`] : []),
    writeMarkdown(step.projected, anchors),
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
function writeFootnotes(deck: Deck, anchors: Anchors): string[] {
  const texts = new Map<number, string>();
  for (const node of [...listProses(deck), ...deck.glossary.map(({ content }) => content)].flatMap(
    listDeepNodes,
  ))
    if (node.type === 'footnote' && node.content.length > 0)
      texts.set(node.number, writeMarkdown(node.content, anchors).replaceAll('\n', '\n    '));
  return [...texts].sort(([a], [b]) => a - b).map(([number, text]) => `[^${number}]: ${text}`);
}
