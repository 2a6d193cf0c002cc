import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import type { ReadTable, SceneCall } from '../deck/scene.ts';
import { sceneReaders } from '../scenes/schemas.ts';

/** An example of a scene in one of its states: the text of its block, and what was read from it. */
export interface Example {
  /** Scene and state, "chamber-vote". */
  name: string;
  scene: string;
  block: string;
  call: SceneCall;
}

/** Reads tables of a folder as a deck's own are read. */
export function readTables(folder: string): ReadTable {
  return (name) => {
    const files = readdirSync(folder);
    if (!files.includes(name)) return null;
    const records = parseCsv(readFileSync(join(folder, name), 'utf8'), {
      columns: true,
      info: true,
    }) as unknown as { record: Record<string, string>; info: { lines: number } }[];
    const rows = records.map(({ record, info }) => ({ cells: record, line: info.lines }));
    return { columns: Object.keys(rows[0]?.cells ?? {}), rows };
  };
}

/** Reads a folder of blocks, `scene-state.yaml` each, with their tables under `data`. Throws on a block with a mistake. */
export function readExamples(folder: string, cast: number): Example[] {
  const readTable = readTables(join(folder, 'data'));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const name = file.replace('.yaml', '');
      const scene = name.split('-')[0] ?? '';
      const block = readFileSync(join(folder, file), 'utf8');
      const reader = sceneReaders.find((one) => one.name === scene);
      if (!reader) throw new Error(`${file}: there is no scene "${scene}"`);
      const read = reader.read(parseYaml(block), readTable, cast);
      if (Array.isArray(read)) throw new Error(`${file}: ${read.map(({ message }) => message).join('; ')}`);
      return { name, scene, block, call: { scene, ...read } };
    });
}
