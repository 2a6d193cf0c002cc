import type { Citation } from '../../deck/prose.ts';
import type { Problem, ReadTable, SceneCall, SceneReader } from '../../deck/scene.ts';
import type { Place } from '../../report/diagnostic.ts';
import { hintNames } from '../../report/nearest.ts';
import type { Source } from '../../report/source.ts';
import { checkSceneWords } from '../checks/sceneWords.ts';
import { checkKey } from '../cite/bibliography.ts';
import { readItems } from '../cite/citation.ts';
import type { ProseContext } from '../markdown/reading.ts';
import { findKeys } from '../source/schemaPart.ts';
import { findCell } from '../source/table.ts';
import { readYaml, type Yaml } from '../source/yaml.ts';
import { KEEP, readKeep } from './keep.ts';
import type { SceneBlock } from './pieces.ts';

/** What scene blocks are read with. */
export interface SceneContext {
  readers: readonly SceneReader[];
  source: Source;
  table: ReadTable;
  /** How many dots the deck has; not known when its author doesn't say. */
  cast: number | undefined;
  /** Hears how many dots a picture likes to have. */
  tellNeed(dots: number): void;
}

/** Reads a scene block; what is wrong goes to the report, and the scene is null. `kept` is the picture of the step before. */
export function readScene(
  file: string,
  block: SceneBlock,
  kept: SceneCall | null,
  scenes: SceneContext,
  prose: ProseContext,
): { call: SceneCall | null; citation: Citation | null } {
  const { report } = prose;
  const { line, column } = block;
  const fence = { file, line, column };
  if (block.name === KEEP) return { call: readKeep(block, fence, kept, report), citation: null };
  const reader = scenes.readers.find(({ name }) => name === block.name);
  if (!reader) {
    const names = [...scenes.readers.map(({ name }) => name), KEEP];
    const message = block.name === '' ? 'a scene block names its scene' : `there is no scene "${block.name}"`;
    report.error('unknown-scene', fence, message, hintNames(block.name, names));
    return { call: null, citation: null };
  }
  if (!block.isClosed) return { call: null, citation: null };
  const yaml = readYaml(block.body.join('\n'), file, line + 1, report);
  if (!yaml) return { call: null, citation: null };
  const { cite, ...rest } = isRecord(yaml.value) ? yaml.value : { cite: undefined };
  const citation = cite === undefined ? null : readCite(cite, yaml, prose);
  checkSceneWords(rest, (path, text) => findLine(yaml.findValue(path) ?? fence, text), report);
  const result = reader.read(
    isRecord(yaml.value) ? rest : (yaml.value ?? {}),
    scenes.table,
    scenes.cast,
    scenes.tellNeed,
  );
  const read = Array.isArray(result) ? null : result;
  for (const problem of Array.isArray(result) ? result : (result.warnings ?? [])) {
    const inBlock =
      problem.code === 'unknown-key' ? yaml.findKey(problem.path) : yaml.findValue(problem.path);
    const place = findRow(problem, scenes.source) ?? inBlock ?? fence;
    const tell = problem.level === 'warning' ? report.warn : report.error;
    tell(problem.code, place, problem.message, findHint(problem, yaml.value, reader));
  }
  return {
    call: read && { scene: reader.name, data: read.data, state: read.state },
    citation: read && citation,
  };

  /** Where a line of a text that begins at `start` is written. */
  function findLine(start: Place, text: string): Place {
    const from = start.line - line - 1;
    const found = block.body.findIndex((written, index) => index >= from && written.includes(text));
    if (found < 0 || found === from) return start;
    return { file, line: line + 1 + found, column: (block.body[found] ?? '').indexOf(text) + 1 };
  }

  function readCite(written: unknown, at: Yaml, { bibliography }: ProseContext): Citation | null {
    const place = at.findValue(['cite']) ?? fence;
    const items = typeof written === 'string' ? readItems(written.replace(/^\[|\]$/g, '')) : null;
    if (!items) {
      report.error('bad-cite', place, '"cite" is no list of sources', 'write it as "@key, p. 3; @other"');
      return null;
    }
    const from = place.line - line - 1;
    for (const { key } of items) {
      const found = block.body.findIndex((text, index) => index >= from && text.includes(`@${key}`));
      const column = (block.body[found] ?? '').indexOf(`@${key}`) + 2;
      checkKey(key, found < 0 ? place : { file, line: line + 1 + found, column }, bibliography, report);
    }
    return { type: 'citation', items, narrative: false, text: '', place };
  }
}

function findHint({ code, path, hint }: Problem, block: unknown, reader: SceneReader): string | undefined {
  const value = path.reduce<unknown>((part, key) => (isObject(part) ? part[key] : undefined), block);
  if (code === 'unknown-state') return hintNames(String(value), reader.states);
  if (code !== 'unknown-key' || hint) return hint;
  // `{caption: Bell Rock, 7 July}` has a key "7 July" without a value, where one text was meant.
  if (value === null) return 'a text with a comma stands in quotation marks within { }';
  return hintNames(String(path.at(-1)), findKeys(reader.schema, path.slice(0, -1)));
}

function isObject(value: unknown): value is Record<string | number, unknown> {
  return typeof value === 'object' && value !== null;
}

function findRow({ row }: Problem, source: Source) {
  if (!row) return null;
  const column = row.column === undefined ? 1 : findCell(source, row.table, row.line, row.column);
  return { file: `data/${row.table}`, line: row.line, column };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return isObject(value) && !Array.isArray(value);
}
