import type { Metrics } from '../marks/frame.ts';
import { toSvg } from '../marks/svg.ts';
import type { Files } from '../outputs/output.ts';
import { describeScene } from '../scenes/describe.ts';
import { drawStep } from '../scenes/index.ts';
import { sceneReaders } from '../scenes/schemas.ts';
import { GROUNDS } from '../theme/palette.ts';
import type { Example } from './examples.ts';

/** A picture in a file has no page to take its colours from. */
const COLOURS = GROUNDS.light;

const FRAME = { width: 640, height: 420, reserved: [], textSize: 15 };

const ABOUT: Record<string, string> = {
  chamber:
    'Half circles of seats, ordered from left to right as the rows of the table are. The table has the columns `chamber, group, seats, outcome`; `outcome`, for the state `vote`, is `for`, `against`, `absent`, `presiding` or `vacant`.',
  calendar:
    'A dot a day, in weeks, Monday on top. The table has the columns `id, start, end, label, tone`; an event of one day has no `end`. `grid` fills the stage and breaks the year into bands where it must, `strip` is one band.',
  map: 'Land as packed dots in the Equal Earth projection, without borders. The table has the columns `id, name, lat, lon`. `region` is `world` or `[west, south, east, north]` in degrees; one without a coast, or of less than half a degree, is a warning, for the map knows no lakes, rivers or borders.',
  units:
    'What is counted: one to four piles on a floor, or the parts of a square. A pile of 0 keeps an empty place.',
  nodes:
    'People, places or ideas and the ties between them; the dots rest at both sides. A tie is `solid`, `dashed` or an `arrow`; `lit` names the nodes that are stressed.',
  quote: 'A short attributed quotation as display type; the dots rest at both sides.',
};

interface KeySchema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: KeySchema[];
  default?: unknown;
}

function describeType(schema: KeySchema): string {
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.anyOf) {
    const types = schema.anyOf.filter(({ type }) => type !== 'null').map(describeType);
    return [...new Set(types)].join(' or ');
  }
  const words: Record<string, string> = {
    string: 'text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'keys and values',
  };
  return words[schema.type ?? ''] ?? 'text';
}

function tabulateKeys(scene: string): string {
  const schema = sceneReaders.find(({ name }) => name === scene)?.schema as
    | { properties?: Record<string, KeySchema>; required?: string[] }
    | undefined;
  const rows = Object.entries(schema?.properties ?? {}).map(([key, value]) => {
    const wanted = schema?.required?.includes(key) ? 'needed' : '';
    const preset =
      value.default === undefined || value.default === null ? wanted : `\`${JSON.stringify(value.default)}\``;
    return `| \`${key}\` | ${describeType(value)} | ${preset} |`;
  });
  return ['| key | takes | when left out |', '| --- | --- | --- |', ...rows].join('\n');
}

function drawExample(example: Example, cast: number, text: Metrics): string {
  const svg = toSvg(drawStep(example.call, { ...FRAME, text }, cast), COLOURS, {
    words: describeScene(example.call),
  });
  const paper = `<rect width="${FRAME.width}" height="${FRAME.height}" fill="${COLOURS.paper}"/>`;
  const rounded = svg.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
  return `${rounded.replace('<g aria-hidden="true">', `${paper}\n<g aria-hidden="true">`)}\n`;
}

/** The page on scenes with a picture for each example, by path relative to the folder of the docs. */
export function renderScenePage(examples: readonly Example[], cast: number, text: Metrics): Files {
  const files: Files = new Map();
  const sections = sceneReaders.map(({ name }) => {
    const own = examples.filter(({ scene }) => scene === name);
    const shown = own.map((example) => {
      files.set(`scenes/${example.name}.svg`, drawExample(example, cast, text));
      return `### ${example.name.replace('-', ': ')}

![${example.name}](scenes/${example.name}.svg)

\`\`\`\`md
\`\`\`scene ${name}
${example.block.trimEnd()}
\`\`\`
\`\`\`\``;
    });
    return [`## ${name}`, ABOUT[name] ?? '', tabulateKeys(name), ...shown].join('\n\n');
  });
  files.set(
    'scenes.md',
    `<!-- Written by \`npm run docs\`, from tests/scenes/input; a test fails when it is out of date. -->

# Scenes

A fenced block \`scene …\` begins a step. Its body is YAML; \`show\` names the state. Colours are tones: \`rest\`, \`hope\`, \`verdict\`, \`cold\`, \`ink\`. Dots that a picture doesn't need rest at both sides of it.

[Adding a scene](addingScene.md) shows how a new one is made.

${sections.join('\n\n')}
`,
  );
  return files;
}
