/** JSON that can't end the script element that it stands in. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
