/** Writes JSON that can't end the script element around it. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
