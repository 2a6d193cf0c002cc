import type { Step } from '../deck/deck.ts';
import type { SceneCall } from '../deck/scene.ts';
import { readProse } from './prose.ts';
import type { ProseContext } from './reading.ts';
import { readScene, type SceneContext } from './scene.ts';
import type { Piece, Speech } from './split.ts';

/** The steps of a slide: a scene block begins one; what comes before a slide's first belongs to its first step. */
export function readSteps(
  file: string,
  pieces: readonly Piece[],
  id: string,
  kept: SceneCall | null,
  scenes: SceneContext,
  prose: ProseContext,
): Step[] {
  const groups: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'scene' && groups.at(-1)?.some(({ kind }) => kind === 'scene')) groups.push([]);
    groups.at(-1)?.push(piece);
  }
  let scene = kept;
  return groups.map((group, index) => {
    const number = index + 1;
    const block = group.find((piece) => piece.kind === 'scene');
    const step: Step = {
      id: number === 1 ? id : `${id}-${number}`,
      number,
      scene,
      opensScene: block !== undefined,
      sceneCitation: null,
      projected: { parts: [], text: '' },
      story: null,
      note: null,
      caution: null,
      ask: null,
    };
    for (const piece of mergeSpeeches(group)) {
      if (piece.kind === 'scene') {
        const { call, citation } = readScene(file, piece, scenes, prose);
        if (call) scene = call;
        step.scene = scene;
        step.sceneCitation = citation;
        continue;
      }
      const words = readProse({ file, lines: piece.lines }, prose, { fragments: piece.kind === 'projected' });
      if (piece.kind === 'ask') step.ask = { prose: words, minutes: piece.minutes };
      else step[piece.kind] = words;
    }
    if (number > 1 && step.story === null && block)
      prose.report.warn(
        'step-without-story',
        { file, line: block.fence.line, column: 1 },
        `step ${number} has no story of its own`,
        'the web page would show a picture without words: add Story:',
      );
    return step;
  });
}

/** A voice that speaks twice in a step speaks once, in two paragraphs. */
function mergeSpeeches(group: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of group) {
    const same = merged.find((other): other is Speech => other.kind === piece.kind && other.kind !== 'scene');
    if (!same || piece.kind === 'scene') merged.push(piece.kind === 'scene' ? piece : { ...piece });
    else {
      const gap = { text: '', line: piece.lines[0]?.line ?? 1, column: 1 };
      same.lines = [...same.lines, gap, ...piece.lines];
      same.minutes ??= piece.minutes;
    }
  }
  return merged;
}
