import type { Deck, Slide } from '../../deck/deck.ts';
import { listDeepNodes } from '../../deck/nodes.ts';
import type { CodeBlock } from '../../deck/prose.ts';
import type { Diagnostic, Place } from '../../report/diagnostic.ts';
import { HALLS, type Shape } from '../../scenes/hall.ts';
import type { Printer } from '../output.ts';

const SCREENS: { shape: Shape; name: string }[] = [
  { shape: 'wide', name: '16:9' },
  { shape: 'classic', name: '4:3' },
];

function listBlocks({ steps }: Slide): CodeBlock[] {
  return steps
    .flatMap(({ projected }) => listDeepNodes(projected))
    .filter((node): node is CodeBlock => node.type === 'codeBlock');
}

/** A warning for each block of code that has lines which are too long for a screen even in the smallest type. */
export async function findBrokenLines(
  deck: Deck,
  talk: string,
  measure: Printer['measureCode'],
): Promise<Diagnostic[]> {
  const blocks = new Map(
    deck.chapters.flatMap(({ slides }) => slides.map((slide) => [slide.id, listBlocks(slide)] as const)),
  );
  if (![...blocks.values()].some((own) => own.length > 0)) return [];
  const found = new Map<CodeBlock, { lines: Set<number>; screens: string[] }>();
  for (const { shape, name } of SCREENS)
    for (const { slide, block, lines } of await measure(talk, { shape, ...HALLS[shape] })) {
      const code = blocks.get(slide)?.[block];
      if (!code) continue;
      const before = found.get(code) ?? { lines: new Set(), screens: [] };
      found.set(code, {
        lines: new Set([...before.lines, ...lines]),
        screens: [...before.screens, name],
      });
    }
  return [...found].flatMap(([{ place }, { lines, screens }]) =>
    place
      ? [
          writeWarning(
            place,
            [...lines].sort((a, b) => a - b),
            screens,
          ),
        ]
      : [],
  );
}

function writeWarning(place: Place, lines: readonly number[], screens: readonly string[]): Diagnostic {
  const which = lines.length === 1 ? `line ${lines[0]} is` : `lines ${lines.join(', ')} are`;
  return {
    ...place,
    code: 'code-too-wide',
    level: 'warning',
    message: `${which} too long for a screen of ${screens.join(' or ')}, and broken in two`,
    hint: 'break the line where you like, or give the words more of the slide: layout="above", or no scene',
  };
}
