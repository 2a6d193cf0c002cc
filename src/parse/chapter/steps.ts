import type { Step } from '../../deck/deck.ts';
import type { Prose } from '../../deck/prose.ts';
import type { SceneCall } from '../../deck/scene.ts';
import { readText } from '../../deck/text.ts';
import { fillVoices, type Speech } from '../../deck/voices.ts';
import { takeNotes } from '../checks/takeNotes.ts';
import { checkLines } from '../checks/voiceLike.ts';
import { readProse } from '../markdown/prose.ts';
import type { ProseContext } from '../markdown/reading.ts';
import { KEEP } from './keep.ts';
import type { Piece, SceneBlock, SpokenBlocks } from './pieces.ts';
import { readScene, type SceneContext } from './scene.ts';

/** The words of a step by who says them. */
type Words = Map<SpokenBlocks['kind'], Speech>;

/**
 * The steps of a slide, without ids: a scene block begins one; what comes before a slide's first belongs to its first
 * step. A slide without a scene block has no picture; `kept` is that of the slide before, for a block that keeps it.
 */
export function readSteps(
  file: string,
  pieces: readonly Piece[],
  kept: SceneCall | null,
  scenes: SceneContext,
  prose: ProseContext,
): Step[] {
  const groups: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'scene' && groups.at(-1)?.some(({ kind }) => kind === 'scene')) groups.push([]);
    groups.at(-1)?.push(piece);
  }
  let scene: SceneCall | null = null;
  return groups.map((group, index) => {
    const number = index + 1;
    const block = group.find((piece): piece is SceneBlock => piece.kind === 'scene');
    const read = block
      ? readScene(file, block, number === 1 ? kept : scene, scenes, prose)
      : { call: null, citation: null };
    scene = read.call ?? scene;
    const words: Words = new Map();
    for (const piece of group) if (piece.kind !== 'scene') addWords(words, piece, prose);
    if (number > 1 && !words.has('story') && block)
      prose.report.warn(
        'step-without-story',
        { file, line: block.line, column: 1 },
        `step ${number} has no story of its own`,
        'the web page would show a picture without words: add Story:',
      );
    return {
      id: '',
      number,
      scene,
      opensScene: block !== undefined && block.name !== KEEP,
      sceneCitation: read.citation,
      projected: words.get('projected')?.prose ?? [],
      voices: fillVoices((name) => words.get(name) ?? null),
    };
  });
}

/** A voice that speaks twice in a step speaks once, one after the other; notes inside other words are notes. */
function addWords(
  words: Words,
  { kind, minutes, source, blocks }: SpokenBlocks,
  context: ProseContext,
): void {
  const read = readProse(blocks, source, context, {
    fragments: kind === 'projected',
    versioned: kind === 'note',
  });
  checkLines(read, context.report);
  const { rest, notes } = takeNotes(read);
  add(words, kind, rest, minutes);
  if (notes.length > 0) add(words, 'note', notes, null);
}

function add(words: Words, kind: SpokenBlocks['kind'], prose: Prose, minutes: number | null): void {
  const before = words.get(kind);
  if (before) words.set(kind, { prose: [...before.prose, ...prose], minutes: before.minutes ?? minutes });
  else if (kind === 'projected' || prose.length > 0 || readText(prose) !== '')
    words.set(kind, { prose, minutes });
}
