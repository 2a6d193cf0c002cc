import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** An import or a re-export: the file that has it, and the file or package that it names. */
export interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

/** The files of a folder and of those in it whose names end so, by their paths from the project. */
export function listSources(folder: string, end: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(end))
    .map((path) => join(folder, path))
    .sort();
}

/** What a file imports; ours by their paths from the project, packages by their names. */
export function findImports(file: string): Import[] {
  const pattern =
    /^(?:import|export)\s+(type\s)?[^;'"]*?(?:from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gms;
  return [...readFileSync(file, 'utf8').matchAll(pattern)].map((match) => {
    const to = match[2] ?? match[3] ?? '';
    return {
      from: file,
      to: to.startsWith('.') ? normalize(join(dirname(file), to)) : to,
      typeOnly: match[1] !== undefined,
    };
  });
}
