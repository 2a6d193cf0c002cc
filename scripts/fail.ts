import { findReasons } from '../src/dev/mistakes.ts';

/** Says in plain lines why a script can't go on, and ends the process with 2. With DEBUG set, the stack too. */
export function fail(error: unknown): never {
  console.error(process.env.DEBUG ? error : findReasons(error).join('\n  because: '));
  process.exit(2);
}
