import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail } from './fail.ts';

/** Tools that each PDF of a build must pass without a word of complaint; all three must be installed. */
const TOOLS: { name: string; arguments: (file: string) => string[] }[] = [
  { name: 'qpdf', arguments: (file) => ['--check', file] },
  { name: 'pdftoppm', arguments: (file) => ['-r', '20', '-png', file] },
  { name: 'mutool', arguments: (file) => ['draw', '-q', '-r', '20', '-o', '/dev/null', '-F', 'png', file] },
];

const [folder = 'dist'] = readFolders();
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.pdf'),
);
let failed = files.length === 0;
for (const file of files.sort())
  for (const tool of TOOLS) {
    const { status, stderr, error } = spawnSync(tool.name, tool.arguments(join(folder, file)), {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (error) throw new Error(`${tool.name} is not installed.`, { cause: error });
    // A build of mupdf without colour management says so of every file.
    const complaints = stderr.replace(/^warning: ICC support is not available$/gm, '').trim();
    const passed = status === 0 && complaints === '';
    if (!passed) failed = true;
    console.log(`${passed ? 'ok  ' : 'FAIL'} ${tool.name} ${file}${passed ? '' : `: ${complaints}`}`);
  }
process.exit(failed ? 1 : 0);

/** The folders on the command line; an option is refused. */
function readFolders(): string[] {
  try {
    return parseArgs({ allowPositionals: true }).positionals;
  } catch (error) {
    return fail(error);
  }
}
