import type { Token, Tokens } from 'marked';
import type { VoiceName } from '../../deck/voices.ts';
import type { Report } from '../../report/report.ts';
import { isNotesName } from '../checks/names.ts';
import { readAttributeList } from '../markdown/attributes.ts';
import { readDivInfo } from '../markdown/blocks.ts';
import { enterDiv, type PlacedToken } from '../markdown/containers.ts';
import type { CommentToken, DivToken, VoiceToken } from '../markdown/extensions/tokens.ts';
import { findPlace, type SourceText } from '../markdown/sourceText.ts';

/** A scene block: what its fence says, and its YAML. */
export interface SceneBlock {
  kind: 'scene';
  /** The scene's name as written. */
  name: string;
  /** Line of the fence and column of the name, from 1. */
  line: number;
  column: number;
  body: string[];
  isClosed: boolean;
}

/** Blocks in one voice, or projected; `minutes` is what `Ask (5 min):` says. */
export interface SpokenBlocks {
  kind: 'projected' | VoiceName;
  minutes: number | null;
  source: SourceText;
  blocks: PlacedToken[];
}

/** A part of a slide: a picture, or blocks in one voice. */
export type Piece = SceneBlock | SpokenBlocks;

/** Parts a slide's tokens into scene blocks and voices, in order; a div of notes is a note. */
export function splitPieces(tokens: readonly PlacedToken[], source: SourceText, report: Report): Piece[] {
  let spoken: SpokenBlocks = { kind: 'projected', minutes: null, source, blocks: [] };
  const pieces: Piece[] = [spoken];
  const begin = (kind: SpokenBlocks['kind'], minutes: number | null = null): void => {
    spoken = { kind, minutes, source, blocks: [] };
    pieces.push(spoken);
  };
  for (const placed of tokens) {
    const { token, at } = placed;
    if (token.type === 'voice') {
      const { start } = token as VoiceToken;
      begin(start.name, start.minutes);
    } else if (token.type === 'code') {
      const block = readSceneBlock(token as Tokens.Code, at, source);
      reportUnclosed(token as Tokens.Code, at, source, report);
      if (block) {
        pieces.push(block);
        begin('projected');
      } else spoken.blocks.push(placed);
    } else if (token.type === 'div') {
      const div = token as DivToken;
      reportDiv(div, at, source, report);
      if (isNotes(div)) pieces.push(readNotes(placed, source));
      else spoken.blocks.push(placed);
    } else {
      if (token.type === 'comment' && !(token as CommentToken).isClosed)
        report.error(
          'unclosed-comment',
          findPlace(source, at),
          'this comment is not closed',
          'end it with -->',
        );
      spoken.blocks.push(placed);
    }
  }
  return pieces.filter(
    (piece) => piece.kind === 'scene' || piece.blocks.some(({ token }) => !isSilent(token)),
  );
}

/** Whether a token says nothing by itself. */
export function isSilent(token: Token): boolean {
  return token.type === 'space' || token.type === 'def' || token.type === 'footnote';
}

function isNotes({ info }: DivToken): boolean {
  return readAttributeList(readDivInfo(info))?.classes.some(isNotesName) ?? false;
}

/** The note that a div is; one for some versions of the talk stays a part of a note. */
function readNotes(placed: PlacedToken, source: SourceText): SpokenBlocks {
  const note = { kind: 'note' as const, minutes: null };
  const div = placed.token as DivToken;
  const isPart = readAttributeList(readDivInfo(div.info))?.pairs.cut !== undefined;
  return isPart ? { ...note, source, blocks: [placed] } : { ...note, ...enterDiv(div, placed.at, source) };
}

function reportDiv({ info, isClosed }: DivToken, at: number, source: SourceText, report: Report): void {
  const place = findPlace(source, at);
  if (
    isClosed &&
    (/^[\p{L}\p{N}_-]+$/u.test(info) || (info.startsWith('{') && readAttributeList(readDivInfo(info))))
  )
    return;
  if (isClosed) {
    report.error(
      'bad-div',
      place,
      `"${info}" can't be read`,
      'a div begins with ::: name or ::: {.class key=value}',
    );
    return;
  }
  if (info === '')
    report.error('stray-div', place, 'there is no div to be closed here', 'a div begins with ::: {.class}');
  else
    report.error(
      'unclosed-div',
      place,
      'this div is not closed',
      'end it with a line of ::: before the slide ends',
    );
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

function reportUnclosed(
  { raw, codeBlockStyle }: Tokens.Code,
  at: number,
  source: SourceText,
  report: Report,
): void {
  if (codeBlockStyle === 'indented' || isClosed(raw)) return;
  const mark = FENCE.exec(raw)?.[1] ?? '';
  report.error(
    'unclosed-fence',
    findPlace(source, at),
    'this block is not closed',
    `end it with a line of ${mark}`,
  );
}

function isClosed(raw: string): boolean {
  const lines = raw.replace(/\n+$/, '').split('\n');
  const mark = FENCE.exec(raw)?.[1] ?? '';
  const last = lines.at(-1)?.trim() ?? '';
  return lines.length > 1 && last.startsWith(mark) && last.replaceAll(mark.charAt(0), '') === '';
}

function readSceneBlock(
  { raw, lang = '', text }: Tokens.Code,
  at: number,
  source: SourceText,
): SceneBlock | null {
  const match = /^scene\b\s*(\S*)/.exec(lang);
  if (!match) return null;
  const name = match[1] ?? '';
  const info = raw.indexOf('scene');
  const { line, column } = findPlace(source, at + info);
  const gap = match[0].length - name.length;
  return { kind: 'scene', name, line, column: column + gap, body: text.split('\n'), isClosed: isClosed(raw) };
}
