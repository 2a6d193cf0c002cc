import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** Runs a script, the build's if not said otherwise; returns what it printed and its exit code. */
export async function runScript(
  options: string[],
  environment = {},
  script = 'build',
): Promise<{ code: number; printed: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...options], {
    env: { ...process.env, ...environment },
  });
  const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)));
  const printed = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, printed: printed.join('') };
}
